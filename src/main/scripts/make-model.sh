#!/usr/bin/env bash
# Trains the shipped classifier, models/digit-cnn, on recordings and synthetic speech:
#
#   make-model.sh FSDD SPEECH_COMMANDS CS566 OUT [--seed N]
#
# FSDD             folder of the Free Spoken Digit Dataset
# SPEECH_COMMANDS  label folders with the digits of Google's Speech Commands
# CS566            the digits of CS566-Speech-Processing
# OUT              folder to create: OUT/model is the model, OUT/voices and OUT/festival are the
#                  synthetic speech (1.7 GB)
#
# Needs the packaged program (mvn -q -Pbench -DskipTests package) and the tools that make-voices.sh
# and make-festival-voices.sh need. Synthetic speech of an earlier run is reused, and an interrupted
# training is resumed.
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
  echo "make-model: package the program first: mvn -q -Pbench -DskipTests package" >&2
  exit 1
fi

mkdir -p "$out"
if [ ! -d "$out/voices/digits" ] || [ ! -d "$out/voices/others" ] || [ ! -d "$out/voices/sounds" ]
then
  "$scripts/make-voices.sh" "$out/voices"
fi

[ -d "$out/festival/digits" ] || "$scripts/make-festival-voices.sh" "$out/festival" --clips 24000

# One engine thread, since the other cores augment the next clips.
java -Daudiodigit.engine.threads=1 -jar "$program" train "$fsdd" \
  --also "$commands" "$cs566" \
  --only-train "$out/voices/digits" "$out/festival/digits" --only-train-share 0.46 \
  --others "$out/voices/others" "$out/voices/sounds" --others-share 0.12 --balance 0.5 \
  --split speaker:099d52ad --keep-last --epochs 36 --seed "$seed" --augment fresh \
  --resume --history "$out/history.jsonl" --output "$out/model"
