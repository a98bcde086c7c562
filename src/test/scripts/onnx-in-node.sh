#!/usr/bin/env bash
# Compares an exported model in Node with the program: exports the shipped model, classifies recordings with
# both, and prints the number of equal labels, the largest difference of a probability and the time of an answer.
# Fails if a label differs or a probability differs by more than 1e-4.
#
#   onnx-in-node.sh FILE...
#
# FILE...  WAV files of 16 bits, mono, 8 kHz, since the script does not resample
#
# Needs the packaged program (mvn -q -DskipTests package), Node and npm, which downloads onnxruntime-web.
set -euo pipefail

[ $# -ge 1 ] || { echo "usage: onnx-in-node.sh FILE..." >&2; exit 2; }
scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$scripts/../../../target/audiodigit.jar
[ -f "$program" ] || { echo "onnx-in-node: package the program first: mvn -q -DskipTests package" >&2; exit 1; }

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
java -jar "$program" export --output "$out/model.onnx" > /dev/null
java -jar "$program" classify --json "$@" > "$out/answers.jsonl"
npm install --silent --no-audit --no-fund --prefix "$out" onnxruntime-web@1.30.0 > /dev/null
cp "$scripts/onnx-in-node.mjs" "$out"
node "$out/onnx-in-node.mjs" "$out/model.onnx" "$out/answers.jsonl"
