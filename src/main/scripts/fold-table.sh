#!/usr/bin/env bash
# Prints tables in Markdown of what the models of the folds of make-folds.sh answer to speakers and
# words that they have not learned.
#
#   fold-table.sh ANSWERS...
#
# ANSWERS  the output of "classify --json" for a fold's test folder; a file name fold-K... names the
#          fold
#
# Accuracy counts all clips with digits. Correct digits rejected, words rejected and the calibration
# error (15 bins) depend on the calibration of the models.
set -euo pipefail
export LC_ALL=C

if [ $# -eq 0 ]; then
  echo "usage: fold-table.sh ANSWERS..." >&2
  exit 2
fi

# Prints fold | collection | speaker | label | answer | sure | probability of the answer.
answers() {
  local file fold
  for file in "$@"; do
    fold=$(grep -oE 'fold-[0-9]+' <<< "$file" | tail -n 1 || true)
    sed -E 's/^\{"file":"([^"]*)","label":"([^"]*)","sure":(true|false),"probabilities":\{([^}]*)\}\}$/\1\t\2\t\3\t\4/' \
      "$file" | awk -F'\t' -v OFS='\t' -v fold="${fold:-$file}" '
        BEGIN {
          for (i = split("zero one two three four five six seven eight nine", word, " "); i > 0; i--)
            digit[word[i]] = i - 1
        }
        NF != 4 { print "fold-table: not an answer: " $0 > "/dev/stderr"; exit 1 }
        {
          n = split($1, path, "/")
          name = path[n]
          if (name ~ /_nohash_/) {
            collection = path[n - 2]
            label = path[n - 1]
            if (label in digit) label = digit[label]
            speaker = substr(name, 1, index(name, "_") - 1)
          } else {
            collection = path[n - 1]
            label = substr(name, 1, index(name, "_") - 1)
            speaker = substr(name, length(label) + 2)
            sub(/_[0-9]+\.wav$/, "", speaker)
          }
          top = 0
          for (i = split($4, of, ","); i > 0; i--) {
            split(of[i], p, ":")
            if (p[2] > top) top = p[2]
          }
          print fold, collection, speaker, label, $2, $3, top
        }'
  done
}

answers "$@" | awk -F'\t' '
  function percent(part, whole) { return whole ? sprintf("%.1f", 100 * part / whole) : "-" }
  function sorted(set, list,    i, j, n, key) {
    n = 0
    for (key in set) {
      for (j = n++; j > 0 && list[j] > key; j--) list[j + 1] = list[j]
      list[j + 1] = key
    }
    return n
  }
  function error(fold,    b, sum) {
    for (b = 0; b < 15; b++) sum += excess[fold, b] < 0 ? -excess[fold, b] : excess[fold, b]
    return percent(sum, count[fold])
  }
  function row(fold,    i, line) {
    line = "| " fold " |"
    for (i = 1; i <= collections; i++)
      line = line " " percent(right[fold, name[i]], clips[fold, name[i]]) " (" clips[fold, name[i]] + 0 ") |"
    return line " " percent(refused[fold], correct[fold]) " | " percent(turned[fold], words[fold]) \
        " (" words[fold] + 0 ") | " error(fold) " |"
  }
  function add(fold,    b) {
    if ($2 == "words") {
      words[fold]++
      turned[fold] += $6 == "false"
      return
    }
    count[fold]++
    clips[fold, $2]++
    right[fold, $2] += $4 == $5
    if ($4 == $5) {
      correct[fold]++
      refused[fold] += $6 == "false"
    }
    b = int($7 * 15)
    excess[fold, b > 14 ? 14 : b] += $7 - ($4 == $5)
  }
  {
    add($1)
    add("all")
    folds[$1] = 1
    if ($2 == "words") {
      word[$4]++
      word_turned[$4] += $6 == "false"
    } else {
      seen[$2] = 1
      label[$4]++
      label_right[$4] += $4 == $5
      new_label[$2, $4]++
      new_right[$2, $4] += $4 == $5
      if ($2 != "speech-commands") {
        speaker[$2 ", " $3]++
        speaker_right[$2 ", " $3] += $4 == $5
      }
    }
  }
  END {
    if (!NR) exit 1
    collections = sorted(seen, name)
    line = "| fold |"
    for (i = 1; i <= collections; i++) line = line " " name[i] " |"
    print "Accuracy in %, number of clips in parentheses.\n"
    print line " correct digits rejected | words rejected | calibration error |"
    gsub(/[^|]+/, "---", line)
    print line "---|---|---|"
    n = sorted(folds, list)
    for (i = 1; i <= n; i++) print row(list[i])
    print row("all")
    print "\n| speaker | clips | accuracy |\n|---|---:|---:|"
    n = sorted(speaker, list)
    for (i = 1; i <= n; i++)
      printf "| %s | %d | %s |\n", list[i], speaker[list[i]], percent(speaker_right[list[i]], speaker[list[i]])
    line = "\n| digit | all |"
    for (i = 1; i <= collections; i++) line = line " " name[i] " |"
    print line
    gsub(/\n/, "", line)
    gsub(/[^|]+/, "---", line)
    print line
    n = sorted(label, list)
    for (i = 1; i <= n; i++) {
      l = list[i]
      line = "| " l " | " percent(label_right[l], label[l]) " (" label[l] ") |"
      for (j = 1; j <= collections; j++)
        line = line " " percent(new_right[name[j], l], new_label[name[j], l]) " (" new_label[name[j], l] + 0 ") |"
      print line
    }
    print "\n| word | clips | rejected |\n|---|---:|---:|"
    n = sorted(word, list)
    for (i = 1; i <= n; i++)
      printf "| %s | %d | %s |\n", list[i], word[list[i]], percent(word_turned[list[i]], word[list[i]])
  }'
