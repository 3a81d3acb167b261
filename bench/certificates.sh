# Sourced by bench/run: certificates drawn by the store against a bare OpenPDF loop that draws the same page.
out=$(java -Xmx512m -cp "bench/target/tonne-bench/WEB-INF/classes:ejb/target/classes:ear/target/tonne/lib/*:$liberty_home/wlp/dev/api/spec/*" org.tonne.bench.CertificateLoad "$SECONDS_EACH" "$ROUNDS" 2>/dev/null)
row "certificates/s, one thread" "$(field "$out" product)" "$(field "$out" bare)" "$(ratio "$(field "$out" product)" "$(field "$out" bare)")" "$out"
