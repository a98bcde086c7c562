#!/usr/bin/env bash
# Collects recordings of English digits and other English words from free programs, to evaluate a
# model. No model of this project was trained on them.
#
#   free-program-speech.sh PACKAGES OUT
#
# PACKAGES is a folder with packages of Debian or Ubuntu, *.deb, as "apt-get download" fetches them:
# asterisk-core-sounds-en-wav, bambam (1.4 or later), childsplay, childsplay-alphabet-sounds-en-gb,
# gcompris-sound-en, not1mm, predict (2.2.3 of Ubuntu, which contains its voice), saytime,
# scid-data, tuxpaint-stamps-default. A missing package is skipped with a warning.
#
# OUT/digits  DIGIT_PROGRAM_0.wav: ten speakers, 97 clips if no package is missing
# OUT/words   WORD_PROGRAM_0.wav: three of the speakers, 826 clips of one or a few words
#
# All are 16 kHz, 16 bits, mono.
set -euo pipefail
export LC_ALL=C

fail() { echo "free-program-speech: $1" >&2; exit 1; }
[ $# -eq 2 ] || { echo "usage: free-program-speech.sh PACKAGES OUT" >&2; exit 2; }
packages=$1
out=$2
[ -d "$packages" ] || fail "$packages is not a folder"
for tool in dpkg-deb sox soxi; do
  command -v "$tool" > /dev/null || fail "$tool is missing; on Debian: apt install dpkg sox"
done

# program | package | path of a digit: NUMBER is 0 to 9, NAME is zero to nine
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

# Words that sound like a digit, or whose names contain one.
digit_like='^(ate|to|too|won|for|fore|.*(zero|one|two|three|four|five|six|seven|eight|nine|digit|press).*)$'

mkdir -p "$out"
work=$(mktemp -d)
new=$(mktemp -d "$out/.speech-XXXXXX")
trap 'rm -rf "$work" "$new"' EXIT
mkdir "$new/digits" "$new/words"

# Unpacks any version of a package.
unpack() {
  local file
  for file in "$packages/$1"_*.deb; do
    [ -f "$file" ] || return 1
    mkdir -p "$work/$1"
    dpkg-deb -x "$file" "$work/$1"
  done
}

# copy FILE OUT: converts a recording. Those of saytime are raw mu-law.
copy() {
  local raw=()
  case $1 in *.au) raw=(-t ul -r 8000 -c 1) ;; esac
  sox -R -V1 "${raw[@]}" "$1" -c 1 -b 16 -r 16000 "$2"
}

# words FOLDER PROGRAM SECONDS: copies the recordings of a folder that are not digits and not longer
# than SECONDS.
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
    echo "free-program-speech: $package is missing in $packages; skipped" >&2
    continue
  fi
  for number in 0 1 2 3 4 5 6 7 8 9; do
    file=${path/NUMBER/$number}
    file=$work/$package/${file/NAME/${names[number]}}
    # the 0 of saytime is "oh"; scid has no 0 and 9
    if [ "$program$number" != saytime0 ] && [ -f "$file" ]; then
      copy "$file" "$new/digits/${number}_${program}_0.wav"
    fi
  done
done < <(grep . <<< "$digits")

[ -n "$(ls "$new/digits")" ] || fail "$packages contains none of the packages"

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
echo "free-program-speech: $(count digits) digits and $(count words) other words in $out"
