#!/usr/bin/env bash
# For scripts that walk through the packaged program as a person does, on a screen in memory; they
# source this file, having set:
#
#   name        of the script
#   pictures    the folder for the pictures
#   width, height    of the screen
#   recordings, model    folders that are open from the beginning; empty: what comes with the program
#
# Afterwards the window is there. A failure keeps a picture, too. Needs Debian's xvfb, xdotool,
# imagemagick and libgtk-3-0.

for tool in Xvfb xdotool import; do
  command -v "$tool" > /dev/null || { echo "$name: $tool is missing" >&2; exit 2; }
done
jar=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)/target/audiodigit.jar
[ -f "$jar" ] || { echo "$name: no $jar; run mvn package first" >&2; exit 2; }
mkdir -p "$pictures"
work=$(mktemp -d)
home=$work/home
mkdir -p "$home"
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
}
trap end EXIT

exec 3> "$work/number"
# it would begin anew after its last client, and refuse the next one that comes just then
Xvfb -noreset -displayfd 3 -screen 0 "${width}x${height}x24" -nolisten tcp > "$work/xvfb" 2>&1 &
screen=$!
for _ in $(seq 100); do [ -s "$work/number" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$work/number")
export DISPLAY

fail() {
  echo "$name: $1" >&2
  import -window root "$pictures/failed-${width}x${height}.png" || true
  head -n 20 "$work/err" | cut -c -300 | sed 's/^/  /' >&2
  exit 1
}

begun=$(date +%s%N)
java -Dprism.order=sw "-Daudiodigit.home=$home" -jar "$jar" > "$work/out" 2> "$work/err" &
app=$!
until xdotool search --onlyvisible --name "Audio Digit Workbench" > "$work/window" 2> /dev/null; do
  kill -0 "$app" 2> /dev/null || fail "the program ended before its window was there"
  [ $(($(date +%s%N) - begun)) -lt 60000000000 ] || fail "no window within 60 s"
  sleep 0.02
done
echo "first window after $((($(date +%s%N) - begun) / 1000000)) ms"
# without a window manager the keys go to the window below the pointer
xdotool mousemove $((width / 2)) $((height - 10))

key() { xdotool key "$1"; sleep 0.3; }

# How much of a picture is not background: the mean of a mask of all that is unlike its commonest
# colour, in thousandths.
drawn() {
  local common
  common=$(convert "$1" -format %c histogram:info:- | sort -rn | sed -n '1s/.*\(#[0-9A-Fa-f]\{6\}\).*/\1/p')
  convert "$1" -fuzz 3% -fill black -opaque "$common" -fill white +opaque black \
    -format '%[fx:round(1000*mean)]' info:
}

# A picture of the room alone, without rail, header and status bar.
room_drawn() {
  convert "$1" -crop "$((width - 110))x$((height - 140))+100+95" +repage "$work/room.png"
  drawn "$work/room.png"
}

shot() {
  local file=$pictures/$1-${width}x${height}.png share=0
  for _ in $(seq 40); do
    import -window root "$file"
    share=$(room_drawn "$file")
    if [ "$share" -ge "$2" ]; then break; fi
    sleep 0.25
  done
  echo "$1: $share/1000 of the room is drawn"
  [ "$share" -ge "$2" ] || fail "$1 is blank: $share/1000 of it is drawn, $2 at least were expected"
}

# Light or dark, by the colour of the menu bar's far end.
theme() {
  import -window root -crop 1x1+$((width - 8))+8 +repage "$work/pixel.png"
  if [ "$(convert "$work/pixel.png" -colorspace gray -format '%[fx:round(100*mean)]' info:)" -ge 50 ]; then
    echo light
  else
    echo dark
  fi
}

other_theme() {
  local before
  before=$(theme)
  key F6
  for _ in $(seq 60); do
    if [ "$(theme)" != "$before" ]; then
      sleep 0.5
      return
    fi
    sleep 0.25
  done
  fail "F6 does not change the theme"
}

both_themes() {
  shot "$1-light" "$2"
  other_theme
  shot "$1-dark" "$2"
  other_theme
}

# Closes the window, which has to happen at once and without a word.
close_program() {
  local closing code=0
  closing=$(date +%s%N)
  key ctrl+q
  while kill -0 "$app" 2> /dev/null; do
    [ $(($(date +%s%N) - closing)) -lt 3000000000 ] || fail "the program runs on 3 s after it was closed"
    sleep 0.02
  done
  wait "$app" || code=$?
  app=
  echo "closed after $((($(date +%s%N) - closing) / 1000000)) ms"
  [ "$code" -eq 0 ] || fail "exit code $code"
  [ ! -s "$work/err" ] || fail "there is something on standard error"
}
