#!/usr/bin/env bash
# Makes the classifier that ships, models/digit-cnn, from recordings and synthetic speech:
#
#   make-model.sh FSDD SPEECH_COMMANDS CS566 OUT [--seed N]
#
# FSDD             the Free Spoken Digit Dataset's folder
# SPEECH_COMMANDS  label folders with digit words out of Google's Speech Commands
# CS566            the digits of CS566-Speech-Processing
# OUT              is made; OUT/model is the model, OUT/voices and OUT/festival the synthetic speech
#                  (1.7 GB)
#
# It wants the program packaged (mvn -q -DskipTests package), and what make-voices.sh and
# make-festival-voices.sh want. Synthetic speech from an earlier run is used again; a training that
# was interrupted goes on.
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

[ -d "$out/festival/digits" ] || "$scripts/make-festival-voices.sh" "$out/festival" --clips 24000

# One thread of the engine: the other cores vary the clips that come next.
java -Daudiodigit.engine.threads=1 -jar "$program" train "$fsdd" \
  --also "$commands" "$cs566" \
  --only-train "$out/voices/digits" "$out/festival/digits" --only-train-share 0.46 \
  --others "$out/voices/others" "$out/voices/sounds" --others-share 0.12 --balance 0.5 \
  --split speaker:099d52ad --keep-last --epochs 36 --seed "$seed" --augment fresh \
  --resume --history "$out/history.jsonl" --output "$out/model"
