#!/usr/bin/env bash
# Speaks to the real window: presses record, says a word into the virtual sound card's microphone,
# and reads the answer off the screen; then the same hands-free, with the sound server dying in
# between. Keeps pictures. Fails if another digit is read, or as window-tour.sh does.
#
#   window-hears.sh FOLDER_FOR_PICTURES [WIDTH HEIGHT [SEVEN.wav [MODEL_FOLDER]]]
#
# Without a recording one of those that come with the program is said. Needs what window.sh needs,
# Debian's tesseract-ocr, and the card of virtual-sound-card.sh.
set -euo pipefail
name=window-hears
pictures=${1:?a folder for the pictures}
width=${2:-1280}
height=${3:-800}
recordings=
seven=${4:-}
model=${5:-}
card=$(dirname "$0")/virtual-sound-card.sh

command -v tesseract > /dev/null || { echo "$name: tesseract is missing" >&2; exit 2; }
[ -n "${AUDIODIGIT_SOUND_CARD:-}" ] || { echo "$name: no virtual sound card; see $card" >&2; exit 2; }
# shellcheck source=window.sh
. "$(dirname "$0")/window.sh"

# The answer in large type, at the left edge of the room.
read_answer() {
  import -window root -crop 76x100+108+220 +repage -resize 200% -colorspace gray "$work/answer.png"
  tesseract "$work/answer.png" - --psm 10 -c tessedit_char_whitelist=0123456789 2> /dev/null \
    | tr -dc 0-9
}

expect_seven() {
  local answer=
  for _ in $(seq 20); do
    answer=$(read_answer)
    [ "$answer" != 7 ] || break
    sleep 0.25
  done
  echo "$1: \"${answer:-nothing}\" is read off the screen"
  [ "$answer" = 7 ] || fail "$1: 7 was said, and \"${answer:-nothing}\" is read off the screen"
}

sleep 3
[ -n "$seven" ] || seven=$(find "$home/bundled" -name '7_*.wav' | sort | sed -n 3p)
key ctrl+4
sleep 2
key r
"$card" play "$seven"
expect_seven recorded
both_themes hear-recorded 60

key h
sleep 1.5
"$card" play "$seven"
sleep 1
"$card" play "$seven"
sleep 1
shot hear-hands-free 60
"$card" crash
sleep 2.5
shot hear-server-gone 60
"$card" start > /dev/null
sleep 4
key r
"$card" play "$seven"
expect_seven "recorded when the server was back"
shot hear-server-back 60

close_program
