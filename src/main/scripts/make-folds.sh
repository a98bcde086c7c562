#!/usr/bin/env bash
# Prepares the recordings of real speakers for make-model.sh, as folders of symbolic links: all of
# them, and five folds, each of which tests on a fifth of the speakers.
#
#   make-folds.sh FSDD SPEECH_COMMANDS MORE WORDS CS566 OUT [--excluded FILE]
#
# FSDD             folder of the Free Spoken Digit Dataset
# SPEECH_COMMANDS  label folders with digits of Google's Speech Commands
# MORE             further ones, of the same speakers or others
# WORDS            label folders of Speech Commands with the words down, go, left, right and up
# CS566            the digits of CS566-Speech-Processing
# --excluded FILE  recordings to leave out, one a line: FOLDER/LABEL/FILE or FOLDER/FILE, a tab and the
#                  reason; FOLDER is speech-commands, words, fsdd or cs566; by default
#                  models/digit-cnn/excluded-clips.tsv if it exists
#
# OUT/all/NAME           all recordings; NAME is fsdd, speech-commands (both folders), cs566 or words
# OUT/fold-K/train/NAME  those of speakers who do not test in fold K, without two of the words
# OUT/fold-K/test/NAME   those of the other speakers; of the words the two that train/words lacks
# OUT/fold-K/speakers    names of the test speakers with digits, separated by commas
#
# The position of a speaker among all names in alphabetical order, modulo 5, is the speaker's fold, so
# it does not depend on the excluded clips. Fold K holds out the words K and K + 1, modulo 5, of the
# list above. A NAME without recordings is missing.
set -euo pipefail
export LC_ALL=C

folds=5
usage() {
  echo "usage: make-folds.sh FSDD SPEECH_COMMANDS MORE WORDS CS566 OUT [--excluded FILE]" >&2
  exit 2
}
fail() { echo "make-folds: $1" >&2; exit 1; }

[ $# -eq 6 ] || [ $# -eq 8 ] || usage
excluded=$(dirname "${BASH_SOURCE[0]}")/../../../models/digit-cnn/excluded-clips.tsv
if [ $# -eq 8 ]; then
  [ "$7" = --excluded ] || usage
  excluded=$8
  [ -f "$excluded" ] || fail "$excluded does not exist"
fi
[ -f "$excluded" ] || excluded=/dev/null
for folder in "${@:1:5}"; do
  [ -d "$folder" ] || fail "$folder is not a folder"
done
out=$6
mkdir -p "$out"
new=$(mktemp -d "$out/.folds-XXXXXX")
trap 'rm -rf "$new"' EXIT

# list NAME FOLDER: a line for each recording, NAME | path below FOLDER | path
list() {
  local folder
  folder=$(cd "$2" && pwd)
  find -L "$folder" -name '*.wav' -printf "$1\t%P\t%p\n"
}

{
  list fsdd "$1"
  list speech-commands "$2"
  list speech-commands "$3"
  list words "$4"
  list cs566 "$5"
} | sort -u -t "$(printf '\t')" -k1,2 > "$new/clips"

# Adds the speaker and whether the recording is excluded.
awk -F'\t' -v OFS='\t' '
  FILENAME == ARGV[1] { if (NF) out[$1] = 1; next }
  {
    speaker = $2
    sub(/.*\//, "", speaker)
    if ($1 == "fsdd" || $1 == "cs566") {
      sub(/^[^_]+_/, "", speaker)
      sub(/_[0-9]+\.wav$/, "", speaker)
    } else {
      sub(/_.*/, "", speaker)
    }
    id = $1 "/" $2
    print $1, $2, $3, speaker, (id in out) ? "excluded" : "used"
    delete out[id]
  }
  END { for (id in out) { print "make-folds: there is no recording " id > "/dev/stderr"; bad = 1 } exit bad }
' "$excluded" "$new/clips" > "$new/spoken" || fail "the list of excluded recordings does not fit"

cut -f4 "$new/spoken" | sort -u > "$new/speakers"

# Prints a line for each link, folder below OUT | path.
awk -F'\t' -v OFS='\t' -v folds="$folds" '
  BEGIN { words = split("down go left right up", order, " "); for (i in order) at[order[i]] = i - 1 }
  FNR == NR { fold[$1] = (FNR - 1) % folds; next }
  $5 == "used" {
    label = $2 ~ /\// ? "/" substr($2, 1, index($2, "/") - 1) : ""
    word = substr(label, 2)
    if ($1 == "words" && !(word in at)) {
      print "make-folds: unknown word " word > "/dev/stderr"
      exit 1
    }
    print "all/" $1 label, $3
    for (k = 0; k < folds; k++) {
      unheard = $1 == "words" && (at[word] == k || at[word] == (k + 1) % words)
      tests = fold[$4] == k
      if (tests && ($1 != "words" || unheard)) print "fold-" k "/test/" $1 label, $3
      if (!tests && !unheard) print "fold-" k "/train/" $1 label, $3
    }
  }
' "$new/speakers" "$new/spoken" | sort > "$new/links"

while read -r folder; do
  mkdir -p "$new/$folder"
  awk -F'\t' -v folder="$folder" '$1 == folder { printf "%s%c", $2, 0 }' "$new/links" |
    xargs -0 ln -s -t "$new/$folder"
done < <(cut -f1 "$new/links" | uniq)

for ((k = 0; k < folds; k++)); do
  awk -F'\t' -v k="$k" -v folds="$folds" '
    FNR == NR { fold[$1] = (FNR - 1) % folds; next }
    fold[$4] == k && $1 != "words" && $5 == "used" { print $4 }
  ' "$new/speakers" "$new/spoken" | sort -u | paste -sd, > "$new/fold-$k/speakers"
done

for folder in "$new"/all "$new"/fold-*; do
  rm -rf "${out:?}/${folder##*/}"
  mv "$folder" "$out"
done
echo "make-folds: $(grep -c 'used$' "$new/spoken") recordings of $(wc -l < "$new/speakers") speakers," \
  "$(grep -c 'excluded$' "$new/spoken" || true) excluded, in $out"
