-- As many offers as :n, those of the catalogue included: every project gets further issuances, of serials of a party made for
-- measuring, each held by one seller. The mirror holds what the lots hold, and each lot's ledger begins with its stock.
insert into seller (id, slug, name, country, registry_account_type, registry_account_id, paypal_merchant_id)
select ('00000000-0000-8000-8000-' || lpad(to_hex(12648430 * 16 + n), 12, '0'))::uuid, 'bench-' || n, 'Bench ' || n, 'DE', 100, 900000 + n, 'BENCH' || n
  from generate_series(1, 20) n;
create temp table bench_part as
select p.id as project_id, 'ZZ'::text as originating_party, 5 as unit_type, 1 + k % 2 as cp, p.reference_number as project_number,
       s.id as seller_id, s.registry_account_id, date '2004-01-01' + 365 * (k % 16) as since,
       int8range(200000000000 + nth * 1000000, 200000000000 + nth * 1000000 + 1 + (nth * 7919) % 900000) as serials
  from (select p.*, k, row_number() over (order by k, p.id) as nth from project p, generate_series(1, 30) k where p.reference_number is not null and p.key <> 'ZZ-9000001') p
  join lateral (select row_number() over (order by slug) as n, id, registry_account_id from seller where slug like 'bench-%') s on s.n = 1 + nth % 20
 where nth <= :n - (select count(*) from offer where status = 'PUBLISHED');
insert into issuance (project_id, originating_party, unit_type, original_cp, applicable_cp, project_number, serials, quantity, issued_on, monitoring_start, monitoring_end)
select project_id, originating_party, unit_type, cp, cp, project_number, serials, upper(serials) - lower(serials), since + 500, since, since + 364 from bench_part;
alter table bench_part add column issuance_id bigint;
update bench_part p set issuance_id = i.id from issuance i where i.originating_party = 'ZZ' and i.serials = p.serials;
insert into lot (issuance_id, seller_id) select issuance_id, seller_id from bench_part;
alter table bench_part add column lot_id bigint;
update bench_part p set lot_id = l.id from lot l where l.issuance_id = p.issuance_id and l.seller_id = p.seller_id;
insert into registry_block (issuance_id, originating_party, serials, lot_id) select issuance_id, originating_party, serials, lot_id from bench_part;
insert into free_block (lot_id, serials) select lot_id, serials from bench_part;
insert into held_block (account_type, account_id, originating_party, unit_type, original_cp, applicable_cp, project_number, serials)
select 100, registry_account_id, originating_party, unit_type, cp, cp, project_number, serials from bench_part;
insert into stock (lot_id, offered, available) select lot_id, upper(serials) - lower(serials), upper(serials) - lower(serials) from bench_part;
insert into unit_transfer (lot_id, debit, credit, quantity, at) select lot_id, 'ISSUED', 'AVAILABLE', upper(serials) - lower(serials), now() from bench_part;
insert into offer (id, lot_id, seller_id, price_cents, status, valid_from)
select uuidv7(), lot_id, seller_id, 50 + (lot_id * 37) % 950, 'PUBLISHED', now() - interval '1 day' from bench_part;
analyze issuance, lot, registry_block, free_block, held_block, stock, unit_transfer, offer;
select count(*) from offer where status = 'PUBLISHED';
