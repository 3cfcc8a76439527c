#!/bin/bash
# sc.sh ENGINE
cd /work/main
D=/work/shared/data
run(){ npx tsx tmpdev/run.ts $1 $2 $3 2>&1 | grep -v npm; python3 $D/score.py $2 $3 > $3.txt; }
run $1 $D/dev/polnear-dev.jsonl /tmp/tv/pol-$1.jsonl
sed -n 1,40p /tmp/tv/pol-$1.jsonl.txt
