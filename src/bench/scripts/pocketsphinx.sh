#!/usr/bin/env bash
# Classifies recordings of single digits with this program and with PocketSphinx, which searches with a
# grammar of the ten digits, and prints the accuracy of both on each folder in Markdown.
#
#   pocketsphinx.sh [-m MODEL_DIR] [-s SPEAKER,SPEAKER...] [-p SECONDS] [-o FILE] FOLDER...
#
# -m  the model; by default models/digit-cnn
# -s  use only the recordings of these speakers, e.g. those that the model was not trained on
# -p  silence before and after each recording in seconds, for PocketSphinx; 0.2 by default
# -o  also write the answers to FILE, separated by tabs: path, label, answer of this program, true if
#     it is sure, the two answers of PocketSphinx ("-" if it finds none)
#
# FOLDER  recordings named LABEL_SPEAKER_TAKE.wav, or SPEAKER_nohash_TAKE.wav in folders named by the
#         label, a digit or a digit word
#
# PocketSphinx gets each recording at 16 kHz with dither, at its own level. It is measured without
# and with its suppression of noise, since either is the better on some collections.
#
# Needs the packaged program (mvn -q -DskipTests package), sox, pocketsphinx and pocketsphinx-en-us.
set -euo pipefail
export LC_ALL=C

usage() {
  echo "usage: pocketsphinx.sh [-m MODEL_DIR] [-s SPEAKER,...] [-p SECONDS] [-o FILE] FOLDER..." >&2
  exit 2
}
fail() { echo "pocketsphinx: $1" >&2; exit 1; }

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
program=$root/target/audiodigit.jar
acoustics=/usr/share/pocketsphinx/model/en-us
model=$root/models/digit-cnn
speakers=
padding=0.2
answers=
while getopts m:s:p:o: option; do
  case $option in
    m) model=$OPTARG ;;
    s) speakers=$OPTARG ;;
    p) padding=$OPTARG ;;
    o) answers=$OPTARG ;;
    *) usage ;;
  esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || usage

[ -f "$program" ] || fail "package the program first: mvn -q -DskipTests package"
for tool in sox pocketsphinx_batch; do
  command -v "$tool" > /dev/null || fail "$tool is missing; on Debian: apt install ${tool%_batch}"
done
[ -d "$acoustics/en-us" ] || fail "on Debian: apt install pocketsphinx-en-us"

work=$(mktemp -d)
wav=$work/wav
trap 'rm -rf "$work"' EXIT
words='zero one two three four five six seven eight nine'
cat > "$work/digits.gram" << EOF
#JSGF V1.0;
grammar digits;
public <digit> = ${words// / | };
EOF

# Prints path and label of each recording of the chosen speakers.
labelled() {
  find -L "$1" -name '*.wav' | sort | awk -v OFS='\t' -v words="$words" -v speakers="$speakers" '
    BEGIN {
      for (i = split(words, word, " "); i > 0; i--) digit[word[i]] = digit[i - 1] = i - 1
      for (i = split(speakers, name, ","); i > 0; i--) chosen[name[i]] = 1
    }
    {
      n = split($0, path, "/")
      stem = substr(path[n], 1, length(path[n]) - 4)
      if (stem ~ /^[^_]+_nohash_[0-9]+$/) {
        label = path[n - 1]
        speaker = substr(stem, 1, index(stem, "_") - 1)
      } else if (stem ~ /^[^_]+_.+_[0-9]+$/) {
        label = substr(stem, 1, index(stem, "_") - 1)
        speaker = substr(stem, index(stem, "_") + 1)
        sub(/_[0-9]+$/, "", speaker)
      } else {
        next
      }
      label = tolower(label)
      if (label in digit && (speakers == "" || speaker in chosen)) print $0, digit[label]
    }'
}

# Writes the recordings of a list of labelled for PocketSphinx.
convert() {
  rm -rf "$wav"
  mkdir "$wav"
  awk -F'\t' '{ printf "%s%c%d%c", $1, 0, NR, 0 }' "$1" |
    PADDING=$padding WAV=$wav xargs -0 -n 2 -P "$(nproc)" bash -c \
      'sox -R -V1 "$0" -c 1 -b 16 "$WAV/$1.wav" rate 16000 pad "$PADDING" "$PADDING"'
  awk '{ print NR }' "$1" > "$work/names"
}

# sphinx SUPPRESSION: prints the answer of PocketSphinx for each converted recording.
sphinx() {
  pocketsphinx_batch -hmm "$acoustics/en-us" -dict "$acoustics/cmudict-en-us.dict" \
    -jsgf "$work/digits.gram" -remove_noise "$1" -dither yes -adcin yes -adchdr 44 \
    -cepdir "$wav" -cepext .wav -ctl "$work/names" -hyp "$work/hypotheses" > "$work/log" 2>&1 || fail "$(tail -n 1 "$work/log")"
  awk -v words="$words" '
    BEGIN { for (i = split(words, word, " "); i > 0; i--) digit[word[i]] = i - 1 }
    { print ($1 in digit) ? digit[$1] : "-" }' "$work/hypotheses"
}

[ -z "$answers" ] || : > "$answers"
echo '| folder | clips | this program | not sure | PocketSphinx | with suppression of noise |'
echo '|---|---:|---:|---:|---:|---:|'
for folder in "$@"; do
  labelled "$folder" > "$work/clips"
  [ -s "$work/clips" ] || fail "$folder contains no recordings of these speakers"
  cut -f1 "$work/clips" | tr '\n' '\0' |
    xargs -0 java -jar "$program" classify --json --model "$model" |
    sed -E 's/.*"label":"([^"]*)","sure":(true|false).*/\1\t\2/' > "$work/ours"
  convert "$work/clips"
  sphinx no > "$work/theirs"
  sphinx yes > "$work/suppressed"
  paste "$work/clips" "$work/ours" "$work/theirs" "$work/suppressed" > "$work/answers"
  [ -z "$answers" ] || cat "$work/answers" >> "$answers"
  awk -F'\t' -v name="$(basename "$folder")" '
    NF != 6 { exit failed = 1 }
    { ours += $3 == $2; unsure += $4 == "false"; theirs += $5 == $2; suppressed += $6 == $2 }
    END {
      if (failed) exit 1
      printf "| %s | %d | %.1f %% | %.1f %% | %.1f %% | %.1f %% |\n", name, NR,
          100 * ours / NR, 100 * unsure / NR, 100 * theirs / NR, 100 * suppressed / NR
    }' "$work/answers" || fail "a recording of $folder could not be classified"
done
