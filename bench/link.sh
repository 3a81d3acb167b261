# Sourced by bench/run: cancellations through the whole SOAP link against a registry that answers at once in a process of its
# own, beside a bare CXF loop of the same calls; and a day's backlog drained when the registry is back.
at_once_port=$((TONNE_SANDBOX_PORT + 400)) at_once_counts=$((TONNE_SANDBOX_PORT + 401)) bare_port=$((TONNE_SANDBOX_PORT + 402))
at_once_path=/sandbox/soap/registry
link_classes="bench/target/tonne-bench/WEB-INF/classes:bench/target/tonne-bench/WEB-INF/lib/*:ejb/target/classes:ear/target/tonne/lib/*:$liberty_home/wlp/dev/api/spec/*"
CANCELLATIONS=${CANCELLATIONS:-5000} BACKLOG=${BACKLOG:-100000}

registry_up() {
  java -Xmx384m -cp "$link_classes" org.tonne.bench.AtOnceRegistry "$at_once_port" "$at_once_counts" "$TONNE_DATA/keys/registry.p12" "$TONNE_DATA/keys/trust.p12" \
    "$at_once_path=$TONNE_SANDBOX_CALLBACK_URL" "/bare=https://localhost:$bare_port/callback" >"$TONNE_DATA/at-once.log" 2>&1 &
  registry_pid=$!
  until answers "$at_once_counts"; do
    kill -0 "$registry_pid" 2>/dev/null || { cat "$TONNE_DATA/at-once.log" >&2; exit 70; }
    sleep 0.05
  done
}
registry_down() { [ -z "$registry_pid" ] || { kill -9 "$registry_pid" 2>/dev/null; wait "$registry_pid" 2>/dev/null || true; registry_pid=; }; }
counts() { curl -fsS "http://localhost:$at_once_counts/counts$1"; }
fill() { sql -v n="$1" -f bench/sql/cancellations.sql; sql -c checkpoint; }
due() { sql -c "update cancellation set next_action_at = queued_at where status = 'QUEUED'"; }
drained() { while [ "$(sql -c "select exists (select 1 from orders where status = 'CANCELLING')")" = t ]; do sleep 0.2; done; }
since() { awk -v a="$1" -v b="$(date +%s.%N)" 'BEGIN {printf "%.1f", b - a}'; }
per_second() { awk -v n="$1" -v s="$2" 'BEGIN {printf "%d", n / s}'; }

# What must hold of so many cancellations: each completed, each proposed once (a try of which nothing left is none), and its story
# told in order.
sound() {
  local completed broken proposals
  completed=$(sql -c "select count(*) from cancellation where status = 'COMPLETED'")
  [ "$completed" = "$1" ] || echo "ONLY $completed OF $1 ARE COMPLETED"
  broken=$(sql -c "select count(*) from (select status_before, lag(status_after, 1, 'QUEUED') over (partition by cancellation_id order by id) as earlier from registry_message where cancellation_id is not null) m where status_before <> earlier")
  [ "$broken" = 0 ] || echo "OUT OF ORDER: $broken"
  proposals=$(sql -c "select count(*) from (select cancellation_id from registry_message where operation in ('acceptProposal', 'acceptProposalResponse') group by 1 having count(*) filter (where operation = 'acceptProposal') - count(*) filter (where operation = 'acceptProposalResponse' and payload like 'not sent: %') <> 1) m")
  [ "$proposals" = 0 ] || echo "PROPOSED MORE THAN ONCE: $proposals"
}

kill "$liberty_pid"; wait "$liberty_pid" 2>/dev/null || true
export TONNE_REGISTRY_URL=https://localhost:$at_once_port$at_once_path
registry_up
start_liberty

if wants cancellations; then
  bares=() products=() memory=
  for rate in $(java -Xmx512m -Dhttp.maxConnections=32 -Djava.util.logging.config.file=config/quiet-logging.properties -cp "$link_classes" org.tonne.integration.registry.soap.BareLink \
    "https://localhost:$at_once_port/bare" "https://localhost:$bare_port/callback" "$TONNE_REGISTRY_KEYSTORE" "$TONNE_REGISTRY_TRUSTSTORE" 16 "$CANCELLATIONS" "$CANCELLATIONS" "$ROUNDS" 2>"$TONNE_DATA/bare.log"); do
    bares+=("${rate#rate=}")
  done
  [ "${#bares[@]}" = "$ROUNDS" ] || { tail -5 "$TONNE_DATA/bare.log" >&2; echo "The bare loop failed." >&2; exit 70; }
  for round in $(seq 0 "$ROUNDS"); do # the first warms up
    reset; fill "$CANCELLATIONS"
    from=$(date +%s.%N); due; drained; took=$(since "$from")
    sound "$CANCELLATIONS"
    if [ "$round" = 0 ]; then memory=$(resident); else products+=("$(per_second "$CANCELLATIONS" "$took")"); fi
  done
  product=$(printf '%s\n' "${products[@]}" | median); bare=$(printf '%s\n' "${bares[@]}" | median)
  row "cancellations/s, SOAP link, 16 calls at once" "$product" "$bare" "$(ratio "$product" "$bare")" "$CANCELLATIONS a round; the stand-in's count: $(counts "$at_once_path")"
  row "resident memory after warm-up and at the end, MB" "$(resident)" "$memory" "$(ratio "$(resident)" "$memory")" "$((ROUNDS * CANCELLATIONS)) cancellations between the two"
fi

if wants backlog; then
  registry_down
  reset; fill "$BACKLOG"; due
  sleep 20 # the store finds nobody there, and leaves the registry alone for longer and longer
  memory=$(resident)
  from=$(date +%s.%N); registry_up; drained; took=$(since "$from")
  sound "$BACKLOG"
  row "backlog of $BACKLOG cancellations drained, s" "$took" 600 "$(ratio 600 "$took")" "the aim in place of raw; $(per_second "$BACKLOG" "$took")/s, resident $memory MB before, $(resident) MB after; $(counts "$at_once_path")"
fi

registry_down
