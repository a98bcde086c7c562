#!/usr/bin/env bash
# Speaks to the packaged program on a virtual screen: presses Record, plays a word into the virtual
# sound card's microphone, and reads the answer from the program's log; then records silence; then
# plays the word twice in hands-free mode; then kills the sound server, restarts it and records once
# more. Keeps screenshots. Fails if the answer is not 7 or, for silence, that no speech was detected,
# if the program does not notice that the microphone is gone or back, or as window-tour.sh does.
#
#   eval "$(virtual-sound-card.sh start)"
#   window-hears.sh FOLDER_FOR_PICTURES [WIDTH HEIGHT [SEVEN.wav [MODEL_FOLDER]]]
#   virtual-sound-card.sh stop
#
# Without a recording a bundled one is played. Needs what window.sh needs, and what
# virtual-sound-card.sh needs.
set -euo pipefail
name=window-hears
pictures=${1:?a folder for the pictures}
width=${2:-1280}
height=${3:-800}
recordings=
seven=${4:-}
model=${5:-}
card=$(dirname "$0")/virtual-sound-card.sh

[ -n "${AUDIODIGIT_SOUND_CARD:-}" ] || { echo "$name: no virtual sound card; see $card" >&2; exit 2; }
# shellcheck source=window.sh
. "$(dirname "$0")/window.sh"
[ -n "$seven" ] || seven=$(find "$home/bundled" -name '7_*.wav' | sort | sed -n 3p)

# Presses the key of Record or Hands-free, and waits until the microphone delivers sound.
open_microphone() {
  key "$1"
  await "Microphone .* is open"
}

say_seven() {
  act
  "$card" play "$seven"
  await "Recognised|Not sure|No speech was detected"
  echo "$1: ${line##*: }"
  [[ $line == *"Recognised 7 "* ]] || fail "$1: 7 was played, the program logged \"$line\""
}

enter_room ctrl+4 RECOGNISE
await_enabled "Record or stop"
open_microphone r
say_seven "recorded"
await "Record or stop: enabled"
both_themes hear-recorded 60

open_microphone r
await "No speech was detected"
echo "silence: ${line##*: }"

open_microphone h
say_seven "hands-free, first"
say_seven "hands-free, second"
shot hear-hands-free 60

act
"$card" crash
await "The microphone .* stopped"
await "Microphone: none"
shot hear-server-gone 60
act
"$card" start > /dev/null
await "Record or stop: enabled"
open_microphone r
say_seven "recorded after the server came back"
shot hear-server-back 60

close_program
