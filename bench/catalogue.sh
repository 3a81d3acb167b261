# Sourced by bench/run: the catalogue with all projects and OFFERS offers, while prices change, as buyers meet it: lists with every
# filter, searches over words (typing errors among them), and pages of projects, 8 clients each.
OFFERS=${OFFERS:-100000}
offers=$(sql -v n="$OFFERS" -f bench/sql/offers.sql | tail -1)
words="select w from (select lower(regexp_replace(split_part(title, ' ', 1 + (id % 3)::int), '[^A-Za-z]', '', 'g')) w from project order by id limit 3000) w where length(w) > 3"
export BENCH_PAGES=$TONNE_DATA/catalogue
address_lists() {
  sql -c "select '/en/projects?' || q from (
    select 'offer=1&page=' || n as q from generate_series(1, 300) n
    union all select 'offer=1&host=' || h || '&sort=' || s from (select distinct host_party h from project where host_party is not null) h, unnest(array['price', '-price', 'newest', 'name', 'most']) s
    union all select 'seller=bench-' || n || '&year=' || y || '&page=' || p from generate_series(1, 20) n, generate_series(2003, 2020) y, generate_series(1, 3) p
    union all select 'min=' || n || '&max=' || n + 1 || '&period=' || c || '&page=' || p from generate_series(1, 9) n, generate_series(1, 2) c, generate_series(1, 20) p
    union all select 'scope=' || n || '&free=' || f || '&page=' || p from generate_series(1, 15) n, unnest(array[10, 1000, 100000]) f, generate_series(1, 5) p) a"
}
address_searches() { # each word as it is, with two letters exchanged, two together
  sql -c "with w as (select w, row_number() over (order by md5(w)) n from (select distinct w from ($words) all_words) d)
    select '/en/projects?q=' || w from w union all
    select '/en/projects?offer=1&q=' || left(w, 1) || substr(w, 3, 1) || substr(w, 2, 1) || substr(w, 4) from w where n % 2 = 0 union all
    select '/en/projects?q=' || a.w || '+' || b.w from w a join w b on b.n = a.n + 1"
}
address_projects() { sql -c "select distinct '/en/projects/' || p.key from project p join issuance i on i.project_id = p.id join lot l on l.issuance_id = i.id"; }
catalogue() { wrk -t1 -c8 -d"${1}s" --latency -s bench/lua/pages.lua "http://localhost:$TONNE_HTTP_PORT" | tee "$TONNE_DATA/wrk-catalogue.log"; }
restless() { while :; do sql -c "update offer set price_cents = price_cents % 990 + 10 where id in (select id from offer tablesample system (1) limit 20)" >/dev/null; sleep 1; done; }
restless & restless_pid=$!
for kind in lists searches projects; do
  "address_$kind" | sort -u >"$BENCH_PAGES"
  catalogue "$WARM_UP" >/dev/null
  rates=() tails=()
  for _ in $(seq "$ROUNDS"); do
    out=$(catalogue "$SECONDS_EACH"); grep -E 'status|Non-2xx' <<<"$out" || true
    rates+=("$(awk '/Requests\/sec/ {printf "%d\n", $2}' <<<"$out")")
    tails+=("$(awk '/99%/ {t = $2; print (t ~ /us$/) ? t / 1000 : (t ~ /ms$/) ? t + 0 : t * 1000}' <<<"$out")")
  done
  tail=$(printf '%s\n' "${tails[@]}" | median)
  row "catalogue, $offers offers: $kind, p99 ms, 8 clients" "$tail" 50 "$(ratio 50 "$tail")" "the bar in place of raw; $(printf '%s\n' "${rates[@]}" | median)/s, $(wc -l <"$BENCH_PAGES") addresses, resident $(resident) MB"
done
kill "$restless_pid"; wait "$restless_pid" 2>/dev/null || true
