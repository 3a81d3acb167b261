#!/usr/bin/env bash
# Reconciliation over BLOCKS (1,000,000) free and as many cancelled blocks, in both directions, on a database of its own that is
# thrown away. Prints seconds and the highest use of a heap of at most 512 MB. Stands alone; bench/run calls it as well.
#
#   bench/reconciliation.sh
#
# Needs a build. BLOCKS, HEAP (512m) and TONNE_RECONCILIATION_DB_PORT (5581) may be set.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
port=${TONNE_RECONCILIATION_DB_PORT:-5581}
liberty_home=${TONNE_LIBERTY_HOME:-$HOME/.cache/tonne/openliberty-26.0.0.3}
data=$(mktemp -d)
database=
stop() { [ -z "$database" ] || { kill "$database" 2>/dev/null; wait "$database" 2>/dev/null || true; }; rm -rf "$data"; }
trap stop EXIT
java -cp "local/target/classes:local/target/lib/*" org.tonne.local.LocalDatabase "$data/postgresql" "$port" "$data/ready" >"$data/log" 2>&1 &
database=$!
for _ in $(seq 600); do
  [ -f "$data/ready" ] && break
  kill -0 "$database" 2>/dev/null || { cat "$data/log" >&2; exit 70; }
  sleep 0.1
done
java -Xmx"${HEAP:-512m}" -Djava.util.logging.config.file=config/quiet-logging.properties \
  -cp "bench/target/classes:ejb/target/classes:ear/target/tonne/lib/*:local/target/lib/*:$liberty_home/wlp/dev/api/spec/*" \
  org.tonne.bench.ReconciliationLoad "jdbc:postgresql://localhost:$port/tonne" tonne tonne "${BLOCKS:-1000000}"
