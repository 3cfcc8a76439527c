#!/usr/bin/env bash
# fresh-clone.sh FOLDER: clones the last commit into FOLDER, runs `npm ci && npm start` there as a stranger would, asks
# the first query and prints how long it took and how large the clone is.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
clone=$1
# A free port: no other server may answer in this one's place.
port=$(node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
git clone -q --no-local "$here" "$clone"
cd "$clone"
size=$(du -sk --exclude=.git . | cut -f1)
packed=$(du -sk .git | cut -f1)
begun=$(date +%s.%N)
# Nothing but PATH and HOME: settings of the calling shell must not leak in.
env -i PATH="$PATH" HOME="$HOME" npm ci >npm-ci.log 2>&1
installed=$(date +%s.%N)
# In a process group of its own, so that the server that npm's shell starts can be stopped with it.
setsid env -i PATH="$PATH" HOME="$HOME" PORT="$port" npm start >start.log 2>&1 &
server=$!
stop() {
  kill -TERM -- "-$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
}
trap 'stop; tail -n 30 start.log' EXIT
query='{"query":"{ statements(where: { speaker: { name: { eq: \"Sergey Lavrov\" } }, topic: { name: { contains: \"missile\" } } }, orderBy: SAID_AT_DESC, first: 10) { totalCount edges { node { content evidence { exact } } } } }"}'
for _ in $(seq 240); do
  if answer=$(curl -sf -H 'content-type: application/json' -d "$query" "http://127.0.0.1:$port/graphql"); then break; fi
  kill -0 "$server" 2>/dev/null || { echo "npm start ended" >&2; exit 1; }
  sleep 0.5
done
answered=$(date +%s.%N)
node -e '
  const [answer] = process.argv.slice(1);
  const { totalCount, edges } = JSON.parse(answer).data.statements;
  if (!(totalCount > 0 && edges.length > 0)) { console.error("no statements in the answer:", answer); process.exit(1); }
  console.log(`fresh clone: ${totalCount} statements by Sergey Lavrov on missiles`);
' "${answer:-{\}}"
echo "$begun $installed $answered" | awk '{ printf "fresh clone: npm ci %.1f s, then build, seed and first answer %.1f s\n", $2 - $1, $3 - $2 }'
echo "fresh clone: work tree $size KiB, .git $packed KiB"
