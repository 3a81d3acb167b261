-- Where the rows of the files wait, each with the number of its line, until all of them are found good.
create temporary table raw_scope (line integer, scope smallint, name text) on commit drop;
create temporary table raw_methodology (line integer, code text, name text) on commit drop;
create temporary table raw_box (line integer, party text, south numeric, north numeric, west numeric, east numeric) on commit drop;
create temporary table raw_project (
    line integer, uid text, reference integer, title text, activity text, status text, host text, hosts text[],
    scopes smallint[], methods text[], type text, scale text, registered date, crediting_start date, crediting_end date,
    annual bigint, latitude numeric, longitude numeric, doe text, url text) on commit drop;
create temporary table raw_issuance (
    line integer, row_key text, reference integer, issued date, monitoring_start date, monitoring_end date, period smallint,
    units bigint, unit_type smallint, party text, first bigint, last bigint, doe text) on commit drop;
create temporary table raw_cancellation (
    line integer, completed timestamptz, via_un_platform boolean, party text, reference integer, unit_type smallint,
    period smallint, first bigint, last bigint, quantity bigint) on commit drop;
create temporary table raw_seller (
    line integer, slug text, name text, country text, description text, email text, merchant text, account_name text,
    iban text, bic text, bank text, account bigint) on commit drop;
create temporary table raw_text (line integer, reference integer, place text, description text) on commit drop;
create temporary table raw_offer (
    line integer, party text, first bigint, seller text, units bigint, price_cents bigint, min_quantity bigint) on commit drop;
create temporary table free_run (issuance_id bigint, party text, serials int8range) on commit drop;
create temporary table planned_lot (
    lot_id bigint, issuance_id bigint, seller_id uuid, units bigint, price_cents bigint, min_quantity bigint) on commit drop;
