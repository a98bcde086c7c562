#!/usr/bin/env bash
# shellcheck disable=SC2154
# Functions for scripts that operate the packaged program by keyboard on a virtual screen. It is
# sourced, not run. It starts Xvfb and the program, and returns when the first room can be used.
#
# The calling script sets:
#   name                of the script, for messages
#   pictures            the folder for the screenshots
#   width, height       of the screen, in pixels
#   recordings, model   folders to open at the start; empty: those that come with the program
#   program             optional: an array with the command that starts the program, instead of the
#                       jar in target
#   root                optional: the folder that this command sees as /
#   home                optional: the program's own folder
#   started             optional: an array with the lines of the log that end the start
#   prepare, cleanup    optional: functions that are called before the start and at the end
#
# Nothing here sleeps and hopes. The program logs each event that matters into a file
# (-Daudiodigit.log.file), and "await" returns as soon as the line is there. A line that does not
# come until the deadline is a failure, which shows the log and keeps it with a screenshot in the
# folder. Deadlines are generous, since they cost time only when something is wrong. What has no
# line in the log (a pixel on the screen, a process that ends) is polled, also with a deadline.
#
# Needs target/audiodigit.jar, unless there is another command, and Debian's xvfb, xdotool,
# imagemagick and libgtk-3-0.

for tool in Xvfb xdotool import; do
  command -v "$tool" > /dev/null || { echo "$name: $tool is missing" >&2; exit 2; }
done
root=${root:-}
if [ -z "${program:-}" ]; then
  jar=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)/target/audiodigit.jar
  [ -f "$jar" ] || { echo "$name: no $jar; run mvn package first" >&2; exit 2; }
  program=(java -jar "$jar")
fi
[ -n "${started:-}" ] || started=("Room BROWSE is drawn" "Model .* is ready" "Clip .* is shown")
mkdir -p "$pictures"
work=$(mktemp -d -p "$root/tmp")
log=$work/log
home=${home:-$work/home}
deadline=300 # seconds for an event, unless a caller says otherwise
mark=0       # lines of the log that are older than the last action
last_shot=   # signature of the screenshot that was kept last
mkdir -p "$home"
touch "$log"
{
  echo "window.place=0 0 $width $height"
  if [ -n "$recordings" ]; then echo "dataset.last=$recordings"; fi
  if [ -n "$model" ]; then echo "model.last=$model"; fi
} > "$home/settings.properties"

end() {
  [ -z "${app:-}" ] || kill -9 "$app" 2> /dev/null || true
  [ -z "${clipboard:-}" ] || kill "$clipboard" 2> /dev/null || true
  [ -z "${screen:-}" ] || kill "$screen" 2> /dev/null || true
  rm -rf "$work"
  ${cleanup:-true}
}
trap end EXIT

fail() {
  echo "$name: $1" >&2
  import -window root "$pictures/failed-${width}x${height}.png" || true
  cp "$log" "$pictures/failed-${width}x${height}.log" || true
  echo "The end of the log:" >&2
  tail -n 40 "$log" | cut -c -300 | sed 's/^/  /' >&2
  if [ -s "$work/err" ]; then
    echo "Standard error:" >&2
    head -n 20 "$work/err" | cut -c -300 | sed 's/^/  /' >&2
  fi
  exit 1
}

milliseconds() { echo $((${EPOCHREALTIME/[.,]/} / 1000)); }

running() { kill -0 "$app" 2> /dev/null; }

# until_true MILLISECONDS WHAT COMMAND...: runs the command again and again until it succeeds.
until_true() {
  local last what=$2
  last=$(($(milliseconds) + $1))
  shift 2
  until "$@"; do
    [ "$(milliseconds)" -lt "$last" ] || fail "deadline passed: $what"
    sleep 0.05
  done
}

# Whether a line that was logged after the mark matches; sets "line".
logged() {
  line=$(tail -n "+$((mark + 1))" "$log" | awk -v pattern="$1" '!found && $0 ~ pattern { print; found = 1 }')
  [ -n "$line" ]
}

logged_or_ended() { logged "$1" || ! running; }

# await PATTERN [SECONDS]: waits for a line that was logged since the last action; sets "line".
await() {
  until_true $((1000 * ${2:-$deadline})) "no \"$1\" in the log" logged_or_ended "$1"
  logged "$1" || fail "the program ended before it logged \"$1\""
}

# Whether an action is enabled, by the last line about it in the whole log.
enabled_or_ended() {
  [ "$(grep -o "ShellView: $1: [a-z]*" "$log" | tail -n 1)" = "ShellView: $1: enabled" ] || ! running
}

# await_enabled ACTION: waits until an action is enabled, which it may have been before its room was
# entered.
await_enabled() {
  until_true $((1000 * deadline)) "\"$1\" is not enabled" enabled_or_ended "$1"
  running || fail "the program ended before \"$1\" was enabled"
}

# Events from now on count for "await".
act() { mark=$(wc -l < "$log"); }

key() {
  act
  xdotool key "$1"
}

# Goes to a room: its key, and its name in the log.
enter_room() {
  key "$1"
  await "Room $2 is drawn"
}

# How much of a picture differs from its most frequent colour, in thousandths.
drawn() {
  local common
  common=$(convert "$1" -format %c histogram:info:- | sort -rn | sed -n '1s/.*\(#[0-9A-Fa-f]\{6\}\).*/\1/p')
  convert "$1" -fuzz 3% -fill black -opaque "$common" -fill white +opaque black \
    -format '%[fx:round(1000*mean)]' info:
}

# The same of the room alone, without rail, header and status bar.
room_drawn() {
  convert "$1" -crop "$((width - 110))x$((height - 140))+100+95" +repage "$work/room.png"
  drawn "$work/room.png"
}

# One screenshot; whether it can be kept. A room that changes all the time is kept after ten.
take() {
  local before=$now
  import -window root "$file"
  share=$(room_drawn "$file")
  now=$(identify -format '%#' "$work/room.png")
  taken=$((taken + 1))
  [ "$share" -ge "$1" ] && [ "$now" != "$last_shot" ] && { [ "$now" = "$before" ] || [ "$taken" -ge 10 ]; }
}

# shot NAME THOUSANDTHS: keeps a screenshot as soon as that much of the room is drawn, it looks
# different from the last one that was kept, and it has come to rest.
shot() {
  local file=$pictures/$1-${width}x${height}.png share=0 now='' taken=0
  until_true 60000 "$1 is blank or has not changed; at least $2/1000 should be drawn" take "$2"
  last_shot=$now
  echo "$1: $share/1000 of the room is drawn"
}

# Light or dark, by the colour at the right end of the menu bar.
theme() {
  import -window root -crop 1x1+$((width - 8))+8 +repage "$work/pixel.png"
  if [ "$(convert "$work/pixel.png" -colorspace gray -format '%[fx:round(100*mean)]' info:)" -ge 50 ]; then
    echo light
  else
    echo dark
  fi
}

theme_is() { [ "$(theme)" = "$1" ]; }

switch_theme() {
  key F6
  until_true 60000 "F6 does not switch to the $1 theme" theme_is "$1"
}

# The program starts in the light theme.
both_themes() {
  shot "$1-light" "$2"
  switch_theme dark
  shot "$1-dark" "$2"
  switch_theme light
}

ended() { ! running; }

# Closes the window. The program has to end by itself, with exit code 0, nothing on standard error and
# no error in the log. It has 3 s for that, which ClosingTest checks; a busy machine gets more here.
close_program() {
  local closing code=0
  closing=$(milliseconds)
  key ctrl+q
  until_true 15000 "the program still runs 15 s after its window was closed" ended
  wait "$app" || code=$?
  app=
  echo "closed after $(($(milliseconds) - closing)) ms"
  [ "$code" -eq 0 ] || fail "exit code $code"
  # the program gets its options in a variable, which the JVM reports
  ! grep -qv '^Picked up JAVA_TOOL_OPTIONS' "$work/err" || fail "there is something on standard error"
  mark=0
  if logged ' ERROR '; then fail "there is an error in the log: $line"; fi
}

start_screen() {
  local number
  mkfifo "$work/number"
  exec 3<> "$work/number"
  # with -noreset, since Xvfb otherwise restarts after its last client, and refuses the next one
  Xvfb -noreset -displayfd 3 -screen 0 "${width}x${height}x24" -nolisten tcp > "$work/xvfb" 2>&1 &
  screen=$!
  read -r -t 60 -u 3 number || fail "Xvfb did not start: $(cat "$work/xvfb")"
  exec 3>&-
  export DISPLAY=:$number
}

window_or_ended() {
  xdotool search --onlyvisible --name "Audio Digit Workbench" > "$work/window" 2> /dev/null || ! running
}

start_program() {
  local begun event
  begun=$(milliseconds)
  local options="-Dprism.order=sw -Daudiodigit.home=${home#"$root"} -Daudiodigit.log=DEBUG"
  JAVA_TOOL_OPTIONS="$options -Daudiodigit.log.file=${log#"$root"} ${JAVA_TOOL_OPTIONS:-}" \
    "${program[@]}" > "$work/out" 2> "$work/err" &
  app=$!
  until_true 60000 "no window" window_or_ended
  running || fail "the program ended before its window was there"
  echo "first window after $(($(milliseconds) - begun)) ms"
  # without a window manager the keys go to the window below the pointer
  xdotool mousemove $((width / 2)) $((height - 10))
  for event in "${started[@]}"; do await "$event"; done
}

${prepare:-true}
start_screen
start_program
