#!/usr/bin/env bash
# Makes the classifier that ships, models/digit-cnn, from recordings and synthetic speech:
#
#   make-model.sh FSDD SPEECH_COMMANDS CS566 OUT [--seed N]
#
# FSDD             the Free Spoken Digit Dataset's folder
# SPEECH_COMMANDS  label folders with digit words out of Google's Speech Commands
# CS566            the digits of CS566-Speech-Processing
# OUT              is made; OUT/model is the model, OUT/voices the synthetic speech (700 MB)
#
# It wants the program packaged (mvn -q -DskipTests package), and what make-voices.sh wants. Where
# OUT/voices is there from an earlier run it is used again; a training that was interrupted goes on.
set -euo pipefail

usage() {
  echo "usage: make-model.sh FSDD SPEECH_COMMANDS CS566 OUT [--seed N]" >&2
  exit 2
}

seed=0
[ $# -eq 4 ] || [ $# -eq 6 ] || usage
fsdd=$1
commands=$2
cs566=$3
out=$4
if [ $# -eq 6 ]; then
  [ "$5" = --seed ] || usage
  [[ $6 =~ ^[0-9]{1,9}$ ]] || { echo "make-model: not a whole number: $6" >&2; exit 2; }
  seed=$((10#$6))
fi

scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$scripts/../../../target/audiodigit.jar
if [ ! -f "$program" ]; then
  echo "make-model: package the program first: mvn -q -DskipTests package" >&2
  exit 1
fi

mkdir -p "$out"
if [ ! -d "$out/voices/digits" ] || [ ! -d "$out/voices/others" ] || [ ! -d "$out/voices/sounds" ]
then
  "$scripts/make-voices.sh" "$out/voices"
fi

# One thread of the engine: the other cores vary the clips that come next.
java -Daudiodigit.engine.threads=1 -jar "$program" train "$fsdd" \
  --also "$commands" "$cs566" \
  --only-train "$out/voices/digits" --only-train-share 0.5 \
  --others "$out/voices/others" "$out/voices/sounds" --others-share 0.12 --balance 0.3 \
  --split speaker:099d52ad --keep-last --epochs 32 --seed "$seed" \
  --resume --history "$out/history.jsonl" --output "$out/model"
