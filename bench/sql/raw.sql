-- The fastest raw form of one order: the same rows in one function call, nothing checked that the constraints do not check.
create or replace function raw_place(p_n int) returns uuid language plpgsql as $$
declare
    v_lot bigint; v_offer uuid;
    v_purchase uuid := uuidv7(); v_order uuid := uuidv7(); v_line uuid := uuidv7();
    v_at timestamptz := clock_timestamp();
begin
    select lot_id, offer_id into v_lot, v_offer from bench_lot where n = p_n;
    insert into purchase (id, client, idempotency_key, request_sha256, payer_name, payer_email, payer_kind, country, locale, payment_method, placed_at)
    values (v_purchase, 'RAW', v_purchase::text, '\x0000000000000000000000000000000000000000000000000000000000000000', 'A. Buyer', 'buyer@bench.example', 'INDIVIDUAL', 'DE', 'en', 'CARD', v_at);
    insert into beneficiary (id, purchase_id, name, reason, publish_name, publish_reason) values (uuidv7(), v_purchase, 'A. Buyer', '', true, true);
    insert into orders (id, reference, purchase_id, seller_id, status, total_cents, expires_at)
    values (v_order, translate(upper(right(md5(v_order::text), 8)), 'ILOU', '1100'), v_purchase, '00000000-0000-8000-8000-00000000be0c', 'AWAITING_PAYMENT', 100, v_at + interval '30 min');
    insert into order_line (id, order_id, offer_id, lot_id, quantity, price_cents) values (v_line, v_order, v_offer, v_lot, 1, 100);
    insert into unit_transfer (lot_id, debit, credit, quantity, order_line_id, at) values (v_lot, 'AVAILABLE', 'RESERVED', 1, v_line, v_at);
    insert into outbox_message (id, topic, subject, payload, created_at, next_attempt_at)
    values (uuidv7(), 'bench.placed', v_purchase::text, '{"purchaseId":"' || v_purchase || '"}', v_at, v_at + interval '1 year');
    insert into audit_entry (at, actor, action, subject) values (v_at, 'RAW', 'purchase.placed', v_purchase::text);
    update stock set available = available - 1, reserved = reserved + 1 where lot_id = v_lot and available >= 1;
    if not found then
        raise exception 'sold out';
    end if;
    return v_purchase;
end $$;
