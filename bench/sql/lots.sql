-- A thousand lots of a seller made for measuring, beside whatever the catalogue holds.
insert into seller (id, slug, name, country, registry_account_type, registry_account_id, paypal_merchant_id)
values ('00000000-0000-8000-8000-00000000be0c', 'bench', 'Bench', 'DE', 100, 999999, 'BENCH');
insert into project (key, unfccc_uid, reference_number, title, activity_type, status, host_party, host_parties)
values ('ZZ-9000001', 'bench', 9000001, 'Made for measuring', 'PA', 'Registered', 'ZZ', '{ZZ}');
insert into issuance (project_id, originating_party, unit_type, original_cp, applicable_cp, project_number, serials, quantity, issued_on, monitoring_start, monitoring_end)
select p.id, 'ZZ', 5, 2, 2, 9000001, int8range(1 + n * 100000000::int8, 1 + (n + 1) * 100000000::int8), 100000000, date '2020-01-01', date '2019-01-01', date '2019-12-31'
  from generate_series(0, 999) n, project p where p.key = 'ZZ-9000001';
insert into lot (issuance_id, seller_id) select i.id, '00000000-0000-8000-8000-00000000be0c' from issuance i where originating_party = 'ZZ' order by lower(serials);
insert into registry_block (issuance_id, originating_party, serials, lot_id)
select i.id, 'ZZ', i.serials, l.id from lot l join issuance i on i.id = l.issuance_id where i.originating_party = 'ZZ';
insert into free_block (lot_id, serials) select lot_id, serials from registry_block where originating_party = 'ZZ';
insert into held_block (account_type, account_id, originating_party, unit_type, original_cp, applicable_cp, project_number, serials)
select 100, 999999, 'ZZ', 5, 2, 2, 9000001, serials from issuance where originating_party = 'ZZ';
insert into stock (lot_id, offered, available) select lot_id, 100000000, 100000000 from free_block f join lot l on l.id = f.lot_id where l.seller_id = '00000000-0000-8000-8000-00000000be0c';
insert into unit_transfer (lot_id, debit, credit, quantity, at) select id, 'ISSUED', 'AVAILABLE', 100000000, now() from lot where seller_id = '00000000-0000-8000-8000-00000000be0c';
insert into offer (id, lot_id, seller_id, price_cents, status, valid_from)
select uuidv7(), id, seller_id, 100, 'PUBLISHED', now() - interval '1 day' from lot where seller_id = '00000000-0000-8000-8000-00000000be0c';
-- pgbench picks them by position
create table bench_lot as select row_number() over (order by o.lot_id)::int as n, o.lot_id, o.id as offer_id from offer o where o.seller_id = '00000000-0000-8000-8000-00000000be0c';
alter table bench_lot add primary key (n);
analyze project, issuance, lot, registry_block, stock, free_block, offer, bench_lot;
