#!/usr/bin/env bash
# neo4j.sh install|start|stop|kill9|status: a real Neo4j Community server from Maven Central, without Docker.
# Needs Java 17 or newer, and Maven for the first install (128 MB). Listens on the loopback address only.
# Environment (all optional):
#   NEO4J_DIST      where the jars go                    (default: .neo4j/dist-<version> in the repository)
#   NEO4J_HOME      data, logs, settings of this server  (default: .neo4j/home in the repository)
#   NEO4J_PORT      Bolt port on 127.0.0.1               (default: 17687)
#   NEO4J_PASSWORD  first password of user neo4j, 8 characters or more; "none": no passwords (default: testpassword)
#   NEO4J_HEAP      heap of the server                   (default: 1g)
#   NEO4J_PAGECACHE    memory for the store's files (default: 256m)
#   NEO4J_TRANSACTIONS memory of all transactions together, below the heap (default: 512m)
#   NEO4J_JAVA      java program                         (default: java)
#   NEO4J_JVM       more JVM flags, e.g. "-XX:TieredStopAtLevel=1" for short test runs (not for benchmarks)
#   MVN_ARGS        more arguments for mvn, e.g. -Dmaven.repo.local=...
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=$(sed -n 's:.*<neo4j.version>\(.*\)</neo4j.version>.*:\1:p' "$here/pom.xml")
root=$(cd "$here/../.." && pwd)
dist=${NEO4J_DIST:-$root/.neo4j/dist-$version}
home=${NEO4J_HOME:-$root/.neo4j/home}
port=${NEO4J_PORT:-17687}
pass=${NEO4J_PASSWORD:-testpassword}
heap=${NEO4J_HEAP:-1g}
pagecache=${NEO4J_PAGECACHE:-256m}
transactions=${NEO4J_TRANSACTIONS:-512m}
java=${NEO4J_JAVA:-java}
main=org.neo4j.server.CommunityEntryPoint
plug=org.apache.maven.plugins:maven-dependency-plugin:3.8.1

jvm=(-Xms"$heap" -Xmx"$heap"
  -XX:+UseG1GC -XX:-OmitStackTraceInFastThrow -XX:+ExitOnOutOfMemoryError
  --add-opens=java.base/java.nio=ALL-UNNAMED
  --add-opens=java.base/java.io=ALL-UNNAMED
  --add-opens=java.base/sun.nio.ch=ALL-UNNAMED
  ${NEO4J_JVM:-}
  -Dlog4j2.disable.jmx=true -Dio.netty.tryReflectionSetAccessible=true -Dfile.encoding=UTF-8)

install() {
  [ -e "$dist/.complete" ] || {
    mkdir -p "$dist/lib"
    mvn -q -B -ntp ${MVN_ARGS:-} -f "$here/pom.xml" $plug:copy-dependencies \
      -DincludeScope=runtime -DoutputDirectory="$dist/lib"
    touch "$dist/.complete"; }
}
# (not run/neo4j.pid: the server writes and removes a file of that name itself)
alive() { # our pid, and still that program (a stale pid file may name a stranger)
  [ -s "$home/server.pid" ] || return 1
  local pid; pid=$(cat "$home/server.pid")
  if [ -d /proc/self ]; then grep -qz "^org.neo4j.server" "/proc/$pid/cmdline" 2>/dev/null
  else ps -ww -p "$pid" -o args= | grep -q org.neo4j.server; fi
}
# Bolt handshake: magic + 4 proposals (5.8..5.0 first); the server answers 4 bytes.
bolt_ready() {
  local r
  r=$( { exec 3<>"/dev/tcp/127.0.0.1/$port" &&
         printf '\x60\x60\xb0\x17\x00\x08\x08\x05\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00' >&3 &&
         timeout 2 head -c 4 <&3 | od -An -tx1 | tr -d ' \n'; } 2>/dev/null ) || return 1
  [ "${r:6:2}" = 05 ]
}
start() {
  alive && { echo "already running: $(cat "$home/server.pid")"; return 0; }
  install
  # a stranger on the port would answer the readiness probe below in our place
  if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then echo "port $port is in use" >&2; return 1; fi
  mkdir -p "$home"/{conf,data,logs,run,plugins,import}
  local auth=true; [ "$pass" = none ] && auth=false
  sed -e "s/@PORT@/$port/g" -e "s/@AUTH@/$auth/g" \
    -e "s/@PAGECACHE@/$pagecache/g" -e "s/@TRANSACTIONS@/$transactions/g" "$here/neo4j.conf.template" > "$home/conf/neo4j.conf"
  if [ $auth = true ] && [ ! -e "$home/data/dbms/auth.ini" ] && [ ! -d "$home/data/databases/system" ]; then
    NEO4J_HOME=$home NEO4J_CONF=$home/conf "$java" -Xmx128m -XX:TieredStopAtLevel=1 -cp "$dist/lib/*" \
      org.neo4j.server.startup.Neo4jAdminCommand dbms set-initial-password "$pass" >"$home/logs/admin.log" 2>&1 ||
      { cat "$home/logs/admin.log" >&2; return 1; }
  fi
  cd "$home"
  local detach=; ! command -v setsid >/dev/null || detach=setsid
  $detach "$java" "${jvm[@]}" -cp "$dist/lib/*" $main \
    --home-dir="$home" --config-dir="$home/conf" >"$home/logs/console.log" 2>&1 </dev/null &
  local pid=$!
  echo $pid > "$home/server.pid"
  local i
  for i in $(seq 600); do
    bolt_ready && kill -0 $pid 2>/dev/null && { echo "ready: bolt://127.0.0.1:$port pid $pid"; return 0; }
    kill -0 $pid 2>/dev/null || { echo "neo4j died at start" >&2; cat "$home/logs/console.log" >&2; tail -20 "$home/logs/neo4j.log" >&2; return 1; }
    sleep 0.2
  done
  echo "not ready in 120 s" >&2; tail -20 "$home/logs/neo4j.log" >&2; return 1
}
stop() { # $1: TERM (clean, checkpoint) or KILL
  alive || { echo "not running"; rm -f "$home/server.pid"; return 0; }
  local pid; pid=$(cat "$home/server.pid")
  kill -"$1" "$pid"
  for _ in $(seq 600); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  rm -f "$home/server.pid"; echo "stopped $pid"
}
case "${1:-}" in
  install) install ;;
  start) start ;;
  stop) stop TERM ;;
  kill9) stop KILL ;;
  status) alive && echo "running $(cat "$home/server.pid")" || { echo stopped; exit 3; } ;;
  *) echo "usage: $0 install|start|stop|kill9|status" >&2; exit 2 ;;
esac
