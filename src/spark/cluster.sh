#!/usr/bin/env bash
# Classifies an archive on a Spark cluster of one master and two workers on this machine, kills a worker in the
# middle, and fails unless every file is answered once, as "classify" answers it.
#
#   cluster.sh [-n FILES] [-b FILES] [-k] [-1] FOLDER [OPTION...]
#
# FOLDER  recordings that the archive repeats, such as assets/samples
# OPTION  further options of ClassifyArchive
# -n      number of files of the archive; 2000 by default
# -b      files of a batch; a quarter by default
# -k      keep the workers; by default one is killed after the first batch
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

out=$(mktemp -d "${TMPDIR:-/tmp}/audiodigit-cluster.XXXXXX")
pids=()
end() {
  [ ${#pids[@]} -eq 0 ] || kill "${pids[@]}" 2> /dev/null || true
  wait
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
version=$(sed -n 's:.*<spark.version>\(.*\)</spark.version>.*:\1:p' "$project/pom.xml")
cat > "$out/pom.xml" << POM
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>spark</groupId><artifactId>spark</artifactId><version>1</version>
<dependencies><dependency><groupId>org.apache.spark</groupId><artifactId>spark-sql_2.13</artifactId>
<version>$version</version></dependency></dependencies></project>
POM
export SPARK_HOME=$out/spark
mvn -B -q -ntp -f "$out/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies \
  -DoutputDirectory="$SPARK_HOME/jars"
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

# What bin/spark-class does: Spark's launcher prints the command, with the options that Java needs.
spark_class() {
  local command=() part
  while IFS= read -r -d '' part; do command+=("$part"); done \
    < <("${as[@]}" "$java" -cp "$SPARK_HOME/jars/*" org.apache.spark.launcher.Main "$@" | tail -c +3)
  [ ${#command[@]} -gt 0 ] || return 1
  cd "$out"
  exec "${as[@]}" "${command[@]}"
}

# Waits until the log of a process has a line.
await() {
  until grep -q "$2" "$1"; do
    kill -0 "$3" || fail "no '$2' in $(basename "$1")"
    sleep 0.1
  done
}

(spark_class org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0) \
  > "$out/log/master" 2>&1 &
pids+=($!)
await "$out/log/master" "Starting Spark master at" "${pids[0]}"
master=$(sed -n 's/.*Starting Spark master at //p' "$out/log/master")
for ((i = 0; i < workers; i++)); do
  (spark_class org.apache.spark.deploy.worker.Worker --cores 1 --memory 1500m --webui-port 0 "$master") \
    > "$out/log/worker-$i" 2>&1 &
  pids+=($!)
  worker=$!
done
for ((i = 0; i < workers; i++)); do await "$out/log/worker-$i" "Successfully registered" "${pids[i + 1]}"; done
say "$master with $workers workers"

submit() {
  (spark_class org.apache.spark.deploy.SparkSubmit --master "$master" --executor-memory 1g --driver-memory 1g \
    --class org.audiodigit.spark.ClassifyArchive "$out/audiodigit-spark.jar" "$out/archive" \
    --output "$out/answers" --format json --batch "$batch" "${options[@]}" 2> "$out/log/driver")
}
path_of_row='s/.*"path":"file:\([^"]*\)".*/\1/p'
answers() { find "$out/answers" -name 'part-*' -exec cat {} +; }

# The worker and its executor end without a word, and recordings are deleted that have no answer yet.
kill_worker() {
  await "$out/progress" " of " $$
  until find "$out/answers/_unfinished" -name 'part-*' 2> /dev/null | grep -q .; do sleep 0.1; done
  mapfile -t children < <(pgrep -P "$worker")
  kill -KILL "$worker" "${children[@]}"
  answers | sed -n "$path_of_row" | sort > "$out/first"
  find "$out/archive" -name '*1.wav' | sort | comm -23 - "$out/first" | tail -n 20 | tee "$out/deleted" | xargs rm
  say "killed a worker and its executor, load $(load)"
}

say "the run begins, load $(load)"
begin=$(date +%s%N)
: > "$out/progress"
: > "$out/deleted"
killing=
if [ "$kill" = yes ]; then
  kill_worker &
  killing=$!
fi
submit | while read -r line; do
  say "$line"
  echo "$line" >> "$out/progress"
done || fail "the run failed"
say "the run took $((($(date +%s%N) - begin) / 1000000)) ms, load $(load)"
if [ -z "$killing" ]; then
  for ((i = 0; i < workers; i++)); do await "$out/log/worker-$i" "finished with state" "${pids[i + 1]}"; done
  say "executors: $(cpu "${pids[@]:1}") ms of the processor"
fi
if [ -n "$killing" ]; then
  wait "$killing"
  grep -q "Lost executor" "$out/log/driver" || fail "no executor was lost"
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
[ -z "$killing" ] || grep -q '"reason":"no such file or folder"' "$out/answers.json" || fail "no deleted file is a row"

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
begin=$(date +%s%N)
submit > "$out/second" || fail "the second run failed"
tail -n 1 "$out/second"
say "the second run took $((($(date +%s%N) - begin) / 1000000)) ms"
grep -q " 3 new files have an answer, 0 have none" "$out/second" || fail "the second run did other files"
answers > "$out/answers.json"
[ "$(wc -l < "$out/answers.json")" -eq $(($(wc -l < "$out/answered") + 3)) ] || fail "wrong number of answers"
say "passed"
