#!/usr/bin/env bash
# Installs ONNX Runtime Web, which runs exported models in browsers and in Node, for tests. The versions and hashes of
# it and of what it needs are those of onnx-runtime-web/package-lock.json.
#
#   onnx-runtime-web.sh FOLDER
#
# Needs npm, which downloads about 40 MB.
set -euo pipefail

[ $# -eq 1 ] || { echo "usage: onnx-runtime-web.sh FOLDER" >&2; exit 2; }
mkdir -p "$1"
cp "$(dirname "${BASH_SOURCE[0]}")"/onnx-runtime-web/package*.json "$1"
npm ci --prefix "$1" --ignore-scripts --silent --no-audit --no-fund
