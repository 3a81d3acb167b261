# Sourced by bench/run: Lighthouse's mobile preset on the eight key pages of a purchase, each from an empty browser cache.
LIGHTHOUSE_RUNS=${LIGHTHOUSE_RUNS:-5}
lighthouse=$TONNE_DATA/lighthouse origin=http://localhost:$TONNE_HTTP_PORT jar=$TONNE_DATA/lighthouse/cookies
need npm node
chromium=${TONNE_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
[ -n "$chromium" ] || { echo "lighthouse needs Chromium" >&2; exit 69; }
mkdir -p "$lighthouse"
[ -x "$lighthouse/node_modules/.bin/lighthouse" ] || npm install --silent --no-audit --no-fund --prefix "$lighthouse" lighthouse@13.5.0 >/dev/null
rm -f "$jar"
send() { curl -fsS -o /dev/null -w '%{redirect_url}' -b "$jar" -c "$jar" -H "Origin: $origin" "$@"; }
project=$(sql -c "select p.key from project p join issuance i on i.project_id = p.id join lot l on l.issuance_id = i.id
  join stock s on s.lot_id = l.id join offer o on o.lot_id = l.id where o.status = 'PUBLISHED' and o.min_quantity <= 3 and s.available > 1000 order by p.id limit 1")
send -d project="$project" -d quantity=3 -d add=1 "$origin/en/basket" >/dev/null
check=$(send -d payerName=Ada -d payerEmail=ada@example.org -d payerKind=INDIVIDUAL -d country=CH -d beneficiary=Ada -d publishName=yes -d publishReason=yes -d paymentMethod=BANK_TRANSFER "$origin/en/checkout")
cookies=$(awk '/tonne/ {printf "%s=%s; ", $6, $7}' "$jar")
look() { # name address
  rm -f "$lighthouse/$1"-*.json
  local run
  for run in $(seq "$LIGHTHOUSE_RUNS"); do
    (cd "$lighthouse" && CHROME_PATH=$chromium node_modules/.bin/lighthouse "$2" --quiet --output=json --output-path="$1-$run.json" \
      --extra-headers="{\"Cookie\": \"$cookies\"}" --chrome-flags="--headless=new --no-sandbox --disable-gpu --disable-background-networking" >/dev/null 2>&1) || true
  done
  row "lighthouse: $1" "$(node -e '
    const reports = process.argv.slice(1).map(file => JSON.parse(require("fs").readFileSync(file)));
    const median = values => values.sort((a, b) => a - b)[values.length >> 1];
    const score = kind => Math.round(100 * median(reports.map(one => one.categories[kind].score)));
    const value = audit => median(reports.map(one => one.audits[audit].numericValue));
    console.log(["performance", "accessibility", "best-practices", "seo"].map(score).join("/"));
    console.log("LCP " + Math.round(value("largest-contentful-paint")) + " ms, CLS " + value("cumulative-layout-shift").toFixed(3)
      + ", TBT " + Math.round(value("total-blocking-time")) + " ms, " + Math.round(value("total-byte-weight") / 1024) + " KB");
    const failed = Object.values(reports[0].audits).filter(one => one.score !== null && one.score < 0.9 && one.scoreDisplayMode === "binary").map(one => one.id);
    console.log(failed.length ? "fails: " + failed.join(" ") : "nothing fails");' "$lighthouse/$1"-*.json | paste -sd';')" "95/100" "-" ""
}
look home "$origin/en/"
look list "$origin/en/projects"
look project "$origin/en/projects/$project"
look basket "$origin/en/basket"
look details "$origin/en/checkout"
look check "$check"
order=$(send -d final=yes -d terms=yes "$check")
look order "$order"
look verify "$origin/en/verify"
