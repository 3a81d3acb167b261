# Sourced by bench/run: the import of the whole real data against a plain COPY of the same rows into tables with the same constraints.
copies=()
for _ in $(seq "$ROUNDS"); do
  sql -c 'drop schema if exists bench_copy cascade' -c 'create schema bench_copy'
  for table in sectoral_scope methodology project issuance seller lot past_cancellation registry_block stock free_block offer; do
    [ -f "$TONNE_DATA/$table.copy" ] || sql -c "\\copy (select * from $table) to '$TONNE_DATA/$table.copy'"
  done
  [ -f "$TONNE_DATA/unit_transfer.copy" ] || sql -c "\\copy (select * from unit_transfer) to '$TONNE_DATA/unit_transfer.copy'"
  sql >/dev/null <<'SQL'
do $$ declare t text; c record; begin
  foreach t in array array['sectoral_scope','methodology','project','issuance','seller','lot','past_cancellation','registry_block','stock','free_block','offer','unit_transfer'] loop
    execute format('create table bench_copy.%I (like public.%I including all)', t, t);
  end loop;
  for c in select conrelid::regclass::text as t, conname, pg_get_constraintdef(oid) as def from pg_constraint
            where contype in ('f') and connamespace = 'public'::regnamespace
              and conrelid::regclass::text in ('project','issuance','lot','past_cancellation','registry_block','stock','free_block','offer') loop
    execute format('alter table bench_copy.%I add constraint %I %s', c.t, c.conname, regexp_replace(c.def, 'REFERENCES ', 'REFERENCES bench_copy.'));
  end loop;
end $$;
SQL
  from=$(date +%s.%N)
  { echo 'begin;'
    for table in sectoral_scope methodology project issuance seller lot past_cancellation registry_block stock free_block offer unit_transfer; do
      echo "\\copy bench_copy.$table from '$TONNE_DATA/$table.copy'"
    done
    echo 'commit;'; } | sql >/dev/null
  copies+=("$(awk -v a="$from" -v b="$(date +%s.%N)" 'BEGIN {printf "%.2f", b - a}')")
done
sql -c 'drop schema bench_copy cascade'
copy=$(printf '%s\n' "${copies[@]}" | median)
row "import of the real data, s" "$imported" "$copy" "$(ratio "$imported" "$copy")" "JVM start, migration and demo sellers included in the product's time"
