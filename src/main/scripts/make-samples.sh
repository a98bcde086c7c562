#!/usr/bin/env bash
# Makes the bundled recordings, assets/samples, with the speech synthesiser espeak-ng. A new folder
# is made beside the old one and replaces it at the end. The same versions of espeak-ng and sox give
# the same bytes; the README in the folder names these versions. Afterwards, update the fingerprint in
# BundledRecordings.
set -euo pipefail
export LC_ALL=C

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
samples=$project/assets/samples
rate=16000
takes=3
words=(zero one two three four five six seven eight nine)

# speaker | gender | accent | voice+variant | words per minute | pitch, 0 to 99 | playback speed
# The playback speed scales pitch and formants together, like another vocal tract length.
voices='
01|female|British|en-gb+f2|156|50|1.00
02|male|British|en-gb+m3|149|45|1.00
03|female|American|en-us+f4|171|62|0.97
04|male|American|en-us+m7|148|38|1.05
05|female|Scottish|en-gb-scotland+f3|136|40|1.03
06|male|Scottish|en-gb-scotland+m1|163|55|0.95
07|female|Lancashire|en-gb-x-gbclan+Annie|159|30|0.93
08|male|Lancashire|en-gb-x-gbclan+klatt4|151|35|0.97
09|female|Received Pronunciation|en-gb-x-rp+Andrea|112|25|0.94
10|male|Received Pronunciation|en-gb-x-rp+john|136|48|1.03
11|female|West Midlands|en-gb-x-gbcwmd+f1|154|70|1.06
12|male|West Midlands|en-gb-x-gbcwmd+m8|168|60|0.98
13|female|Caribbean|en-029+f5|168|35|0.98
14|male|Caribbean|en-029+m2|159|42|1.04
15|female|New York|en-us-nyc+linda|152|45|1.02
16|male|New York|en-us-nyc+klatt|146|30|1.08
'

need() {
  local missing=()
  for tool in espeak-ng sox; do
    command -v "$tool" > /dev/null || missing+=("$tool")
  done
  if [ ${#missing[@]} -gt 0 ]; then
    echo "make-samples: ${missing[*]} is missing; on Debian or Ubuntu: apt install ${missing[*]}" >&2
    exit 1
  fi
}

# espeak-ng silently replaces an unknown voice by another one, so the voices are checked here.
need_voices() {
  local known voice
  known=" $({ espeak-ng --voices=en; espeak-ng --voices=variant; } | tr -s '\n()' ' ') "
  while IFS='|' read -r _ _ _ voice _; do
    for name in "${voice%+*}" "!v/${voice#*+}"; do
      case $known in
        *" $name "*) ;;
        *) echo "make-samples: this espeak-ng has no voice $name" >&2; exit 1 ;;
      esac
    done
  done <<< "$(table)"
}

table() {
  sed '/^$/d' <<< "$voices"
}

# A random generator for each recording that gives the same numbers on every machine.
random=0
begin_random() {
  random=$(($1 * 7919 + $2 * 104729 + $3 * 1299709 + 12345))
  between 0 1; between 0 1; between 0 1
}

# Sets $drawn to a random integer from $1 to $2.
between() {
  random=$(((random * 1103515245 + 12345) % 2147483648))
  drawn=$(($1 + (random / 65536) % ($2 - $1 + 1)))
}

thousandths() {
  printf '%d.%03d' $(($1 / 1000)) $(($1 % 1000))
}

# speak SPEAKER VOICE WORDS_A_MINUTE PITCH SPEED DIGIT TAKE FILE
speak() {
  local speaker=$1 voice=$2 wpm=$3 pitch=$4 speed=$5 digit=$6 take=$7 file=$8
  begin_random $((10#$speaker)) "$digit" "$take"

  # Each take has its own intonation (statement, list, exclamation) and speed.
  local ends=(. , '!') slower=(100 93 86) higher=(0 -12 14)
  between -4 4; local wpm_now=$((wpm * (${slower[$take]} + drawn) / 100))
  between -5 5; local pitch_now=$((pitch + ${higher[$take]} + drawn))
  between 50 100; local emphasis=$drawn
  espeak-ng -v "$voice" -s "$wpm_now" -p "$((pitch_now < 0 ? 0 : pitch_now))" -a "$emphasis" \
    -w "$work/spoken.wav" "${words[$digit]}${ends[$take]}"

  # Replaces the synthesiser's silence, then simulates a microphone, a distance and a quiet room.
  between -30 30; local throat; throat=$(awk -v s="$speed" -v d="$drawn" 'BEGIN{printf "%.3f", s + d / 1000}')
  between -6 4; local bass=$drawn
  between -5 4; local treble=$drawn
  between 3 16; local peak=$drawn
  between 30 120; local before; before=$(thousandths "$drawn")
  between 30 100; local after; after=$(thousandths "$drawn")
  local room=()
  between 0 2
  if [ "$drawn" -eq 0 ]; then
    between 5 30; room=(reverb "$drawn" 60 "$((10 + drawn))" 0 0 -4)
  fi
  sox -R -D "$work/spoken.wav" "$work/speech.wav" \
    gain -12 silence 1 0.005 0.1% reverse silence 1 0.005 0.1% reverse \
    speed "$throat" rate -h "$rate" bass "$bass" 200 treble "$treble" 3000 \
    pad "$before" "$after" ${room[@]+"${room[@]}"} \
    fade t 0.02 reverse fade t 0.02 reverse gain -n "-$peak"

  between 0 5000; local from; from=$(thousandths "$drawn")
  between 20 45; local below; below=$(awk -v p="$peak" -v b="$drawn" 'BEGIN{printf "%.6f", 10 ^ (-(p + b) / 20)}')
  local noises=(white pink brown); between 0 2
  sox -R "$work/${noises[$drawn]}.wav" "$work/room.wav" trim "$from" "$(soxi -D "$work/speech.wav")"
  sox -R -D -m -v 1 "$work/speech.wav" -v "$below" "$work/room.wav" -b 16 "$file"
}

describe_voices() {
  echo '{'
  local comma='' speaker gender accent voice
  while IFS='|' read -r speaker gender accent voice _; do
    printf '%s' "$comma"
    printf '    "%s": {\n' "$speaker"
    printf '        "accent": "%s (synthetic)",\n' "$accent"
    printf '        "gender": "%s",\n' "$gender"
    printf '        "origin": "synthetic voice %s of espeak-ng"\n    }' "$voice"
    comma=$',\n'
  done <<< "$(table)"
  printf '\n}\n'
}

describe_folder() {
  cat << END
# Bundled recordings

These recordings are synthetic. The speech synthesiser espeak-ng says the ten digits in $1 voices,
half of them female, in eight English accents, with three takes each: $2 recordings, 16 kHz,
16 bits, mono. They let every part of the workbench work on a fresh machine. The accuracy of a
model on them says little about its accuracy on human speech.

The layout is AudioMNIST's: \`SPEAKER/DIGIT_SPEAKER_TAKE.wav\` and \`audioMNIST_meta.txt\`. The takes
differ in speed, pitch, emphasis and intonation, in the silence around the word, in loudness, in
the microphone (bass and treble) and in the room (slight echo, noise 20 to 45 dB below the peak of
the word).

\`src/main/scripts/make-samples.sh\` made them with $3 and $4. With the same
versions it gives the same bytes again.

Licence: the recordings and their description are dedicated to the public domain
([CC0 1.0](https://creativecommons.org/publicdomain/zero/1.0/)). The script is part of the project
and under its licence, GPL-3.0-or-later. espeak-ng is, too, but its licence does not cover its
output.
END
}

need
need_voices
mkdir -p "$project/assets"
work=$(mktemp -d)
new=$(mktemp -d "$project/assets/.samples-XXXXXX")
trap 'rm -rf "$work" "$new"' EXIT
chmod 755 "$new"

for noise in white pink brown; do
  sox -R -D -r "$rate" -n -b 16 "$work/$noise.wav" synth 8 "${noise}noise" vol 0.5 gain -n -1
done
while IFS='|' read -r speaker _ _ voice wpm pitch speed; do
  mkdir "$new/$speaker"
  for digit in 0 1 2 3 4 5 6 7 8 9; do
    for ((take = 0; take < takes; take++)); do
      speak "$speaker" "$voice" "$wpm" "$pitch" "$speed" "$digit" "$take" \
        "$new/$speaker/${digit}_${speaker}_$take.wav" < /dev/null
    done
  done
done <<< "$(table)"

count=$(table | wc -l | tr -d ' ')
describe_voices > "$new/audioMNIST_meta.txt"
describe_folder "$count" $((count * 10 * takes)) \
  "espeak-ng $(espeak-ng --version | sed 's/^[^:]*: *\([^ ]*\).*/\1/')" \
  "$(sox --version | sed 's/.*SoX v/SoX /')" > "$new/README.md"

rm -rf "$samples"
mv "$new" "$samples"
echo "make-samples: $((count * 10 * takes)) recordings, $(du -sk "$samples" | cut -f1) kB, in $samples"
