#!/usr/bin/env bash
# Converts recordings in FSDD's layout to other voices with Praat, to evaluate a model on voices that
# it was not trained on.
#
#   other-voices.sh FOLDER OUT SPEAKER...
#
# OUT/deep   a median pitch of 90 Hz, formants times 0.95
# OUT/high   240 Hz, formants unchanged
# OUT/woman  210 Hz, formants times 1.15
# OUT/child  280 Hz, formants times 1.25
#
# Needs praat (Debian: praat). To evaluate: audiodigit evaluate OUT/woman --model MODEL_DIR
set -euo pipefail

if [ $# -lt 3 ]; then
  echo "usage: other-voices.sh FOLDER OUT SPEAKER..." >&2
  exit 2
fi
command -v praat > /dev/null || { echo "other-voices: praat is missing" >&2; exit 1; }
folder=$(cd "$1" && pwd)
mkdir -p "$2"
out=$(cd "$2" && pwd)
shift 2

script=$(mktemp --suffix .praat)
trap 'rm -f "$script"' EXIT
cat > "$script" << 'EOF'
form Voice
  sentence from
  sentence to
  sentence speaker
  real pitch 200
  real formants 1
endform
list = Create Strings as file list: "list", from$ + "/*_" + speaker$ + "_*.wav"
clips = Get number of strings
for i to clips
  selectObject: list
  name$ = Get string: i
  said = Read from file: from$ + "/" + name$
  other = Change gender: 75, 400, formants, pitch, 1, 1
  Save as WAV file: to$ + "/" + name$
  removeObject: said, other
endfor
EOF

while read -r voice pitch formants; do
  mkdir -p "$out/$voice"
  for speaker in "$@"; do
    praat --run "$script" "$folder" "$out/$voice" "$speaker" "$pitch" "$formants" < /dev/null
  done
  echo "$voice: $(find "$out/$voice" -name '*.wav' | wc -l) clips"
done << 'EOF'
deep 90 0.95
high 240 1
woman 210 1.15
child 280 1.25
EOF
