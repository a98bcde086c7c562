#!/usr/bin/env bash
# Walks through the real window, as a person does, on a screen in memory: opens every room in both
# themes, trains, evaluates, recognises a file, and keeps a picture of each. Fails if a room stays
# blank, if anything is written to standard error, or if the window does not close at once.
#
#   window-tour.sh FOLDER_FOR_PICTURES [WIDTH HEIGHT [FOLDER_OF_RECORDINGS [MODEL_FOLDER]]]
#
# Without recordings it is a first start: what comes with the program is opened. Needs the packaged
# program in target, and Debian's xvfb, xdotool, xclip, imagemagick and libgtk-3-0.
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

sleep 3
key Down
sleep 1
both_themes browse 150
key g
sleep 1.5
both_themes browse-six 100
key g

key ctrl+2
sleep 1
both_themes train-before 30
key t
sleep "${AUDIODIGIT_TOUR_TRAINING:-20}"
both_themes train 40
key s
sleep 3

key ctrl+3
sleep 1
key e
sleep "${AUDIODIGIT_TOUR_EVALUATION:-8}"
both_themes evaluate 60

key ctrl+4
sleep 1
both_themes recognise-empty 5
file=$(find "${recordings:-$home/bundled}" -name '7_*.wav' | sort | sed -n 3p)
printf %s "$file" | xclip -selection clipboard -loops 0 -quiet > /dev/null 2>&1 &
clipboard=$!
sleep 0.5
key ctrl+v
sleep 2
both_themes recognise 60

close_program
