#!/usr/bin/env bash
# Transcribes recordings of several digits with PocketSphinx, which searches with a grammar of any number
# of digits, and prints its word error rate without and with its suppression of noise.
#
#   pocketsphinx-words.sh FOLDER
#
# FOLDER  recordings named NUMBER_DIGITS.wav, as WordErrorBenchmark saves them
#
# Needs sox, python3, pocketsphinx and pocketsphinx-en-us.
set -euo pipefail
export LC_ALL=C

[ $# -eq 1 ] || { echo "usage: pocketsphinx-words.sh FOLDER" >&2; exit 2; }
acoustics=/usr/share/pocketsphinx/model/en-us
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/digits.gram" << EOF
#JSGF V1.0;
grammar digits;
public <digits> = (zero | one | two | three | four | five | six | seven | eight | nine)+;
EOF
mkdir "$work/wav"
for file in "$1"/*_*.wav; do
  sox -R -V1 "$file" -c 1 -b 16 "$work/wav/$(basename "$file")" rate 16000
done
(cd "$work/wav" && ls | sed 's/\.wav$//') > "$work/names"
for suppression in no yes; do
  pocketsphinx_batch -hmm "$acoustics/en-us" -dict "$acoustics/cmudict-en-us.dict" \
    -jsgf "$work/digits.gram" -remove_noise "$suppression" -dither yes -adcin yes -adchdr 44 \
    -cepdir "$work/wav" -cepext .wav -ctl "$work/names" -hyp "$work/answers" > "$work/log" 2>&1 ||
    { tail -n 1 "$work/log" >&2; exit 1; }
  python3 - "$work/answers" "$suppression" << 'EOF'
import re
import sys

WORDS = "zero one two three four five six seven eight nine".split()
errors = words = 0
for line in open(sys.argv[1]):
    answer, name = re.fullmatch(r"(.*?) ?\((\S+)(?: -?\d+)?\)\s*", line).groups()
    said = name.split("_")[1]
    heard = [str(WORDS.index(word)) for word in answer.split()]
    row = list(range(len(heard) + 1))
    for i, digit in enumerate(said, 1):
        before, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (digit != other))
    errors += row[-1]
    words += len(said)
print("suppression of noise: %s, %d words, word error rate %.1f %%"
      % (sys.argv[2], words, 100 * errors / words))
EOF
done
