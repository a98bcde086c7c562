#!/usr/bin/env bash
# Compares an exported model in Node with the program: exports the shipped model, classifies recordings with
# both, and prints the number of equal answers, the largest difference of a probability and the time of an answer.
# Fails if a label differs, only one of both is sure, or a probability differs by more than 1e-4.
#
#   onnx-in-node.sh RUNTIME FILE|FOLDER...
#
# RUNTIME  the folder in which onnx-runtime-web.sh installed ONNX Runtime Web
# FILE...  WAV files of integers of 8 to 32 bits or floating-point numbers, or folders with them
#
# Needs the packaged program (mvn -q -DskipTests package) and Node.
set -euo pipefail

[ $# -ge 2 ] || { echo "usage: onnx-in-node.sh RUNTIME FILE|FOLDER..." >&2; exit 2; }
scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$scripts/../../../target/audiodigit.jar
[ -f "$program" ] || { echo "onnx-in-node: package the program first: mvn -q -DskipTests package" >&2; exit 1; }
runtime=$1
shift

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
java -jar "$program" export --output "$out/model.onnx" > /dev/null
java -jar "$program" classify --json "$@" > "$out/answers.jsonl"
node "$scripts/onnx-in-node.mjs" "$runtime" "$out/model.onnx" "$out/answers.jsonl"
