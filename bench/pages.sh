# Sourced by bench/run: catalogue pages at random addresses, without a session; and what the server's memory is then.
export BENCH_PAGES=$TONNE_DATA/pages
sql -c "
  select '/en/projects?' || q from (
    select 'page=' || n as q from generate_series(1, 300) n
    union all select 'host=' || h || '&sort=' || s from (select distinct host_party h from project where host_party is not null) h, unnest(array['price','-price','newest','name','most']) s
    union all select 'scope=' || n || '&page=' || p from generate_series(1, 15) n, generate_series(1, 10) p
    union all select 'type=' || replace(replace(t, ' ', '+'), '&', '%26') || '&period=' || cp from (select distinct project_type t from project where project_type is not null) t, unnest(array[1, 2]) cp
    union all select 'q=' || w from (select lower(regexp_replace(split_part(title, ' ', 1 + (id % 3)::int), '[^A-Za-z]', '', 'g')) w from project order by id limit 2000) w where length(w) > 3
    union all select 'min=' || n || '&max=' || n + 1 || '&host=IN&page=' || n from generate_series(1, 60) n) a" | sort -u >"$BENCH_PAGES"
page=$(head -1 "$BENCH_PAGES")
headers=$(curl -fsS -D - -o "$TONNE_DATA/page.html" "http://localhost:$TONNE_HTTP_PORT$page")
grep -qi '^set-cookie' <<<"$headers" && echo "A COOKIE IS SET"
grep -q 'jakarta.faces.ViewState' "$TONNE_DATA/page.html" && echo "A VIEW STATE IS WRITTEN"
pages() { wrk -t1 -c8 -d"${1}s" --latency -s bench/lua/pages.lua "http://localhost:$TONNE_HTTP_PORT" | tee "$TONNE_DATA/wrk-pages.log"; }
# Warm is when three rounds bring nothing better by more than a fiftieth; 6 minutes at most.
pages "$WARM_UP" >/dev/null
best=0 tired=0
for _ in $(seq 18); do
  now=$(pages 20 | awk '/Requests\/sec/ {printf "%d\n", $2}')
  if ((now * 50 > best * 51)); then best=$now tired=0; else tired=$((tired + 1)); fi
  ((tired < 3)) || break
done
rates=() p99=
for _ in $(seq "$ROUNDS"); do
  out=$(pages "$SECONDS_EACH"); rates+=("$(awk '/Requests\/sec/ {printf "%d\n", $2}' <<<"$out")"); p99=$(awk '/99%/ {print $2}' <<<"$out")
  grep -E 'status|Non-2xx' <<<"$out" || true
done
row "catalogue pages/s, 8 clients" "$(printf '%s\n' "${rates[@]}" | median)" "-" "-" "$(wc -l <"$BENCH_PAGES") addresses, p99 $p99, $(wc -c <"$TONNE_DATA/page.html") bytes a page"
row "resident memory of the server, MB" "$(resident)" "700" "-" "under that load, after all else in this run"
