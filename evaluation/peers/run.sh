#!/bin/bash
# Runs the peers on the documents that we are compared on: run.sh DATA_FOLDER OUT_FOLDER
# Then: npm run evaluate -- --data DATA_FOLDER --peers OUT_FOLDER [--write]
# Needs Java 17 or newer with Maven, Python 3.9 to 3.12, 8 GB of memory, and the registries of both for 1 GB of models.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=${1:?usage: run.sh DATA_FOLDER OUT_FOLDER}
out=${2:?usage: run.sh DATA_FOLDER OUT_FOLDER}
mkdir -p "$out"

cat "$data"/dev/polnear-dev.jsonl "$data"/train/gum-{news,interview}-train.jsonl > "$out/in.jsonl"

mvn -q -B -f "$here/corenlp/pom.xml" dependency:build-classpath -Dmdep.outputFile="$out/classpath.txt"
classpath=$(cat "$out/classpath.txt")
javac -cp "$classpath" -d "$out/classes" "$here/corenlp/Peer.java"
for mode in trees quotes; do
  # The collector of one thread: its CPU seconds are those of the work.
  java -XX:+UseSerialGC -Xmx8g -cp "$out/classes:$classpath" Peer $mode "$out/in.jsonl" "$out/corenlp-$mode.jsonl"
done

python3 -m venv "$out/venv"
"$out/venv/bin/pip" install -q -r "$here/spacy/requirements.txt"
"$out/venv/bin/python" "$here/spacy/trees.py" "$out/in.jsonl" "$out/spacy-trees.jsonl"
