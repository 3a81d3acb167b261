-- Before every run: no orders, full lots, clean pages.
truncate purchase, beneficiary, orders, order_line, unit_transfer, outbox_message, outbox_receipt, audit_entry, audit_seal, payment, provider_checkout, checkout, money_transfer, operator_case, refund, cancellation, allocated_block, registry_message, certificate, certificate_cancellation, certificate_document;
update stock set available = offered, reserved = 0, cancelled = 0 where reserved > 0 or cancelled > 0;
insert into unit_transfer (lot_id, debit, credit, quantity, at) select lot_id, 'ISSUED', 'AVAILABLE', offered, now() from stock;
