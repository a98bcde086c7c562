#!/usr/bin/env bash
# Gathers English digits and other English words that people say in free programs, to measure a
# model with: no model of this project was trained on them.
#
#   people-of-programs.sh PACKAGES OUT
#
# PACKAGES holds packages of Debian or Ubuntu, *.deb, as "apt-get download" fetches them:
# asterisk-core-sounds-en-wav, bambam (1.4 or later), childsplay, childsplay-alphabet-sounds-en-gb,
# gcompris-sound-en, not1mm, predict (2.2.3 of Ubuntu, which has its voice), saytime, scid-data,
# tuxpaint-stamps-default. What a package that is absent would give is left out, and said.
#
# OUT/digits  DIGIT_PROGRAM_0.wav: ten people, 97 clips of all packages
# OUT/words   WORD_PROGRAM_0.wav: three of them, 826 clips of one word or a few
#
# All are 16 kHz, 16 bits, mono.
set -euo pipefail
export LC_ALL=C

fail() { echo "people-of-programs: $1" >&2; exit 1; }
[ $# -eq 2 ] || { echo "usage: people-of-programs.sh PACKAGES OUT" >&2; exit 2; }
packages=$1
out=$2
[ -d "$packages" ] || fail "$packages is no folder"
for tool in dpkg-deb sox soxi; do
  command -v "$tool" > /dev/null || fail "$tool is missing; on Debian: apt install dpkg sox"
done

# program | package | where its digits are: NUMBER is 0 to 9, NAME zero to nine
digits='
allison|asterisk-core-sounds-en-wav|usr/share/asterisk/sounds/en_US_f_Allison/digits/NUMBER.wav
bambam|bambam|usr/share/bambam/extensions/alphanumeric-en_US/sounds/NUMBER.ogg
british|childsplay-alphabet-sounds-en-gb|usr/share/sp_alphabetsounds/en_GB/U003NUMBER.ogg
childsplay|childsplay|usr/share/sp_alphabetsounds/en/U003NUMBER.ogg
gcompris|gcompris-sound-en|usr/share/gcompris/boards/voices/en/alphabet/U003NUMBER.ogg
not1mm|not1mm|usr/share/not1mm/data/phonetics/NUMBER.wav
predict|predict|usr/lib/predict/NAME.wav
saytime|saytime|usr/share/saytime/NUMBER.au
scid|scid-data|usr/share/scid/sounds/NUMBER.wav
tuxpaint|tuxpaint-stamps-default|usr/share/tuxpaint/stamps/symbols/math/NUMBER.ogg
'
names=(zero one two three four five six seven eight nine)

# Words that sound like a digit, or whose names hold one.
digit_like='^(ate|to|too|won|for|fore|.*(zero|one|two|three|four|five|six|seven|eight|nine|digit|press).*)$'

mkdir -p "$out"
work=$(mktemp -d)
new=$(mktemp -d "$out/.people-XXXXXX")
trap 'rm -rf "$work" "$new"' EXIT
mkdir "$new/digits" "$new/words"

# Unpacks a package, whatever its version is.
unpack() {
  local file
  for file in "$packages/$1"_*.deb; do
    [ -f "$file" ] || return 1
    mkdir -p "$work/$1"
    dpkg-deb -x "$file" "$work/$1"
  done
}

# copy FILE OUT: what saytime has is raw, as telephones have it.
copy() {
  local raw=()
  case $1 in *.au) raw=(-t ul -r 8000 -c 1) ;; esac
  sox -R -V1 "${raw[@]}" "$1" -c 1 -b 16 -r 16000 "$2"
}

# words FOLDER PROGRAM SECONDS: each file of a folder that is no digit and not longer.
words() {
  local file word
  [ -d "$1" ] || return 0
  while read -r file; do
    word=$(basename "${file%.*}" | tr '_ ' '--')
    if [[ $word =~ $digit_like ]] ||
      awk -v d="$(soxi -D "$file")" -v most="$3" 'BEGIN { exit !(d < 0.2 || d > most) }'; then
      continue
    fi
    copy "$file" "$new/words/$word-$(basename "$(dirname "$file")" | tr _ -)_$2_0.wav"
  done < <(find "$1" -type f \( -name '*.ogg' -o -name '*.wav' \) | sort)
}

while IFS='|' read -r program package path; do
  if ! unpack "$package"; then
    echo "people-of-programs: $packages has no package $package; left out" >&2
    continue
  fi
  for number in 0 1 2 3 4 5 6 7 8 9; do
    file=${path/NUMBER/$number}
    file=$work/$package/${file/NAME/${names[number]}}
    # saytime says "oh", and scid has no rank of 0 or 9
    if [ "$program$number" != saytime0 ] && [ -f "$file" ]; then
      copy "$file" "$new/digits/${number}_${program}_0.wav"
    fi
  done
done < <(grep . <<< "$digits")

[ -n "$(ls "$new/digits")" ] || fail "$packages holds none of the packages"

for folder in words colors geography misc; do
  words "$work/gcompris-sound-en/usr/share/gcompris/boards/voices/en/$folder" gcompris 2.6
done
prompts=$work/asterisk-core-sounds-en-wav/usr/share/asterisk/sounds/en_US_f_Allison
rm -rf "$prompts"/{digits,letters,phonetic,silence,dictate} "$prompts"/beep*
words "$prompts" allison 1.3
words "$work/predict/usr/lib/predict" predict 2.6

chmod 755 "$new/digits" "$new/words"
rm -rf "${out:?}/digits" "${out:?}/words"
mv "$new/digits" "$new/words" "$out"
count() { find "$out/$1" -name '*.wav' | wc -l; }
echo "people-of-programs: $(count digits) digits and $(count words) other words in $out"
