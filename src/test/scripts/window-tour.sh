#!/usr/bin/env bash
# Walks through the packaged program on a virtual screen: opens every room in both themes, trains,
# evaluates, recognises a file and explains the answer, and keeps a screenshot of each. Fails if a
# room stays blank, if something that it waits for does not happen, if anything is written to
# standard error, if there is an error in the log, or if the program does not end when its window is
# closed.
#
#   window-tour.sh FOLDER_FOR_PICTURES [WIDTH HEIGHT [FOLDER_OF_RECORDINGS [MODEL_FOLDER]]]
#
# Without recordings it is a first start: the bundled ones are opened. AUDIODIGIT_TOUR_EPOCHS is the
# number of epochs before the screenshots of the training (3). Needs the packaged program in target
# (mvn package), and Debian's xvfb, xdotool, xclip, imagemagick and libgtk-3-0.
set -euo pipefail
name=window-tour
pictures=${1:?a folder for the pictures}
width=${2:-1280}
height=${3:-800}
recordings=${4:-}
model=${5:-}

command -v xclip > /dev/null || { echo "$name: xclip is missing" >&2; exit 2; }
# shellcheck source=window.sh
. "$(dirname "$0")/window.sh"

copied() { [ "$(xclip -selection clipboard -o 2> /dev/null)" = "$file" ]; }

browse() {
  key Down
  await "Clip .* is shown"
  both_themes browse 150
  key g
  await "clips are shown side by side"
  both_themes browse-six 100
  key g
}

map() {
  key m
  await "Mapped .* clips"
  both_themes map 100
  key t
}

record_dataset() {
  key r
  await "Next page: enabled"
  both_themes session-setup 10
  key Escape
  await "Next page: disabled"
}

train() {
  local epoch started
  enter_room ctrl+2 TRAIN
  await_enabled "Train"
  both_themes train-before 30
  key t
  started=$mark
  # the deadline is that of one epoch
  for epoch in $(seq "${AUDIODIGIT_TOUR_EPOCHS:-3}"); do
    await "Epoch $epoch trained|Training in .* ended"
  done
  both_themes train 40
  key s
  # it may have ended by itself before the key
  mark=$started
  await "Training in .* ended"
  echo "train: ${line##* ended. }"
}

evaluate() {
  enter_room ctrl+3 EVALUATE
  await_enabled "Evaluate"
  key e
  await "Evaluated .*"
  echo "evaluate: ${line##*: }"
  both_themes evaluate 60
}

recognise() {
  enter_room ctrl+4 RECOGNISE
  both_themes recognise-empty 5
  file=$(find "${recordings:-$home/bundled}" -name '7_*.wav' | sort | sed -n 3p)
  printf %s "$file" | xclip -selection clipboard -loops 0 -quiet > /dev/null 2>&1 &
  clipboard=$!
  until_true 30000 "the path is not on the clipboard" copied
  key ctrl+v
  await "(Recognised|Not sure).* in $(basename "$file")"
  echo "recognise: ${line##*: }"
  both_themes recognise 60
  key y
  await "Explained .*"
  both_themes why 60
}

browse
map
record_dataset
train
evaluate
recognise
close_program
