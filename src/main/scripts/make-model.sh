#!/usr/bin/env bash
# Makes the shipped classifier, models/digit-cnn, from recordings and synthetic speech, and measures it:
# trains five models, each without a fifth of the speakers, then one on all speakers. Then makes the
# network for strings without pauses, models/digit-strings, on all speakers.
#
# The shipped models/digit-cnn is of commit 3ac4ab7f, whose network had other filters.
#
#   make-model.sh FSDD SPEECH_COMMANDS MORE WORDS CS566 OUT [--seed N]
#
# FSDD ... CS566  folders of recordings, as for make-folds.sh
# OUT             folder to create:
#   OUT/model               the model
#   OUT/strings-model       the network for strings
#   OUT/folds.md            what the five models answer to the speakers that they have not learned
#   OUT/fold-K              model, training history and answers of each of the five
#   OUT/recordings          the recordings, by make-folds.sh
#   OUT/voices, OUT/festival, OUT/strings  the synthetic speech (2.1 GB)
#
# The rejection rule and the temperature of a model are fitted on speakers and words that it has not
# learned. OUT/folds.md applies the mean of the other four to each of the five, and the final model has
# the mean of all five.
#
# Needs the packaged program (mvn -q -Pbench -DskipTests package) and the tools that make-voices.sh,
# make-festival-voices.sh and make-strings.py need. Run it again to continue after an interruption: finished parts are kept
# and an interrupted training is resumed.
set -euo pipefail

# The recipe.
folds=5
recipe=(
  --keep-last --epochs 30 --batch 64 --rate 0.003 --augment fresh
  --only-train-share 0.42 --others-share 0.2 --balance 0.2
)
accepted=98 # percent of the correct answers

usage() {
  echo "usage: make-model.sh FSDD SPEECH_COMMANDS MORE WORDS CS566 OUT [--seed N]" >&2
  exit 2
}

seed=0
[ $# -eq 6 ] || [ $# -eq 8 ] || usage
out=$6
if [ $# -eq 8 ]; then
  [ "$7" = --seed ] || usage
  [[ $8 =~ ^[0-9]{1,9}$ ]] || { echo "make-model: not a whole number: $8" >&2; exit 2; }
  seed=$((10#$8))
fi

scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$scripts/../../../target/audiodigit.jar
if [ ! -f "$program" ]; then
  echo "make-model: package the program first: mvn -q -Pbench -DskipTests package" >&2
  exit 1
fi
audiodigit() { java -jar "$program" "$@"; }
fail() { echo "make-model: $1" >&2; exit 1; }
step() { echo "make-model: $(date +%T) $*"; }

# Whether all of the paths exist.
exist() {
  local path
  for path in "$@"; do [ -e "$path" ] || return 1; done
}

# train PART: trains a fold or the model of all speakers, if that is not finished. The first data set is
# Speech Commands, so that only speakers of it are drawn for validation (with the seeds 0 to 3; 4 also
# draws nicolas, 5 three speakers of FSDD). The model of all needs a test speaker for its split, too;
# this one has a single clip.
train() {
  local folder=$out words=$all/words speakers=00176480
  if [ "$1" != all ]; then
    folder=$out/fold-$1
    words=$out/recordings/fold-$1/train/words
    speakers=$(cat "$out/recordings/fold-$1/speakers")
  fi
  mkdir -p "$folder"
  # One engine thread, since there are two trainings.
  exec java -Daudiodigit.engine.threads=1 -jar "$program" train "$all/speech-commands" \
    --also "$all/fsdd" "$all/cs566" \
    --only-train "$out/voices/digits" "$out/festival/digits" \
    --others "$words" "$out/voices/others" "$out/voices/sounds" \
    --split "speaker:$speakers" --seed "$seed" "${recipe[@]}" \
    --resume --history "$folder/history.jsonl" --output "$folder/model" > "$folder/train.log" 2>&1
}

mkdir -p "$out"
all=$out/recordings/all
if ! exist "$out"/voices/{digits,others,sounds,unheard-words,unheard-sounds}; then
  step "synthetic speech by espeak-ng and flite"
  "$scripts/make-voices.sh" "$out/voices"
fi
if ! exist "$out/festival/digits"; then
  step "synthetic speech by festival"
  "$scripts/make-festival-voices.sh" "$out/festival" --clips 24000
fi
if ! exist "$all" "$out"/recordings/fold-{0..4}; then
  "$scripts/make-folds.sh" "${@:1:5}" "$out/recordings"
fi

# Two trainings at a time.
trap 'kill $(jobs -p) 2> /dev/null || true' EXIT
for pair in "0 1" "2 3" "4 all"; do
  step "training without each of the folds ${pair/ all/, and on all speakers}"
  train "${pair% *}" &
  first=$!
  train "${pair#* }" &
  second=$!
  wait "$first" || fail "the training ${pair% *} failed; see its train.log in $out"
  wait "$second" || fail "the training ${pair#* } failed; see its train.log in $out"
done

for ((k = 0; k < folds; k++)); do
  fold=$out/fold-$k
  data=$out/recordings/fold-$k
  exist "$fold/calibration.txt" && continue
  step "calibration of fold $k"
  mapfile -t tested < <(find "$data/test/" -mindepth 1 -maxdepth 1 ! -name words | sort)
  audiodigit calibrate --model "$fold/model" "${tested[@]}" --others "$data/test/words" \
    --keep "$accepted" > "$fold/calibration.new"
  mv "$fold/calibration.new" "$fold/calibration.txt"
done

for ((k = 0; k < folds; k++)); do
  fold=$out/fold-$k
  exist "$fold/fold-$k.jsonl" && continue
  others=()
  for ((i = 0; i < folds; i++)); do
    [ "$i" -eq "$k" ] || others+=("$out/fold-$i/model")
  done
  rm -rf "$fold/judged"
  cp -r "$fold/model" "$fold/judged"
  audiodigit calibrate --model "$fold/judged" --as "${others[@]}" > "$fold/judged.txt"
  audiodigit classify --json --model "$fold/judged" "$out/recordings/fold-$k/test" \
    > "$fold/answers.new"
  rm -rf "$fold/judged"
  mv "$fold/answers.new" "$fold/fold-$k.jsonl"
done
"$scripts/fold-table.sh" "$out"/fold-*/fold-*.jsonl > "$out/folds.md"

audiodigit calibrate --model "$out/model" --as "$out"/fold-*/model

if ! exist "$out/strings"; then
  step "synthetic strings of digits"
  rm -rf "$out/strings.new"
  "$scripts/make-strings.py" "$out/strings.new" --strings 6000
  mv "$out/strings.new" "$out/strings"
fi
if ! grep -qs '"finished": true' "$out/strings-model/manifest.json"; then
  step "training of the network for strings"
  # A training of strings cannot be resumed; it takes about a quarter of an hour.
  java -Daudiodigit.engine.threads=1 -jar "$program" train-strings "$all/speech-commands" \
    --also "$all/fsdd" "$all/cs566" \
    --only-train "$out/voices/digits" "$out/festival/digits" \
    --others "$all/words" "$out/voices/others" "$out/voices/sounds" --strings "$out/strings" \
    --split "speaker:00176480" --seed "$seed" --output "$out/strings-model" \
    > "$out/strings.log" 2>&1 || fail "the training of strings failed; see $out/strings.log"
fi
step "finished: $out/model, $out/strings-model and $out/folds.md"
