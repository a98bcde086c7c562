#!/usr/bin/env bash
# Makes synthetic training data: with the speech synthesisers espeak-ng and flite the ten digits and
# other words in random voices, accents, pitches and speeds, and with this program sounds that are not
# speech. The same seed and the same versions of espeak-ng, flite and sox give the same bytes.
#
#   make-voices.sh OUT [--seed N] [--clips N]
#
# OUT/digits         DIGIT_SPEAKER_TAKE.wav, N of them (24000), two takes of each digit per speaker
# OUT/others         WORD_SPEAKER_TAKE.wav, N/3: words other than digits, for the training
# OUT/sounds         KIND_made_TAKE.wav, 600 of each kind: sounds without speech, for the training
# OUT/unheard-words  WORD_SPEAKER_TAKE.wav, N/20: words that are not in others, for evaluation
# OUT/unheard-sounds KIND_unheard_TAKE.wav, 60 of each kind: synthesised in another way, for evaluation
#
# All are 16 kHz, 16 bits, mono; 1.1 GB. Needs the packaged program and the compiled benchmarks
# (mvn -q -Pbench -DskipTests package).
# 24,000 clips took ten and a half minutes on two cores that were also used by other programs.
set -euo pipefail
export LC_ALL=C

seed=1
clips=24000
rate=16000

usage() {
  echo "usage: make-voices.sh OUT [--seed N] [--clips N]" >&2
  exit 2
}

whole() {
  [[ $1 =~ ^[0-9]{1,9}$ ]] || { echo "make-voices: not a whole number: $1" >&2; exit 2; }
}

[ $# -ge 1 ] || usage
case $1 in -*) usage ;; esac
out=$1
shift
while [ $# -gt 0 ]; do
  [ $# -ge 2 ] || usage
  whole "$2"
  case $1 in
    --seed) seed=$((10#$2)) ;;
    --clips) clips=$((10#$2)) ;;
    *) usage ;;
  esac
  shift 2
done

# espeak-ng ignores a variant behind the name of a language that is not the name of a voice file
# (en-gb, fr-fr). These are names of files; en is British English.
# voice | weight
english='
en 4
en-us 8
en-us-nyc 2
en-gb-scotland 3
en-gb-x-rp 2
en-gb-x-gbclan 2
en-gb-x-gbcwmd 2
en-029 2
'

# The English digits, spelled so that the voice of another language pronounces them with the accent
# of its speakers. A / separates alternative pronunciations.
# voice | weight | zero | one | ... | nine
accents='
hi|4|ज़ीरो/ज़िरो|वन|टू|थ्री|फ़ोर/फोर|फ़ाइव/फाइव|सिक्स|सेवन/सॅवन|एट|नाइन
mr|1|झिरो/झीरो|वन|टू|थ्री|फोर|फाइव|सिक्स|सेवन|एट|नाइन
gu|1|ઝીરો|વન|ટૂ|થ્રી|ફોર|ફાઇવ|સિક્સ|સેવન|એઇટ|નાઇન
pa|1|ਜ਼ੀਰੋ|ਵਨ|ਟੂ|ਥ੍ਰੀ|ਫੋਰ|ਫਾਈਵ|ਸਿਕਸ|ਸੈਵਨ|ਏਟ|ਨਾਈਨ
bn|2|জিরো|ওয়ান|টু|থ্রি|ফোর|ফাইভ|সিক্স/[[s'"'"'iks]]|সেভেন|এইট|নাইন
ta|2|ஸீரோ|வன்|[[t.'"'"'u:]]|த்ரீ|ஃபோர்|ஃபைவ்|ஸிக்ஸ்|ஸெவன்|[[;'"'"'ejit.]]|நைன்
te|3|జీరో|వన్|టూ|త్రీ|ఫోర్|ఫైవ్|సిక్స్|సెవెన్|ఎయిట్|నైన్
kn|2|ಝೀರೋ|ವನ್|ಟೂ|ಥ್ರೀ|ಫೋರ್|ಫೈವ್|ಸಿಕ್ಸ್|ಸೆವೆನ್|ಏಟ್|ನೈನ್
ml|2|സീറോ|വൺ|[[t.'"'"'u:]]|ത്രീ|ഫോർ|ഫൈവ്|സിക്സ്|സെവൻ|എയ്റ്റ്|നയൻ
ur|1|زِیرو|وَن|ٹُو|[[t#r'"'"'i:]]|فور|[[f'"'"'a:Iv]]|[[s'"'"'Iks]]|[[s'"'"'e:v@n]]|ایٹ|نائِن
cmn-latn-pinyin|3|zi1lou4|wan1|tu4|si1rui4|fo1/fou1|fai1fu4|si1ke4si1/siksi|sai1wen2|ei1te4|nai1en/nai1n
de|4|siro|wonn/wann|tu|sri/tri|for|faif|ßiks/siks|ßäwen/säwen|äit/eet|nain
es|2|siro|uan|tu|tri|for|faiv/faib|sics|seven|eit|nain
es-419|3|siro|uan|tu|tri|for|faif/faiv|sics|seven|eit|nain
roa/fr|4|ziro/zirau|ouanne|tou|sri/tri/zri|faure|faïve|sikse|sévenne|eïte|naïne
fr-be|3|ziro/zirau|ouanne|tou|sri/tri|faure|faïve|sikse|sévenne|eïte|naïne
it|2|siro|uan|tu|tri|for|faiv|sics|seven|eit|nain
pl|2|ziro|łan|tu|fri/tri|for|fajw/fajf|syks/siks|sewen|ejt|najn
ru|2|зи́роу/зи́ро|уа́н|ту|сри/три|фор|файв/файф|сикс|се́вен|эйт|найн
ja|2|ジロー/ゼロ|ワン|ツー|スリー|フォー|ファイブ|シックス|セブン|エイト|ナイン
pt-br|2|zírou|uã/uan|tu|tri|fór|faiv|siks|séven|êit|nain
nl|3|ziero|wan|toe|srie/trie|foor|faif|siks|sevven|eet/eejt|nain
sv|2|siro|oann|to|tri|får|fajv|sicks|sevven|ejt|najn
tr|1|ziro|van|tu|tri|for|fayv|siks|seven|eyt|nayn
ko|1|지로|원|투|쓰리|포|파이브|식스|세븐|에이트|나인
id|1|ziro|wan|tu|tri|for|faif|siks|seven|eit|nain
el|1|ζίρο|ουάν|του|θρι|φορ|φάιβ|σιξ|σέβεν|έιτ|νάιν
hu|1|zíró|van|tú|szrí|for|fájv|sziksz|szeven|éjt|nájn
cs|1|zírou|uan|tů|frí/trí|for|fajv|siks|sevn|ejt|najn
fi|1|siirou|vann|tuu|tri|foor|faiv|siks|seven|eit|nain
sw|2|ziro|wan|tu|[[T@-r'"'"'i]]|foo|faivu/faiv|siksi/siks|seven|eit|nain
ro|1|zirou|uan|tu|tri|for|faiv|sics|seven|eit|nain
'

# Voices of other languages that pronounce English words by the rules of English.
switching='hi mr gu pa bn ta te kn ml ur ru el ko'

# Whispering and creaky voices are drawn rarely, since such speakers are rare.
high='f1 f2 f3 f4 f5 Alicia Andrea Annie anika aunty belinda linda steph steph2 steph3 grandma shelby zac'
low='m1 m2 m3 m4 m5 m6 m7 m8 Alex Andy AnxiousAndy Denis Diogo Gene Gene2 Henrique Hugo Jacky Lee
Marco Mario Michael Mike Nguyen RicishayMax RicishayMax2 RicishayMax3 Storm adam antonio benjamin
boris caleb david ed edward edward2 grandpa gustave iven iven2 iven3 iven4 john kaukovalta klatt
klatt2 klatt3 klatt4 klatt5 klatt6 marcelo max michel miguel norbert pablo paul pedro quincy rob
robert sandro travis victor'
rare='whisper whisperf croak'

# voice | weight; kal is of telephone quality
flite_voices='
slt 5
rms 4
awb 4
kal16 2
kal 1
'

digits='zero one two three four five six seven eight nine'

# No word sounds like a digit or contains one (for, to, ate, won, tree, free, sixteen). Invented words
# are added, since a network would memorise these few. The words of make-folds.sh (down, go, left,
# right, up) are missing, since models are evaluated on those of them that they have not learned.
others='yes no stop on off hello goodbye please thanks cat dog bird bed
house happy wow marvin sheila backward follow learn visual computer ten eleven twelve thirteen
hundred thousand dozen half okay maybe never always music light window door table water coffee
morning evening today tomorrow Monday Sunday January winter summer paper pencil mother father
brother sister Peter Mary Thomas Anna London Paris Berlin America hi hey ah um mm back next open
close cancel delete record play start help what where who why how good bad green red black white
yellow fish sun moon sign life line fire shine fox kicks heaven level cheer hero nothing
something everybody about above across act add age air animal answer arm army art ask autumn baby
bag ball bank bath bell big bit blood board boat body book box boy bread break bring build burn
business butterfly call camera captain car card carry chair chance change child circle city class
clean clear climb cloth cloud cold colour cook copy corn cost country cover cross crowd dance
danger dark day deep desk dinner dream drink drop dry dust ear earth edge egg empty end energy
even event every eye face family farm feel field finger flat floor flower fly food foot friend
fruit game glass gold grass ground group grow hair hand happen hard hat head hear heart heavy
hill hold hope horse hospital hour ice idea island join jump keep key kick kind king knee knife
lady lake land language large laugh law lead leaf leg letter lip list listen little long look
love low machine make man map mark meat meet metal middle milk mind minute mix money month mouth
move name narrow neck need nice noise north nose note number ocean office oil old orchestra order
page pain paint pair park part pass past people piano picture piece pig place plan plant poem
point police pool poor post potato power press price pull push queen question rain reach read
ready ring rise road rock roll roof room root rose round rule sail salt sand save say school sea
season seat see seed send serve shape share sharp sheep ship shirt shoe shop short show sick side
silver simple sing skin sky sleep small smell smile smoke snow soap soft soldier song sound soup
south space spell spoon sport spring stand star stay steel step stick stone story strong student
swim system tail talk tall taste team tell test thick thin thing think throw thumb time tip tired
together tongue top touch town train travel trouble true trust turn uncle understand use valley
vegetable voice vowel walk wall warm wash watch wave way wear weather week west wet wheel wide
wife wild wind wine wing wire wish woman wood wool word work world write year how-are-you
thank-you good-morning I-do-not-know turn-it-off what-time-is-it see-you-later'

# Words and phrases for evaluation only.
unheard='cheese apple garden orange purple blue kitchen engine rocket monkey tiger elephant teacher
doctor river mountain village button keyboard screen speaker bottle butter sugar pepper salad
market station airport ticket Robert Susan William Julia Madrid Tokyo Friday Saturday April
October million billion minus plus equals percent dollar enter repeat volume louder quiet faster
slowly begin finish never-mind excuse-me where-is-it good-night not-now come-here yeah nope sure
correct wrong again here there this that under over inside outside'

target=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)/target
maker=org.audiodigit.training.sounds.SoundsCommand

need() {
  if [ ! -f "$target/audiodigit.jar" ] || [ ! -f "$target/test-classes/${maker//.//}.class" ]; then
    echo "make-voices: package the program first: mvn -q -Pbench -DskipTests package" >&2
    exit 1
  fi
  local missing=()
  for tool in espeak-ng flite sox; do
    command -v "$tool" > /dev/null || missing+=("$tool")
  done
  if [ ${#missing[@]} -gt 0 ]; then
    echo "make-voices: ${missing[*]} is missing; on Debian or Ubuntu: apt install ${missing[*]}" >&2
    exit 1
  fi
}

# Both synthesisers silently replace an unknown voice by another one, so the voices are checked here.
need_voices() {
  local known voice
  known=" $({ espeak-ng --voices; espeak-ng --voices=variant; } | tr -s '\n()' ' ') "
  for voice in $(awk 'NF{print $1}' <<< "$english") \
    $(awk -F'|' 'NF>1{print $1}' <<< "$accents") $switching $high $low $rare; do
    case $known in
      # The list has en under the names of its countries only.
      *" $voice "* | *"!v/$voice "*) ;;
      *) [ "$voice" = en ] || { echo "make-voices: this espeak-ng has no voice $voice" >&2; exit 1; } ;;
    esac
  done
  known=" $(flite -lv) "
  for voice in $(awk 'NF{print $1}' <<< "$flite_voices"); do
    case $known in
      *" $voice "*) ;;
      *) echo "make-voices: this flite has no voice $voice" >&2; exit 1 ;;
    esac
  done
}

# plan FOLDER CLIPS STREAM WORDS TAKES: prints a line for each clip,
# file | espeak or flite | voice | its options | sample rate to read it at | silence before in ms |
# silence after in ms | peak in dB below full scale | text
plan() {
  awk -v folder="$1" -v clips="$2" -v stream="$3" -v words="$4" -v takes="$5" -v seed="$seed" \
    -v english="$english" -v accents="$accents" -v switching="$switching" -v high="$high" \
    -v low="$low" -v rare="$rare" -v flite="$flite_voices" '
    function next_random() {
      state = (state * 16807) % 2147483647
      return state / 2147483647
    }
    function between(from, to) { return from + (to - from) * next_random() }
    function whole(from, to) { return from + int(next_random() * (to - from + 1)) }
    function weighted(count, weights, total,    at, i) {
      at = next_random() * total
      for (i = 1; i < count; i++) {
        at -= weights[i]
        if (at < 0) return i
      }
      return count
    }
    function table(text, separator, names, weights,    lines, fields, n, i, count) {
      n = split(text, lines, "\n")
      count = 0
      for (i = 1; i <= n; i++) {
        if (split(lines[i], fields, separator) < 2) continue
        count++
        names[count] = fields[1]
        weights[count] = fields[2]
        weights["all"] += fields[2]
        row[fields[1]] = lines[i]
      }
      return count
    }
    function variant(    share) {
      share = next_random()
      if (share < 0.015) return rares[whole(1, rare_count)]
      if (share < 0.46) return highs[whole(1, high_count)]
      return lows[whole(1, low_count)]
    }
    function spelled(word, of,    ways, n) {
      n = split(of, ways, "/")
      return n ? ways[whole(1, n)] : word
    }
    function one_of(text,    all, n) {
      n = split(text, all, " ")
      return all[whole(1, n)]
    }
    function syllable(    onset, coda) {
      onset = one_of("b d f g h j k l m n p r s sh t v w y z ch bl br cl cr dr fl gr pl pr sk sl sm sp st tr")
      coda = next_random() < 0.4 ? "" : one_of("n m l r s t k d p b g sh ng st nd lt mp")
      return onset one_of("a e i o u ee oo ai ou ar or er") coda
    }
    # An invented word that does not sound like a digit.
    function made_up(    word, n) {
      do {
        n = weighted(3, lengths, 10)
        for (word = ""; n > 0; n--) word = word syllable()
      } while (word ~ /^[td](oo|u|o)|^[fv](or|ou|o|ai|i|ar|er)|^[nm](ai|i)|^s[iea]|^[eai]+[td]|^[tsf]r?(ee|i)|^w[aou]|^[zs](ee|i|e)|^[hv]?(ai|e)t|oo$|^.?r?ee$/)
      return word
    }
    function clip(word, text, take,    options, speed, name, factor) {
      factor = throat + between(-0.02, 0.02)
      name = word
      gsub(/-/, " ", text)
      speed = pace * between(0.9, 1.12)
      if (engine == "flite") {
        options = sprintf("duration_stretch=%.3f int_f0_target_mean=%.1f int_f0_target_stddev=%.1f",
            factor * 150 / speed, pitch * between(0.94, 1.06), between(8, 35))
      } else {
        options = sprintf("-s %d -p %d", speed / factor < 80 ? 80 : speed / factor,
            pitch * between(0.9, 1.1))
        text = text ends[whole(1, 6)]
      }
      printf "%s/%s_%s_%d.wav|%s|%s|%s|%d|%d|%d|%.1f|%s\n", folder, name, speaker, take, engine,
          voice, options, own_rate * factor, whole(20, 220), whole(20, 220), between(1, 14), text
    }
    BEGIN {
      state = (seed * 48271 + stream * 69621 + 12345) % 2147483646 + 1
      for (i = 0; i < 10; i++) next_random()
      english_count = table(english, " ", english_names, english_weights)
      accent_count = table(accents, "|", accent_names, accent_weights)
      flite_count = table(flite, " ", flite_names, flite_weights)
      word_count = split(words, all_words, /[ \n]+/)
      high_count = split(high, highs, /[ \n]+/)
      low_count = split(low, lows, /[ \n]+/)
      rare_count = split(rare, rares, /[ \n]+/)
      switching_count = split(switching, switchings, " ")
      split(". . , ! ? ;", ends, " ")
      lengths[1] = 3; lengths[2] = 5; lengths[3] = 2
      digits = stream == 1
      made = 0
      for (s = 0; made < clips; s++) {
        kind = next_random()
        split("", spellings)
        pace = exp(between(log(95), log(235)))
        throat = exp(between(log(0.85), log(1.25)))
        if (kind < 0.12) {
          engine = "flite"
          voice = flite_names[weighted(flite_count, flite_weights, flite_weights["all"])]
          own_rate = voice == "kal" ? 8000 : 16000
          pitch = exp(between(log(85), log(230)))
          shown = voice
        } else {
          engine = "espeak"
          own_rate = 22050
          pitch = whole(22, 78)
          v = variant()
          if (kind < 0.62) {
            language = english_names[weighted(english_count, english_weights, english_weights["all"])]
          } else if (digits) {
            language = accent_names[weighted(accent_count, accent_weights, accent_weights["all"])]
            split(row[language], spellings, "|")
          } else {
            language = switchings[whole(1, switching_count)]
          }
          voice = language "+" v
          shown = language "-" v
          sub(/.*\//, "", shown)
        }
        speaker = sprintf("%s-%04d", shown, s)
        for (w = 1; w <= (digits ? word_count : 20) && made < clips; w++) {
          i = digits ? w : whole(1, word_count)
          name = digits ? i - 1 : all_words[i]
          if (stream == 2 && next_random() < 0.4) name = made_up()
          say = digits ? spelled(all_words[i], spellings[i + 2]) : name
          for (take = 0; take < takes && made < clips; take++) {
            # Other words may be drawn twice; their number makes the file names unique.
            clip(name, say, digits ? take : w)
            made++
          }
        }
      }
    }'
}

# Synthesises the clips of a part of the plan, which is read from standard input.
speak() {
  local spoken=$work/spoken-$1.wav file engine voice options read_at before after peak text
  while IFS='|' read -r file engine voice options read_at before after peak text; do
    if [ "$engine" = flite ]; then
      local settings=() setting
      for setting in $options; do settings+=(--setf "$setting"); done
      flite -voice "$voice" "${settings[@]}" -t "$text" -o "$spoken" < /dev/null
    else
      # shellcheck disable=SC2086 # several options
      espeak-ng -v "$voice" -z $options -w "$spoken" "$text" < /dev/null
    fi
    sox -R -V1 -r "$read_at" "$spoken" -b 16 "$new/$file" \
      gain -6 rate -m "$rate" gain -n "-$peak" fade t 0.004 -0 0.008 \
      pad "$(printf '%d.%03d' 0 "$before")" "$(printf '%d.%03d' 0 "$after")"
  done
}

need
need_voices
mkdir -p "$out"
new=$(mktemp -d "$out/.voices-XXXXXX")
work=$(mktemp -d)
trap 'rm -rf "$work" "$new"' EXIT
renice -n 19 $$ > /dev/null

mkdir "$new/digits" "$new/others" "$new/unheard-words"
{
  plan digits "$clips" 1 "$digits" 2
  plan others $(((clips + 2) / 3)) 2 "$(echo $others)" 1
  plan unheard-words $(((clips + 19) / 20)) 3 "$(echo $unheard)" 1
} > "$work/plan"
planned=$(wc -l < "$work/plan")

cores=$(nproc)
workers=()
for ((part = 0; part < cores; part++)); do
  # flite warns of diphones that English does not have, and replaces them
  awk -v n="$cores" -v part="$part" 'NR % n == part' "$work/plan" | speak "$part" \
    2> >(grep -v '^flite: udb failed' >&2) &
  workers+=($!)
done
for worker in "${workers[@]}"; do
  wait "$worker" || { echo "make-voices: a clip could not be made" >&2; exit 1; }
done

made=$(find "$new" -name '*.wav' | wc -l)
if [ "$made" -ne "$planned" ]; then
  echo "make-voices: $made of $planned clips were made" >&2
  exit 1
fi
sounds() { java -cp "$target/audiodigit.jar:$target/test-classes" "$maker" "$@" > /dev/null; }
sounds "$new/sounds" --each 600 --seed "$seed"
sounds "$new/unheard-sounds" --unheard --each 60 --seed "$seed"
for folder in digits others sounds unheard-words unheard-sounds; do
  rm -rf "${out:?}/$folder"
  chmod 755 "$new/$folder"
  mv "$new/$folder" "$out/$folder"
done
echo "make-voices: $(find "$out/digits" -name '*.wav' | wc -l) clips of digits," \
  "$(find "$out/others" "$out/unheard-words" -name '*.wav' | wc -l) of other words," \
  "$(find "$out/sounds" "$out/unheard-sounds" -name '*.wav' | wc -l) of sounds, in $out"
