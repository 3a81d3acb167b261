-- :blocks free blocks of two units and as many cancelled ones between them, in one lot; 1,000 blocks a cancellation.
-- The constraints that make filling slow are dropped: this database is thrown away, and only reading is measured.
alter table allocated_block drop constraint no_serial_is_allocated_twice;
alter table allocated_block drop constraint allocated_in_one_issuance;
alter table allocated_block drop constraint allocated_in_its_lot;
drop trigger an_offer_stays_within_the_mirror_from_the_start on stock;
drop trigger an_offer_stays_within_the_mirror on stock;

insert into seller (id, slug, name, country, registry_account_type, registry_account_id)
values ('00000000-0000-0000-0000-000000000001', 'bench', 'Bench', 'CH', 100, 1001);
insert into project (id, key, unfccc_uid, reference_number, title, activity_type, status, host_party, host_parties)
values (1, 'CN-233', 'uid233', 233, 'Bench', 'PA', 'registered', 'CN', '{CN}');
insert into issuance (id, project_id, originating_party, unit_type, original_cp, applicable_cp, project_number, serials, quantity, issued_on)
values (1, 1, 'CN', 5, 2, 2, 233, int8range(1, 4 * :blocks + 1), 4 * :blocks, '2015-01-01');
insert into lot (id, issuance_id, seller_id) values (1, 1, '00000000-0000-0000-0000-000000000001');
insert into registry_block (issuance_id, originating_party, serials, lot_id) values (1, 'CN', int8range(1, 4 * :blocks + 1), 1);
insert into stock (lot_id, offered, available, cancelled) values (1, 4 * :blocks, 2 * :blocks, 2 * :blocks);
insert into free_block (lot_id, serials) select 1, int8range(4 * i + 1, 4 * i + 3) from generate_series(0::bigint, :blocks - 1) i;
insert into purchase (id, client, idempotency_key, request_sha256, payer_name, payer_email, payer_kind, country, locale, payment_method, placed_at)
values ('00000000-0000-0000-0000-000000000002', 'WEB', 'bench', sha256('bench'), 'Bench', 'b@example.org', 'INDIVIDUAL', 'CH', 'en', 'PAYPAL', now());
insert into beneficiary (id, purchase_id, name, publish_name, publish_reason)
values ('00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000002', 'Bench', true, true);
insert into orders (id, reference, purchase_id, seller_id, status, total_cents, expires_at, paid_at)
values ('00000000-0000-0000-0000-000000000004', 'BENCH000', '00000000-0000-0000-0000-000000000002',
        '00000000-0000-0000-0000-000000000001', 'COMPLETED', 1, now(), now());
insert into order_line (id, order_id, offer_id, lot_id, quantity, price_cents)
values ('00000000-0000-0000-0000-000000000005', '00000000-0000-0000-0000-000000000004',
        '00000000-0000-0000-0000-000000000006', 1, 2 * :blocks, 1);
insert into cancellation (id, transaction_identifier, order_id, order_line_id, beneficiary_id, lot_id, issuance_id, quantity, status,
                          queued_at, completed_at)
select n, 'VCP' || n, '00000000-0000-0000-0000-000000000004', '00000000-0000-0000-0000-000000000005',
       '00000000-0000-0000-0000-000000000003', 1, 1, 2000, 'COMPLETED', '2026-01-01', '2026-01-02'
  from generate_series(1, (:blocks + 999) / 1000) n;
insert into allocated_block (cancellation_id, lot_id, issuance_id, originating_party, serials, quantity)
select 1 + i / 1000, 1, 1, 'CN', int8range(4 * i + 3, 4 * i + 5), 2 from generate_series(0::bigint, :blocks - 1) i;
analyze free_block;
analyze allocated_block;
analyze cancellation;
