#!/usr/bin/env bash
# Groups the speakers of Google's Speech Commands by pitch, as a stand-in for men, women and children,
# whom the collection does not tell apart.
#
#   pitch.sh FOLDER... > FILE
#
# FOLDER  label folders with SPEAKER_nohash_TAKE.wav
#
# Prints a line for each speaker, SPEAKER | pitch | group, separated by tabs. The pitch is the median in
# Hz over the clips of the speaker of the median of each clip by Praat (60 to 500 Hz), or "-" if Praat
# finds less than 80 ms with pitch in each clip. The group is low below 165 Hz, high above 220 Hz and
# otherwise middle; "-" without a pitch.
#
# Needs praat (Debian: praat).
set -euo pipefail
export LC_ALL=C

if [ $# -eq 0 ]; then
  echo "usage: pitch.sh FOLDER... > FILE" >&2
  exit 2
fi
command -v praat > /dev/null || { echo "pitch: praat is missing" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for folder in "$@"; do
  find -L "$(cd "$folder" && pwd)" -name '*_nohash_*.wav'
done | sort > "$work/clips"
[ -s "$work/clips" ] || { echo "pitch: no clips are named SPEAKER_nohash_TAKE.wav" >&2; exit 1; }

# Strict thresholds, so that noise gets no pitch.
cat > "$work/pitch.praat" << 'EOF'
form Clips
  sentence list
  sentence out
endform
clips = Read Strings from raw text file: list$
count = Get number of strings
for i to count
  selectObject: clips
  name$ = Get string: i
  sound = Read from file: name$
  pitch = To Pitch (ac): 0, 60, 15, "no", 0.03, 0.6, 0.01, 0.35, 0.14, 500
  frames = Count voiced frames
  step = Get time step
  median = Get quantile: 0, 0, 0.5, "Hertz"
  if frames * step >= 0.08
    appendFileLine: out$, name$, tab$, fixed$ (median, 1)
  else
    appendFileLine: out$, name$, tab$, "-"
  endif
  removeObject: sound, pitch
endfor
EOF
praat --run "$work/pitch.praat" "$work/clips" "$work/pitches" < /dev/null

sed -E 's|.*/([^/_]+)_nohash_[^/\t]*\t|\1\t|' "$work/pitches" | sort -k1,1 -k2,2n | awk -F'\t' -v OFS='\t' '
  function end(    middle, group) {
    if (speaker == "") return
    if (!n) { print speaker, "-", "-"; return }
    middle = n % 2 ? hz[(n + 1) / 2] : (hz[n / 2] + hz[n / 2 + 1]) / 2
    group = middle < 165 ? "low" : middle > 220 ? "high" : "middle"
    print speaker, sprintf("%.0f", middle), group
  }
  $1 != speaker { end(); speaker = $1; n = 0 }
  $2 != "-" { hz[++n] = $2 }
  END { end() }'
