#!/usr/bin/env bash
# A virtual sound card, for tests on machines with or without a real one.
#
#   eval "$(virtual-sound-card.sh start)"   starts it; programs of this shell use it from now on
#   virtual-sound-card.sh play FILE         plays FILE into the microphone; returns at its end
#   virtual-sound-card.sh record FILE       records the loudspeaker until it is terminated; with - as
#                                           FILE, raw 16-bit samples go to standard output
#   virtual-sound-card.sh overhear FILE     records the input of the microphone in the same way
#   virtual-sound-card.sh crash             kills the sound server; start restarts it
#   virtual-sound-card.sh stop              stops the server and deletes its files
#
# Needs Debian's packages pulseaudio, pulseaudio-utils and libasound2-plugins. The card is a separate
# PulseAudio server with two null sinks of 48 kHz: "speaker", whose monitor can be recorded, and
# "room", whose monitor is the microphone. The sinks do not rewind, since only then they start and
# stop as fast as a real card. Socket, state and ALSA configuration are in a new folder; the user's
# sound configuration is neither read nor changed. Programs find the card through ALSA_CONFIG_PATH
# and PULSE_SERVER. The tests that need the card run if AUDIODIGIT_SOUND_CARD names its folder:
#
#   eval "$(src/test/scripts/virtual-sound-card.sh start)"
#   mvn test -Dtest='*SoundCard*Test'
#   src/test/scripts/virtual-sound-card.sh stop
set -euo pipefail

dir=${AUDIODIGIT_SOUND_CARD:-}
rate=48000

# Paths that the server and its clients would otherwise look up in the user's home folder.
use_own_folders() {
  export HOME="$dir" XDG_RUNTIME_DIR="$dir/run" XDG_CONFIG_HOME="$dir/config"
  export PULSE_RUNTIME_PATH="$dir/run/pulse" PULSE_STATE_PATH="$dir/state"
  export PULSE_CONFIG_PATH="$dir/config/pulse" PULSE_COOKIE="$dir/cookie"
  export PULSE_CLIENTCONFIG="$dir/client.conf" PULSE_SERVER="unix:$dir/socket"
  unset DISPLAY DBUS_SESSION_BUS_ADDRESS PULSE_SINK PULSE_SOURCE
}

server_responds() {
  pactl info >"$dir/info" 2>&1
}

write_configuration() {
  mkdir -p "$dir/run/pulse" "$dir/state" "$dir/config/pulse"
  chmod 700 "$dir" "$dir/run" "$dir/run/pulse"
  printf 'autospawn = no\nenable-shm = no\n' >"$dir/client.conf"
  cat >"$dir/asound.conf" <<END
pcm.!default { type pulse server "unix:$dir/socket" }
ctl.!default { type pulse server "unix:$dir/socket" }
END
}

start() {
  for tool in pulseaudio pactl paplay parecord; do
    if ! command -v "$tool" >/dev/null; then
      echo "$tool is missing. Install pulseaudio, pulseaudio-utils and libasound2-plugins." >&2
      exit 1
    fi
  done
  dir=${dir:-$(mktemp -d -t audiodigit-sound-card-XXXXXX)}
  write_configuration
  use_own_folders
  if ! server_responds; then
    rm -f "$dir/socket"
    setsid pulseaudio -n --daemonize=no --use-pid-file=no --exit-idle-time=-1 \
      --disable-shm=yes --realtime=no --high-priority=no --log-target="file:$dir/log" \
      -L "module-native-protocol-unix socket=$dir/socket auth-anonymous=1" \
      -L "module-null-sink sink_name=speaker rate=$rate channels=2 format=s16le norewinds=1" \
      -L "module-null-sink sink_name=room rate=$rate channels=1 format=s16le norewinds=1" \
      </dev/null >"$dir/output" 2>&1 &
    echo $! >"$dir/pid"
    wait_for_server
    pactl set-default-sink speaker
    pactl set-default-source room.monitor
  fi
  # For the caller's eval.
  printf 'export AUDIODIGIT_SOUND_CARD=%q\n' "$dir"
  printf 'export ALSA_CONFIG_PATH=%q\n' "$dir/asound.conf"
  printf 'export PULSE_SERVER=%q PULSE_COOKIE=%q\n' "unix:$dir/socket" "$dir/cookie"
}

wait_for_server() {
  for _ in $(seq 100); do
    if server_responds; then
      return
    fi
    sleep 0.1
  done
  echo "The sound server did not start:" >&2
  cat "$dir/output" "$dir/log" >&2
  exit 1
}

end_server() {
  if [ -f "$dir/pid" ]; then
    kill "-$1" "$(cat "$dir/pid")" 2>/dev/null || true
    for _ in $(seq 50); do
      kill -0 "$(cat "$dir/pid")" 2>/dev/null || break
      sleep 0.1
    done
    rm -f "$dir/pid"
  fi
}

require_card() {
  if [ -z "$dir" ] || [ ! -f "$dir/asound.conf" ]; then
    echo "The virtual sound card is not running. Start it with: eval \"\$($0 start)\"" >&2
    exit 1
  fi
}

case ${1:-} in
  start) start ;;
  stop)
    require_card
    end_server TERM
    rm -rf "$dir"
    ;;
  crash)
    require_card
    end_server KILL
    ;;
  play)
    require_card
    use_own_folders
    # A long buffer prevents gaps on a busy machine.
    exec paplay --device=room --latency-msec=1000 "$2"
    ;;
  record | overhear)
    require_card
    use_own_folders
    monitor=speaker.monitor
    [ "$1" = record ] || monitor=room.monitor
    recorder=(parecord "--device=$monitor" --latency-msec=20 "--rate=$rate" --channels=1
      --format=s16le)
    if [ "$2" = - ]; then
      exec "${recorder[@]}" --raw
    fi
    exec "${recorder[@]}" --file-format=wav "$2"
    ;;
  *)
    echo "usage: $(basename "$0") start | stop | crash | play FILE | record FILE | overhear FILE" >&2
    exit 2
    ;;
esac
