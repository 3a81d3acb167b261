-- Before every run: no orders and nothing that hangs on them, full lots, clean pages.
truncate purchase, outbox_message, outbox_receipt, audit_entry, audit_seal, provider_checkout, checkout, money_transfer, operator_case, unit_transfer cascade;
update stock set available = offered, reserved = 0, cancelled = 0 where reserved > 0 or cancelled > 0;
insert into unit_transfer (lot_id, debit, credit, quantity, at) select lot_id, 'ISSUED', 'AVAILABLE', offered, now() from stock;
delete from free_block f using bench_lot b where b.lot_id = f.lot_id;
insert into free_block (lot_id, serials) select r.lot_id, r.serials from registry_block r join bench_lot b on b.lot_id = r.lot_id;
