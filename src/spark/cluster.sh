#!/usr/bin/env bash
# Classifies an archive on a Spark cluster of one master and two workers on this machine, kills a worker in the
# middle, and fails unless every file is answered once, as "classify" answers it.
#
#   cluster.sh [-n FILES] [-b FILES] [-k] [-1] FOLDER [OPTION...]
#
# FOLDER  recordings that the archive repeats, such as assets/samples
# OPTION  further options of ClassifyArchive
# -n      number of files of the archive; 2000 by default
# -b      files of a batch, fewer than all unless the workers are kept; a quarter by default
# -k      keep the workers; by default one is killed in the second batch
# -1      only one worker
#
# Needs Maven and the programs (mvn -q -Pspark -DskipTests package). Spark is started from Maven's jars. As root, it
# runs as the user nobody, since root may read everything. Prints what it measures.
set -euo pipefail

files=2000 batch='' kill=yes workers=2
while getopts n:b:k1 option; do
  case $option in
    n) files=$OPTARG ;;
    b) batch=$OPTARG ;;
    k) kill=no ;;
    1) workers=1 kill=no ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
[ $# -ge 1 ] || { echo "usage: cluster.sh [-n FILES] [-b FILES] [-k] [-1] FOLDER [OPTION...]" >&2; exit 2; }
recordings=$(cd "$1" && pwd)
shift
options=("$@")
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
jar=$project/target/audiodigit-spark.jar
[ -f "$jar" ] || { echo "cluster: make the jar first: mvn -q -Pspark -DskipTests package" >&2; exit 1; }
batch=${batch:-$(((files + 3) / 4))}
[ "$kill" = no ] || [ "$batch" -lt "$files" ] || { echo "cluster: -b must be less than -n, or give -k" >&2; exit 2; }

out=$(mktemp -d "${TMPDIR:-/tmp}/audiodigit-cluster.XXXXXX")
pids=()
# Sends a signal to the processes of Spark and to the executors, which are in the groups of their workers.
signal() {
  kill -"$1" -- "${pids[@]/#/-}" 2> /dev/null
}
end() {
  if [ ${#pids[@]} -gt 0 ]; then
    signal KILL || true
    wait "${pids[@]}" 2> /dev/null || true
  fi
  rm -rf "$out"
}
trap end EXIT

fail() {
  echo "cluster: $*" >&2
  tail -n 30 "$out"/log/* >&2 || true
  exit 1
}
say() { echo "$(date +%T) $*"; }

# --- an installation of Spark: a folder with its jars
export SPARK_HOME=$out/spark
"$project/src/spark/spark-jars.sh" "$SPARK_HOME/jars"
cp -r "$jar" "$project/target/audiodigit.jar" "$project/target/lib" "$out"
mkdir -p "$SPARK_HOME/conf" "$out/tmp" "$out/home" "$out/archive" "$out/log"
cat > "$SPARK_HOME/conf/log4j2.properties" << LOG
rootLogger.level = warn
logger.deploy.name = org.apache.spark.deploy
logger.deploy.level = info
rootLogger.appenderRef.stderr.ref = stderr
appender.stderr.type = Console
appender.stderr.name = stderr
appender.stderr.target = SYSTEM_ERR
appender.stderr.layout.type = PatternLayout
appender.stderr.layout.pattern = %d{HH:mm:ss} %p %c{1}: %m%n
LOG

# No port is fixed. A run begins with all executors, so that the one that is killed has work. A process that is killed
# leaves the libraries that it has unpacked.
cat > "$SPARK_HOME/conf/spark-defaults.conf" << CONF
spark.ui.enabled false
spark.master.rest.enabled false
spark.scheduler.minRegisteredResourcesRatio 1
spark.executor.cores 1
spark.driver.extraJavaOptions -Djava.io.tmpdir=$out/tmp
spark.executor.extraJavaOptions -Djava.io.tmpdir=$out/tmp
CONF

# --- the archive: copies of the recordings in folders of a thousand, and files that cannot be read
mapfile -t sources < <(find "$recordings" -name '*.wav' | sort)
[ ${#sources[@]} -gt 0 ] || fail "no recordings in $recordings"
bad=4
for ((i = 0; i < files - bad; i++)); do
  [ $((i % 1000)) -ne 0 ] || mkdir -p "$out/archive/$((i / 1000))"
  echo "${sources[i % ${#sources[@]}]}" "$out/archive/$((i / 1000))/$i.wav"
done > "$out/copies"
xargs -n 2 cp < "$out/copies"
: > "$out/archive/0/empty.wav"
echo "no recording" > "$out/archive/0/text.wav"
head -c 30 "${sources[0]}" > "$out/archive/0/truncated.wav"
cp "${sources[0]}" "$out/archive/0/denied.wav"
chmod -R a+rX "$out/archive"
chmod 0 "$out/archive/0/denied.wav"
say "archive: $files files, $(du -sh "$out/archive" | cut -f1)"

# --- as the user nobody, if this is root
as=(env HOME="$out/home" SPARK_LOCAL_DIRS="$out/tmp" SPARK_WORKER_DIR="$out/tmp" SPARK_LOCAL_IP=127.0.0.1 \
  SPARK_SCALA_VERSION=2.13)
if [ "$(id -u)" -eq 0 ]; then
  chown 65534:65534 "$out" "$out"/{home,tmp,archive/0/denied.wav}
  as=(setpriv --reuid 65534 --regid 65534 --clear-groups "${as[@]}")
fi
java=$(command -v java)
load() { cut -d ' ' -f 1 /proc/loadavg; }
# Processor time in milliseconds of the ended children of processes.
cpu() {
  local pid
  for pid in "$@"; do cut -d ' ' -f 16,17 "/proc/$pid/stat"; done | tr ' ' '\n' | awk '{ s += $1 } END { print s * 10 }'
}

say "classify begins, load $(load)"
begin=$(date +%s%N)
used=$(cpu $$)
"${as[@]}" "$java" -Duser.home="$out/home" -jar "$out/audiodigit.jar" classify --json "$out/archive" > "$out/expected" 2> "$out/log/classify" \
  || [ $? -eq 1 ]
say "classify: $(grep -c '"label"' "$out/expected") answers in $((($(date +%s%N) - begin) / 1000000)) ms," \
  "$(($(cpu $$) - used)) ms of the processor, load $(load)"

# Starts a class of Spark in a process group of its own, as bin/spark-class does: Spark's launcher prints the
# command, with the options that Java needs.
start() {
  local name=$1 command=() part
  shift
  while IFS= read -r -d '' part; do command+=("$part"); done \
    < <("${as[@]}" "$java" -cp "$SPARK_HOME/jars/*" org.apache.spark.launcher.Main "$@" | tail -c +3)
  [ ${#command[@]} -gt 0 ] || fail "Spark's launcher prints no command for $name"
  touch "$out/log/$name.out" "$out/log/$name" # before anyone reads them
  (cd "$out" && exec setsid "${as[@]}" "${command[@]}") > "$out/log/$name.out" 2> "$out/log/$name" &
  pids+=($!)
}

# Waits until the log of a process has a line.
await() {
  until grep -q "$2" "$1"; do
    kill -0 "$3" 2> /dev/null || fail "no '$2' in $(basename "$1")"
    sleep 0.1
  done
}

start master org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0
await "$out/log/master" "Starting Spark master at" "${pids[0]}"
master=$(sed -n 's/.*Starting Spark master at //p' "$out/log/master")
for ((i = 0; i < workers; i++)); do
  start "worker-$i" org.apache.spark.deploy.worker.Worker --cores 1 --memory 1500m --webui-port 0 "$master"
done
for ((i = 0; i < workers; i++)); do await "$out/log/worker-$i" "Successfully registered" "${pids[i + 1]}"; done
say "$master with $workers workers"

# Starts a run with a number of executors.
submit() {
  start "$1" org.apache.spark.deploy.SparkSubmit --master "$master" --total-executor-cores "$2" \
    --executor-memory 1g --driver-memory 1g --class org.audiodigit.spark.ClassifyArchive \
    "$out/audiodigit-spark.jar" "$out/archive" --output "$out/answers" --format json --batch "$batch" "${options[@]}"
  driver=${pids[-1]}
}
path_of_row='s/.*"path":"file:\([^"]*\)".*/\1/p'
answers() { find "$out/answers" -name 'part-*' -exec cat {} +; }

# Whether answers of a batch are written that is neither the first nor complete.
is_writing() {
  grep -q " of " "$out/log/driver.out" \
    && [ -n "$(find "$out/answers/_unfinished" -path '*/batch=*/_temporary/*' -name 'part-*' -print -quit 2> /dev/null)" ]
}

# The last worker and its executor end without a word, and recordings are deleted that have no answer yet. Meanwhile
# the other processes are stopped, so that they do not answer for these recordings first.
kill_worker() {
  until is_writing && signal STOP && is_writing; do
    kill -0 "$driver" 2> /dev/null || fail "the run ended before a worker was killed"
    signal CONT
    sleep 0.05
  done
  kill -KILL -- "-${pids[workers]}"
  wait "${pids[workers]}" 2> /dev/null || true
  answers | sed -n "$path_of_row" | sort > "$out/first"
  find "$out/archive" -name '*1.wav' | sort | comm -23 - "$out/first" | tail -n 20 | tee "$out/deleted" | xargs -r rm
  unset 'pids[workers]'
  signal CONT
  say "killed a worker and its executor, deleted $(wc -l < "$out/deleted") recordings, load $(load)"
}

say "the run begins, load $(load)"
begin=$(date +%s%N)
: > "$out/deleted"
submit driver "$workers"
tail -n +1 -s 0.1 -f --pid="$driver" "$out/log/driver.out" | while read -r line; do say "$line"; done &
lines=$!
[ "$kill" = no ] || kill_worker
wait "$driver" || fail "the run failed"
unset 'pids[-1]'
say "the run took $((($(date +%s%N) - begin) / 1000000)) ms, load $(load)"
wait "$lines"
if [ "$kill" = yes ]; then
  grep -q "Lost executor" "$out/log/driver" || fail "no executor was lost"
else
  for ((i = 0; i < workers; i++)); do await "$out/log/worker-$i" "finished with state" "${pids[i + 1]}"; done
  say "executors: $(cpu "${pids[@]:1:workers}") ms of the processor"
fi

# --- every file once
answers > "$out/answers.json"
sed -n "$path_of_row" "$out/answers.json" | sort > "$out/answered"
sort -u "$out/answered" | cmp - "$out/answered" || fail "a file is answered twice"
{ find "$out/archive" -name '*.wav'; cat "$out/deleted"; } | sort | cmp - "$out/answered" \
  || fail "not all files are answered"
grep -o '"reason":"[^"]*"' "$out/answers.json" | sort | uniq -c
for name in empty text truncated denied; do
  grep "/archive/0/$name.wav\"" "$out/answers.json" | grep -q '"reason"' || fail "$name.wav has no reason"
done
[ "$kill" = no ] || grep -q '"reason":"no such file or folder"' "$out/answers.json" || fail "no deleted file is a row"

# --- the same answers as classify: label and certainty equal, probabilities within 1e-4
rows() {
  sed -nE 's/.*"(path|file)":"(file:)?([^"]*)".*"label":"([^"]*)","sure":(true|false),"probabilities":\{([^}]*)\}.*/\3 \4 \5 \6/p' \
    | tr ',' ' ' | sort
}
rows < "$out/expected" > "$out/expected.rows"
rows < "$out/answers.json" > "$out/answers.rows"
join "$out/expected.rows" "$out/answers.rows" | awk '
  {
    half = (NF - 1) / 2
    if ($2 != $(half + 2) || $3 != $(half + 3)) { print "differs: " $0; bad = 1 }
    for (i = 4; i <= half + 1; i++) {
      split($i, a, ":"); split($(half + i), b, ":")
      d = a[2] - b[2]; if (d < 0) d = -d
      if (d > largest) largest = d
    }
  }
  END {
    print NR " answers are those of classify; largest difference of a probability: " largest + 0
    exit bad || largest > 1e-4 || NR == 0
  }' || fail "answers differ from those of classify"
[ "$(join "$out/expected.rows" "$out/answers.rows" | wc -l)" -eq "$(wc -l < "$out/answers.rows")" ] \
  || fail "classify lacks answers"

# --- a second run does what is new
for name in new-1 new-2 new-3; do cp "${sources[0]}" "$out/archive/0/$name.wav"; done
chmod a+r "$out"/archive/0/new-*.wav
left=$workers
[ "$kill" = no ] || left=$((workers - 1))
begin=$(date +%s%N)
submit second "$left"
wait "$driver" || fail "the second run failed"
unset 'pids[-1]'
tail -n 1 "$out/log/second.out"
say "the second run took $((($(date +%s%N) - begin) / 1000000)) ms"
grep -q " 3 new files have an answer, 0 have none" "$out/log/second.out" || fail "the second run did other files"
answers > "$out/answers.json"
[ "$(wc -l < "$out/answers.json")" -eq $(($(wc -l < "$out/answered") + 3)) ] || fail "wrong number of answers"
say "passed"
