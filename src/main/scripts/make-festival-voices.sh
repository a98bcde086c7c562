#!/usr/bin/env bash
# Synthesises the ten English digits with voices of festival, which were made from recordings of
# human speakers: three American voices, and eleven of other languages that say the digits with the
# phones of their own language. Speed, pitch, intonation and vocal tract length are random. The same
# seed and the same versions of festival, its voices and sox give the same bytes.
#
#   make-festival-voices.sh OUT [--seed N] [--clips N]
#
# OUT/digits  DIGIT_SPEAKER_TAKE.wav, N of them (6000), two takes of each digit per speaker
#
# All are 16 kHz, 16 bits, mono. 6,000 clips took 81 seconds on two cores.
set -euo pipefail
export LC_ALL=C

seed=1
clips=6000

fail() { echo "make-festival-voices: $1" >&2; exit 1; }
usage() { echo "usage: make-festival-voices.sh OUT [--seed N] [--clips N]" >&2; exit 2; }
if [ $# -eq 0 ] || [[ $1 = -* ]]; then usage; fi
out=$1
shift
while [ $# -gt 0 ]; do
  [[ ${2-} =~ ^[0-9]{1,9}$ ]] || usage
  case $1 in
    --seed) seed=$((10#$2)) ;;
    --clips) clips=$((10#$2)) ;;
    *) usage ;;
  esac
  shift 2
done

# name | festival's voice | Debian's package | weight | pitch in Hz
# The Marathi and Telugu voices are missing, since they use the recordings of the Hindi voice. flite
# also has kal and slt.
voices='
kal|kal_diphone|festvox-kallpc16k|1|105
ked|ked_diphone|festvox-kdlpc16k|3|105
slt|cmu_us_slt_arctic_hts|festvox-us-slt-hts|2|
ona|upc_ca_ona_hts|festvox-ca-ona-hts|3|
ru|msu_ru_nsh_clunits|festvox-ru|2|110
nsk|hindi_NSK_diphone|festvox-hi-nsk festival-hi|4|115
lp|lp_diphone|festvox-italp16k|3|190
pc|pc_diphone|festvox-itapc16k|3|110
lj|suo_fi_lj_diphone|festvox-suopuhe-lj|3|185
mv|hy_fi_mv_diphone|festvox-suopuhe-mv|3|105
dita|czech_dita|festvox-czech-dita|3|205
krb|czech_krb|festvox-czech-krb|3|205
mac|czech_machac|festvox-czech-machac|3|115
ph|czech_ph|festvox-czech-ph|3|110
'

# The pronunciation of zero to nine: a word, or phones of the voice. A / separates alternatives.
# slt aspirates its t; without the hh the word sounds like zero.
sounds='
kal ked|zero|one|two|three|four|five|six|seven|eight|nine
slt|zero|one|t hh uw|three|four|five|six|seven|eight|nine
ona|z i1 r o w/z i1 r o|w a1 n|t u1|t r i1/s r i1|f O1 r/f O1|f a1 j f|s i1 k s|s E1 b e n/s E1 b ax n|e1 j t|n a1 j n
ru|z ii r oo u/zz ii r oo|u aa n/v aa n|t uu|t rr ii/s rr ii/f rr ii|f oo r/f oo|f aa j f|ss ii k s|ss ee v ae n|ee j t|n aa j n
nsk|j iy r oo|uh aa n/v a n|T uw|th r iy|f oo r/f oh r/f oh|f ay v/f aa ih v|s ih k s|s eh v a n|ee T/eh ih T|n ay n/n aa ih n
lp pc|z i1 r o u/dz i1 r o|u a1 n/w a1 n|t u1|t r i1/s r i1/f r i1|f O1 r/f O1|f a1 i v/f a1 i f|s i1 k s|s E1 v e n|E1 i t/e1 i t|n a1 i n
lj|s i: r o u/s i: r o|u a n/v a n|t u:|t r i:/s r i:|f o: r/f o:|f a i f|s i k s|s e v e n|e i t|n a i n
mv|s i: r o u/s i: r o|w a n/v a n|t u:|T r i:/t r i:|f o: r/f o:|f a i v/f a i f|s i k s|s e v e n|e i t|n a i n
dita krb mac ph|z i: r o u/z i: r o|u a n/v a n|t u:|t r i:/s r i:/f r i:|f o: r/f o:|f a j f|s i k s|s e v n/s e v e n|e j t|n a j n
'

for tool in festival sox; do
  command -v "$tool" > /dev/null || fail "$tool is missing; on Debian: apt install $tool"
done
known=" $(festival -b '(print (voice.list))' | tr '()' '  ') "
missing=$(while IFS='|' read -r _ voice package _; do
  # a listed voice may lack the rules of its language
  [[ $known == *" $voice "* ]] && festival -b "(voice_$voice)" > /dev/null 2>&1 < /dev/null ||
    echo -n " $package"
done < <(grep . <<< "$voices"))
[ -z "$missing" ] || fail "festival lacks voices; on Debian: apt install$missing"

# Writes two files for each voice: VOICE.scm, the program for festival, and VOICE.plan, one line for
# the processing of each clip:
# name | sample rate to read it at, in thousandths of its own | effects | silence before | silence
# after | peak in dB below full scale
plan() {
  awk -v clips="$clips" -v seed="$seed" -v voices="$voices" -v sounds="$sounds" -v work="$work" '
    function next_random() { return (state = (state * 16807) % 2147483647) / 2147483647 }
    function between(from, to) { return from + (to - from) * next_random() }
    function whole(from, to) { return from + int(next_random() * (to - from + 1)) }
    # Duration of a phone in ms.
    function lasting(p, at, n, last) {
      if (p[at] !~ /^[aeiouEO]/)
        return (p[at] ~ /^([szfT]|ss|zz)$/ ? 105 : p[at] ~ /^[rwvj]/ ? 65 : 80) * (last ? 1.4 : 1)
      if (at == 1 && p[at] ~ /^u/) return 60
      if (at > 1 && p[at - 1] ~ /^[aeiouEO]/) return last ? 130 : 90
      return last ? (n < 4 ? 240 : 180) : p[at] == "ay" ? 210 : p[at + 1] ~ /^r/ && at + 1 == n ? 170 : 130
    }
    # The phones with durations and pitch. The pitch rises or falls and may have a peak.
    function sung(text, stretch, pitch,    n, p, i, length_of, all, at, slope, hump, pause, made, f0) {
      n = split(text, p, " ")
      for (i = 1; i <= n; i++)
        all += length_of[i] = lasting(p, i, n, i == n) * stretch * between(0.88, 1.14) / 1000
      slope = between(-0.4, 0.2) * melody
      hump = between(-0.05, 0.25) * melody
      pause = voice ~ /^(nsk|ru)$/ ? "pau" : "#"
      made = sprintf("(%s 0.1 (0.05 %.1f))", pause, pitch * exp(-slope / 2))
      for (i = 1; i <= n; at += length_of[i++]) {
        f0 = (at + length_of[i] / 2) / all
        f0 = pitch * exp(slope * (f0 - 0.5) + hump * sin(3.14159 * f0)) * between(0.985, 1.015)
        made = made sprintf(" (%s %.4f (%.4f %.1f))", p[i], length_of[i], length_of[i] / 2, f0)
      }
      return made sprintf(" (%s 0.1)", pause)
    }
    BEGIN {
      state = (seed * 48271 + 12345) % 2147483646 + 1
      for (i = 0; i < 10; i++) next_random()
      for (n = split(sounds, lines, "\n"); n > 0; n--) {
        split(lines[n], field, "|")
        for (i = split(field[1], names, " "); i > 0; i--) row[names[i]] = lines[n]
      }
      n = split(voices, lines, "\n")
      for (round = 1; round <= 4; round++) for (i = 1; i <= n; i++)
        if (split(lines[i], field, "|") && field[4] >= round) turn[turns++] = lines[i]
      for (s = 0; made < clips; s++) {
        split(turn[s % turns], field, "|")
        voice = field[1]
        script = work "/" voice ".scm"
        if (!begun[voice]++) printf "(load \"%s/ways.scm\")\n(voice_%s)\n", work, field[2] > script
        throat = exp(between(log(0.85), log(1.25)))
        slow = exp(between(log(0.7), log(1.5)))
        high = field[5] * exp(between(log(0.8), log(1.3)))
        melody = between(0.3, 1.3)
        split(row[voice], says, "|")
        for (digit = 0; digit < 10; digit++) for (take = 0; take < 2 && made < clips; take++) {
          factor = throat + between(-0.02, 0.02)
          stretch = slow * factor * between(0.9, 1.1)
          pitch = high * between(0.94, 1.06) / factor
          text = ways[whole(1, split(says[digit + 2], ways, "/"))]
          name = sprintf("%d_f%s-%04d_%d", digit, voice, s, take)
          if (voice ~ /^(kal|ked|slt|ona)$/) {
            word = text ~ / / ? "digit" : text
            printf "(say \"%s\" \"%s\" (quote (%s)) %.3f %.1f %.1f)\n", name, word,
                word == text ? "" : text, stretch, pitch, 15 * melody > script
          } else {
            printf "(sing \"%s\" (quote (%s)))\n", name, sung(text, stretch, pitch) > script
          }
          # Three voices ignore the pitch. The Russian one selects units of recordings and also
          # ignores the speed.
          effects = voice ~ /^(slt|ona|ru)$/ ? "pitch " whole(-250, 250) : ""
          if (voice == "ru") effects = effects " tempo -s " 1 / stretch
          printf "%s|%d|%s|0.%03d|0.%03d|%.1f\n", name, factor * 1000, effects, whole(20, 220),
              whole(20, 220), between(1, 14) > (work "/" voice ".plan")
          made++
        }
      }
    }'
}

# Synthesises all clips of a voice, then processes them with sox.
speak() {
  local voice=${1%.plan} name read_at effects before after peak own from to
  if ! festival -b "$voice.scm" > "$voice.said" 2> "$voice.errors" < /dev/null; then
    cat "$voice.errors" >&2
    return 1
  fi
  # festival reports missing diphones. The Finnish voices lack the one for f at the end of a word.
  if grep -v 'default diphone #-# for f-#$' "$voice.errors" >&2; then return 1; fi
  paste -d '|' "$voice.plan" "$voice.said" |
    while IFS='|' read -r name read_at effects before after peak own from to; do
      # shellcheck disable=SC2086 # effects and their arguments
      sox -R -V1 -r $((own * read_at / 1000)) "$work/$name.wav" -b 16 "$new/digits/$name.wav" \
        trim "${from}s" "=${to}s" gain -6 $effects rate -m 16000 gain -n "-$peak" \
        fade t 0.004 -0 0.008 pad "$before" "$after" < /dev/null
      rm "$work/$name.wav"
    done
}

mkdir -p "$out"
new=$(mktemp -d "$out/.voices-XXXXXX")
work=$(mktemp -d)
mkdir "$new/digits"
trap 'rm -rf "$work" "$new"' EXIT
cat > "$work/ways.scm" << EOF
; Saves the sound, and prints its rate and the first and last sample of the speech, with a margin.
(define (keep name utt)
  (let ((rate (cadr (assoc 'sample_rate (wave.info (utt.wave utt)))))
        (from (item.feat (utt.relation.first utt 'Segment) "end"))
        (to (item.feat (utt.relation.last utt 'Segment) "p.end")))
    (utt.save.wave utt (string-append "$work/" name ".wav") 'riff)
    (format t "%d|%d|%d\n" rate (* rate (- from 0.02)) (* rate (+ to 0.03)))))
(defvar hts_engine_params nil)
(define (sing name sounds) (keep name (utt.synth (eval (list 'Utterance 'Segments sounds)))))
(define (say name word sounds stretch pitch range)
  (Parameter.set 'Duration_Stretch stretch)
  (set! hts_engine_params (cons (list "-r" (/ 1 stretch)) hts_engine_params))
  (set! int_lr_params (list (list 'target_f0_mean pitch) (list 'target_f0_std range)
    '(model_f0_mean 170) '(model_f0_std 34)))
  (if sounds (lex.add.entry (list word nil (list (list sounds 1)))))
  (keep name (utt.synth (eval (list 'Utterance 'Text word)))))
EOF
plan
export -f speak
export new work
printf '%s\n' "$work"/*.plan | xargs -P "$(nproc)" -I PLAN bash -euo pipefail -c 'speak PLAN' ||
  fail "a clip could not be made"
made=$(find "$new/digits" -name '*.wav' | wc -l)
[ "$made" -eq "$clips" ] || fail "$made of $clips clips were made"
rm -rf "${out:?}/digits"
mv "$new/digits" "$out/digits"
echo "make-festival-voices: $made clips of digits in $out"
