-- :n orders of one unit each, paid and waiting for the registry, spread over the bench lots: all the rows a purchase, its
-- payment and its allocation leave. They were queued over the last day; nothing is due before somebody says so.
create temp table fill as
select i, b.lot_id, b.offer_id, l.issuance_id, l.seller_id, s.originating_party, lower(f.serials) + i / 1000 as serial,
       uuidv7() as purchase_id, uuidv7() as order_id, uuidv7() as line_id, uuidv7() as payment_id,
       nextval('cancellation_number') as id, now() - interval '1 day' * (1 - i::float8 / :n) as at
  from generate_series(0, :n - 1) i
  join bench_lot b on b.n = 1 + i % 1000 join lot l on l.id = b.lot_id join issuance s on s.id = l.issuance_id
  join free_block f on f.lot_id = b.lot_id;
begin;
insert into purchase (id, client, idempotency_key, request_sha256, payer_name, payer_email, payer_kind, country, locale, payment_method, placed_at)
select purchase_id, 'WEB', purchase_id::text, sha256(purchase_id::text::bytea), 'A. Buyer', 'buyer@bench.example', 'INDIVIDUAL', 'DE', 'en', 'BANK_TRANSFER', at from fill;
insert into beneficiary (id, purchase_id, name, reason, publish_name, publish_reason) select uuidv7(), purchase_id, 'A. Buyer', '', true, true from fill;
insert into orders (id, reference, purchase_id, seller_id, status, total_cents, expires_at, paid_at)
select order_id, upper(lpad(to_hex(id), 8, '0')), purchase_id, seller_id, 'CANCELLING', 100, at + interval '14 days', at from fill;
insert into order_line (id, order_id, offer_id, lot_id, quantity, price_cents) select line_id, order_id, offer_id, lot_id, 1, 100 from fill;
insert into unit_transfer (lot_id, debit, credit, quantity, order_line_id, at) select lot_id, 'AVAILABLE', 'RESERVED', 1, line_id, at from fill;
insert into outbox_message (id, topic, subject, payload, status, attempts, created_at, next_attempt_at, sent_at)
select uuidv7(), 'order.placed', purchase_id::text, '{}', 'SENT', 1, at, at, at from fill;
insert into payment (id, order_id, method, status, amount_cents, reference, status_at)
select payment_id, order_id, 'BANK_TRANSFER', 'CONFIRMED', 100, 'BENCH' || id, at from fill;
insert into money_transfer (order_id, payment_id, debit, credit, amount_cents, at) select order_id, payment_id, 'OUTSIDE', 'UNITS', 100, at from fill;
insert into cancellation (id, transaction_identifier, order_id, order_line_id, beneficiary_id, lot_id, issuance_id, quantity, status, queued_at, next_action_at)
select f.id, 'VCP' || f.id, f.order_id, f.line_id, b.id, f.lot_id, f.issuance_id, 1, 'QUEUED', f.at, now() + interval '1 year'
  from fill f join beneficiary b on b.purchase_id = f.purchase_id;
insert into allocated_block (cancellation_id, lot_id, issuance_id, originating_party, serials, quantity)
select id, lot_id, issuance_id, originating_party, int8range(serial, serial + 1), 1 from fill;
update free_block b set serials = int8range(f.last + 1, upper(b.serials))
  from (select lot_id, max(serial) as last from fill group by lot_id) f where f.lot_id = b.lot_id;
update stock s set available = available - f.n, reserved = reserved + f.n
  from (select lot_id, count(*) as n from fill group by lot_id) f where f.lot_id = s.lot_id;
commit;
analyze purchase, beneficiary, orders, order_line, unit_transfer, outbox_message, payment, money_transfer, cancellation, allocated_block, free_block, stock;
