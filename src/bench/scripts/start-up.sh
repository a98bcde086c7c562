#!/usr/bin/env bash
# Compares how fast programs start: ours from its jar, installed, and others.
#
#   start-up.sh [-n ROUNDS] [-f WAV] [-r REGEX] COMMAND...
#
#   start-up.sh "/usr/lib/jvm/java-17/bin/java -jar target/audiodigit.jar" /opt/audiodigit/bin/audiodigit audacity
#
# Each COMMAND is one argument and opens a window. Commands take turns, 10 rounds by default, after
# a first start of each that is not counted. All figures are in milliseconds since the command was
# started: median (minimum to maximum). Columns:
#
#   window     until the X server maps the first window of 600 x 400 pixels or more that a window
#              manager would manage. Splash screens and questions are smaller; tooltips and menus
#              are not managed. The X server reports the event, nothing is polled.
#   ready      until this program has listed all clips, computed the first spectrogram and loaded
#              the model, by the times in its log. Empty for other programs.
#   cpu        processor time until then, user and system; until the window for other programs
#   classify   of "COMMAND classify WAV", until it ends. Only if -f names a file, and only for
#              commands that match REGEX (audiodigit by default), which are taken for this program.
#
# After each figure follows its ratio to that of the first command. The program runs with a folder
# of its own, in which the bundled files have been unpacked, and gets its properties from
# JAVA_TOOL_OPTIONS. START_UP_JAVA_OPTIONS adds others.
#
# Needs Linux, and Debian's xvfb, x11-utils and coreutils.
set -euo pipefail

rounds=10
wav=
ours=audiodigit
usage() { sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "$0"; }
while getopts 'n:f:r:h' option; do
  case $option in
    n) rounds=$OPTARG ;;
    f) wav=$(realpath "$OPTARG") ;;
    r) ours=$OPTARG ;;
    h) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || { usage >&2; exit 2; }
for tool in Xvfb xev stdbuf setsid; do
  command -v "$tool" > /dev/null || { echo "start-up.sh: $tool is missing" >&2; exit 2; }
done

work=$(mktemp -d)
log=$work/log
deadline=60000 # milliseconds for a window or a log line
started=()
end() {
  for pid in "${started[@]}"; do kill "$pid" 2> /dev/null || true; done
  rm -rf "$work"
}
trap end EXIT
fail() {
  echo "start-up.sh: $1" >&2
  head -n 20 "$work/out" >&2 || true
  exit 1
}

export JAVA_TOOL_OPTIONS="-Daudiodigit.home=$work/home -Daudiodigit.log=DEBUG -Daudiodigit.log.file=$log ${START_UP_JAVA_OPTIONS:-}"

mkfifo "$work/number"
exec 3<> "$work/number"
Xvfb -noreset -displayfd 3 -screen 0 1280x800x24 -nolisten tcp > "$work/out" 2>&1 &
started+=($!)
read -r -t 60 -u 3 number || fail "Xvfb did not start"
exec 3>&-
export DISPLAY=:$number

now() { echo "${EPOCHREALTIME/[.,]/}"; }

# Prints the time at which each window is mapped, if it counts, in microseconds.
mapped_windows() {
  local line event='' managed width height
  local -A sizes=()
  while IFS= read -r line; do
    case $line in
      *Notify\ event*) event=${line%% *} ;;
      *window\ *width\ *height*) [[ $line =~ window\ (0x[0-9a-f]+),.*width\ ([0-9]+),\ height\ ([0-9]+) ]] &&
        sizes[${BASH_REMATCH[1]}]="${BASH_REMATCH[2]} ${BASH_REMATCH[3]}" ;;
      *event\ *override*)
        if [ "$event" = MapNotify ] && [[ $line =~ window\ (0x[0-9a-f]+),\ override\ (YES|NO) ]]; then
          managed=${BASH_REMATCH[2]}
          read -r width height <<< "${sizes[${BASH_REMATCH[1]}]:-0 0}"
          if [ "$managed" = NO ] && [ "$width" -ge 600 ] && [ "$height" -ge 400 ]; then now; fi
        fi
        ;;
    esac
  done
}

stdbuf -oL xev -root -event substructure > >(mapped_windows >> "$work/windows") 2> "$work/xev" &
started+=($!)

# Waits until a command succeeds.
until_true() {
  local last=$(($(now) + 1000 * deadline)) what=$1
  shift
  until "$@"; do
    [ "$(now)" -lt "$last" ] || fail "deadline passed: $what"
    sleep 0.02
  done
}

has_window() { [ -s "$work/windows" ]; }

# The lines of the log that together mean that the program is ready.
lines=('DatasetSession: Opened ' 'TileLoader: .* spectrogram is computed' 'ModelSession: Model .* is ready')
is_ready() {
  local line
  for line in "${lines[@]}"; do grep -q "$line" "$log" || return 1; done
}

# When the last of them was logged, in microseconds.
ready_time() {
  local line
  for line in "${lines[@]}"; do
    date -d "$(grep -m 1 "$line" "$log" | cut -c -23)" +%s%6N
  done | sort -n | tail -1
}

# Processor time of a process and its children so far, in milliseconds.
cpu() {
  local fields
  read -r fields < "/proc/$1/stat"
  read -r -a fields <<< "${fields##*) }"
  echo $(((fields[11] + fields[12] + fields[13] + fields[14]) * 1000 / ticks))
}
ticks=$(getconf CLK_TCK)

is_ours() { [[ $1 =~ $ours ]]; }

# Starts a command, prints its times, and ends it.
window() {
  local begun process mapped ready=
  : > "$work/windows"
  : > "$log"
  begun=$(now)
  # shellcheck disable=SC2086 # a command with its arguments
  setsid $1 > "$work/out" 2>&1 &
  process=$!
  started+=("$process")
  until_true "no window of $1" has_window
  mapped=$(head -1 "$work/windows")
  if is_ours "$1"; then
    until_true "$1 is not ready" is_ready
    ready=$((($(ready_time) - begun) / 1000))
  fi
  echo "$(((mapped - begun) / 1000)) $(cpu "$process") $ready"
  # at once, since some programs ask first
  kill -KILL -- "-$process"
  wait "$process" 2> /dev/null || true
}

classify() {
  local begun
  begun=$(now)
  # shellcheck disable=SC2086
  $1 classify "$wav" > "$work/out" 2>&1 || fail "$1 classify $wav failed"
  echo $((($(now) - begun) / 1000))
}

for ((round = 0; round <= rounds; round++)); do
  i=0
  for command; do
    window "$command" > "$work/times"
    read -r mapped used ready < "$work/times"
    one=
    if [ -n "$wav" ] && is_ours "$command"; then classify "$command" > "$work/times" && read -r one < "$work/times"; fi
    if [ "$round" -gt 0 ]; then
      echo "$mapped" >> "$work/$i.window"
      echo "$used" >> "$work/$i.cpu"
      [ -z "$ready" ] || echo "$ready" >> "$work/$i.ready"
      [ -z "$one" ] || echo "$one" >> "$work/$i.classify"
      echo "round $round: $command: window $mapped, ready ${ready:--}, cpu $used, classify ${one:--}" >&2
    fi
    i=$((i + 1))
  done
done

median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }

# Median of a column, its range, and the ratio to the first command.
cell() {
  local values=$work/$2.$1 first=$work/0.$1
  [ -s "$values" ] || return 0
  awk -v median="$(median "$values")" -v first="$([ ! -s "$first" ] || median "$first")" '
    NR == 1 || $1 < low { low = $1 }
    $1 > high { high = $1 }
    END {
      printf "%d (%d to %d)", median, low, high
      if (first > 0) printf ", %.2f", median / first
    }' "$values"
}

echo "| command | window | ready | cpu | classify |"
echo "|---|---|---|---|---|"
i=0
for command; do
  echo "| \`$command\` | $(cell window $i) | $(cell ready $i) | $(cell cpu $i) | $(cell classify $i) |"
  i=$((i + 1))
done
