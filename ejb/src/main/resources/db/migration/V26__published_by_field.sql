-- What is published is chosen field by field: the name, the reason. A certificate is open to everybody only where nothing on it is
-- kept back. What was all or nothing until now stays so.
alter table beneficiary rename column publish to publish_name;
alter table beneficiary add column publish_reason boolean;
update beneficiary set publish_reason = publish_name;
alter table beneficiary alter column publish_reason set not null;
alter table beneficiary add column publish_certificate boolean not null
    generated always as (publish_name and (publish_reason or reason = '')) stored;

alter table checkout rename column publish to publish_name;
alter table checkout add column publish_reason boolean;
update checkout set publish_name = coalesce(publish_name, false), publish_reason = coalesce(publish_name, false);
alter table checkout alter column publish_name set default false, alter column publish_name set not null,
                     alter column publish_reason set default false, alter column publish_reason set not null;

-- place_purchases writes both; the rest is as it was.
drop function place_purchases;
-- Lots are locked first and in the order of their numbers, then keys in the order in which they are given
-- (the caller sorts them), so two groups never wait for each other in a circle. The same request asks for the same lots, so
-- whoever has the lots sees every earlier answer to the same key.
--
-- p_careful leaves out the short way for one purchase of one line. p_ are one element a purchase, o_ one an order, l_ one a line;
-- o_purchase, l_purchase and l_order are positions from 1.
create function place_purchases(
    p_at timestamptz, p_careful boolean,
    p_id uuid[], p_client text[], p_key text[], p_sha256 bytea[], p_payer_name text[], p_payer_email text[], p_payer_kind text[],
    p_country text[], p_locale text[], p_method text[], p_hold_seconds bigint[], p_beneficiary text[], p_reason text[],
    p_publish_name boolean[], p_publish_reason boolean[],
    o_id uuid[], o_reference text[], o_purchase int[], o_seller uuid[], o_total bigint[],
    l_id uuid[], l_order int[], l_purchase int[], l_offer uuid[], l_lot bigint[], l_quantity bigint[], l_price bigint[])
returns table (ordinal int, outcome text, offer uuid, fact bigint, purchase uuid)
language plpgsql as $$
#variable_conflict use_column
declare
    v_open   boolean[] := array_fill(true, array[cardinality(p_id)]); -- still to be placed
    v_wanted int := cardinality(p_id);
    v_fits   boolean;
    v_seen   record;
begin
    -- alone and of one line, the usual case where nobody waits: the same by plain statements, the lot last
    -- and locked for the shortest time. Whatever does not go smoothly is left to the way for groups below; where only the
    -- end shows it, TN003 takes all back and the caller asks again, carefully.
    if cardinality(l_id) = 1 and not p_careful then
        select o.status = 'PUBLISHED' and o.price_cents = l_price[1] and l_quantity[1] >= o.min_quantity
               and o.valid_from <= p_at and (o.valid_until is null or o.valid_until > p_at)
               and not s.frozen and s.available >= l_quantity[1]
          into v_fits
          from stock s join offer o on o.lot_id = s.lot_id
         where s.lot_id = l_lot[1] and o.id = l_offer[1];
        if v_fits then
            insert into purchase (id, client, idempotency_key, request_sha256, payer_name, payer_email, payer_kind, country, locale,
                                  payment_method, placed_at)
            values (p_id[1], p_client[1], p_key[1], p_sha256[1], p_payer_name[1], p_payer_email[1], p_payer_kind[1], p_country[1],
                    p_locale[1], p_method[1], p_at);
            insert into beneficiary (id, purchase_id, name, reason, publish_name, publish_reason)
            values (uuidv7(), p_id[1], p_beneficiary[1], p_reason[1], p_publish_name[1], p_publish_reason[1]);
            insert into orders (id, reference, purchase_id, seller_id, status, total_cents, expires_at)
            values (o_id[1], o_reference[1], p_id[1], o_seller[1], 'AWAITING_PAYMENT', o_total[1],
                    p_at + p_hold_seconds[1] * interval '1 second');
            insert into order_line (id, order_id, offer_id, lot_id, quantity, price_cents)
            values (l_id[1], o_id[1], l_offer[1], l_lot[1], l_quantity[1], l_price[1]);
            insert into unit_transfer (lot_id, debit, credit, quantity, order_line_id, at)
            values (l_lot[1], 'AVAILABLE', 'RESERVED', l_quantity[1], l_id[1], p_at);
            insert into outbox_message (id, topic, subject, payload, created_at, next_attempt_at)
            values (uuidv7(), 'order.placed', p_id[1], '{"purchaseId":"' || p_id[1] || '"}', p_at, p_at);
            insert into audit_entry (at, actor, action, subject) values (p_at, p_client[1], 'purchase.placed', p_id[1]);
            update stock s set available = s.available - l_quantity[1], reserved = s.reserved + l_quantity[1]
             where s.lot_id = l_lot[1] and s.available >= l_quantity[1] and not s.frozen;
            if not found then
                raise exception 'the units went to somebody else a moment ago' using errcode = 'TN003';
            end if;
            ordinal := 1;
            outcome := 'PLACED';
            purchase := p_id[1];
            return next;
            return;
        end if;
    end if;

    perform 1 from stock s where s.lot_id = any (l_lot) order by s.lot_id for update;

    for v_seen in
        select k.nr, p.id, p.request_sha256 = k.sha256 as same
          from unnest(p_client, p_key, p_sha256) with ordinality k(client, key, sha256, nr)
          join purchase p on p.client = k.client and p.idempotency_key = k.key
    loop
        v_open[v_seen.nr] := false;
        v_wanted := v_wanted - 1;
        return query select v_seen.nr::int, case when v_seen.same then 'REPLAYED' else 'KEY_REUSED' end, null::uuid, null::bigint, v_seen.id;
    end loop;

    -- nearly always everything can be had: one look decides for the whole group
    select bool_and(coalesce(f.fits, false)) into v_fits
      from (select o.status = 'PUBLISHED' and o.price_cents = l.price and o.lot_id = l.lot and l.quantity >= o.min_quantity
                   and o.valid_from <= p_at and (o.valid_until is null or o.valid_until > p_at)
                   and not s.frozen and s.available >= sum(l.quantity) over (partition by l.lot) as fits
              from unnest(l_purchase, l_offer, l_lot, l_quantity, l_price) l(purchase, offer, lot, quantity, price)
              left join offer o on o.id = l.offer
              left join stock s on s.lot_id = l.lot
             where v_open[l.purchase]) f;
    if not v_fits then
        for v_seen in
            select * from refuse_purchases(p_at, v_open, l_purchase, l_offer, l_lot, l_quantity, l_price)
        loop
            v_open[v_seen.ordinal] := false;
            v_wanted := v_wanted - 1;
            return query select v_seen.ordinal, v_seen.outcome, v_seen.offer, v_seen.fact, null::uuid;
        end loop;
    end if;
    if v_wanted = 0 then
        return;
    end if;

    insert into purchase (id, client, idempotency_key, request_sha256, payer_name, payer_email, payer_kind, country, locale,
                          payment_method, placed_at)
    select p.id, p.client, p.key, p.sha256, p.name, p.email, p.kind, p.country, p.locale, p.method, p_at
      from unnest(p_id, p_client, p_key, p_sha256, p_payer_name, p_payer_email, p_payer_kind, p_country, p_locale, p_method)
           with ordinality p(id, client, key, sha256, name, email, kind, country, locale, method, nr)
     where v_open[p.nr];

    with beneficiaries as (
        insert into beneficiary (id, purchase_id, name, reason, publish_name, publish_reason)
        select uuidv7(), p.id, p.name, p.reason, p.publish_name, p.publish_reason
          from unnest(p_id, p_beneficiary, p_reason, p_publish_name, p_publish_reason)
               with ordinality p(id, name, reason, publish_name, publish_reason, nr)
         where v_open[p.nr]),
    ordered as (
        insert into orders (id, reference, purchase_id, seller_id, status, total_cents, expires_at)
        select o.id, o.reference, p_id[o.purchase], o.seller, 'AWAITING_PAYMENT', o.total,
               p_at + p_hold_seconds[o.purchase] * interval '1 second'
          from unnest(o_id, o_reference, o_purchase, o_seller, o_total) o(id, reference, purchase, seller, total)
         where v_open[o.purchase]),
    lines as (
        insert into order_line (id, order_id, offer_id, lot_id, quantity, price_cents)
        select l.id, o_id[l.in_order], l.offer, l.lot, l.quantity, l.price
          from unnest(l_id, l_order, l_purchase, l_offer, l_lot, l_quantity, l_price)
               l(id, in_order, purchase, offer, lot, quantity, price)
         where v_open[l.purchase]),
    moved as (
        insert into unit_transfer (lot_id, debit, credit, quantity, order_line_id, at)
        select l.lot, 'AVAILABLE', 'RESERVED', l.quantity, l.id, p_at
          from unnest(l_id, l_purchase, l_lot, l_quantity) l(id, purchase, lot, quantity)
         where v_open[l.purchase]),
    told as (
        insert into outbox_message (id, topic, subject, payload, created_at, next_attempt_at)
        select uuidv7(), 'order.placed', p.id, '{"purchaseId":"' || p.id || '"}', p_at, p_at
          from unnest(p_id) with ordinality p(id, nr)
         where v_open[p.nr]),
    noted as (
        insert into audit_entry (at, actor, action, subject)
        select p_at, p.client, 'purchase.placed', p.id
          from unnest(p_id, p_client) with ordinality p(id, client, nr)
         where v_open[p.nr])
    update stock s
       set available = s.available - t.quantity, reserved = s.reserved + t.quantity
      from (select l.lot, sum(l.quantity)::bigint as quantity
              from unnest(l_purchase, l_lot, l_quantity) l(purchase, lot, quantity)
             where v_open[l.purchase]
             group by l.lot) t
     where s.lot_id = t.lot;

    return query
        select p.nr::int, 'PLACED', null::uuid, null::bigint, p.id
          from unnest(p_id) with ordinality p(id, nr)
         where v_open[p.nr];
end $$;
