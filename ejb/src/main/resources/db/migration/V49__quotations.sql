-- A quotation is a purchase to be paid by bank transfer whose units are held longer, under a number of its own. What it says stands
-- for ever; whether it is open is what its orders are: one of them awaits its payment.
create table quotation_counter (
    year smallint primary key check (year between 2000 and 9999),
    last integer not null check (last between 1 and 999999)
);

create table quotation (
    purchase_id uuid primary key references purchase,
    year        smallint not null,
    ordinal     integer not null check (ordinal between 1 and 999999),
    number      text not null generated always as ('Q-' || year::text || '-' || lpad(ordinal::text, 6, '0')) stored,
    issued_at   timestamptz not null,
    valid_until timestamptz not null,
    constraint a_quotation_has_a_number_of_its_own unique (year, ordinal),
    constraint it_is_numbered_in_the_year_of_its_issue check (year = extract(year from issued_at at time zone 'UTC')),
    constraint it_is_valid_for_ninety_days_at_most check (valid_until >= issued_at and valid_until <= issued_at + interval '2160 hours')
);
create trigger quotation_append_only before update or delete on quotation for each row execute function refuse_change();

-- Places a purchase as a quotation, if its buyer has fewer than p_most open and it takes no more than half of what is free of a
-- lot; otherwise it answers QUOTATIONS_OPEN (fact: how many are open) or QUOTATION_TOO_LARGE (fact: how many units may be asked).
-- It takes what place_purchases takes, for one purchase; a request that was placed before is answered as there. Three days before
-- the end of one that is held for more than twice as long, quotation.ends is due.
--
-- Locks in this order: the buyer's address, which nobody else locks; lots and keys as place_purchases does; last the counter, so that
-- numbers have no gaps and nobody waits for a lot while he holds it.
create function place_quotation(
    p_most integer,
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
    v_year    smallint := extract(year from p_at at time zone 'UTC');
    v_end     timestamptz := p_at + p_hold_seconds[1] * interval '1 second';
    v_ordinal integer;
begin
    perform pg_advisory_xact_lock(hashtextextended('quotation ' || lower(p_payer_email[1]), 0));
    perform 1 from stock s where s.lot_id = any (l_lot) order by s.lot_id for update;
    if not exists (select from purchase p where p.client = p_client[1] and p.idempotency_key = p_key[1]) then
        select count(*) into fact
          from quotation q join purchase p on p.id = q.purchase_id
         where lower(p.payer_email::text) = lower(p_payer_email[1])
           and exists (select from orders o where o.purchase_id = p.id and o.status = 'AWAITING_PAYMENT');
        if fact >= p_most then
            ordinal := 1;
            outcome := 'QUOTATIONS_OPEN';
            return next;
            return;
        end if;
        select w.offer, s.available / 2 into offer, fact
          from (select l.lot, (array_agg(l.offer))[1] as offer, sum(l.quantity) as quantity
                  from unnest(l_lot, l_offer, l_quantity) l(lot, offer, quantity)
                 group by l.lot) w
          join stock s on s.lot_id = w.lot
         where 2 * w.quantity > s.available
         order by w.lot limit 1;
        if found then
            ordinal := 1;
            outcome := 'QUOTATION_TOO_LARGE';
            return next;
            return;
        end if;
    end if;

    select p.ordinal, p.outcome, p.offer, p.fact, p.purchase into ordinal, outcome, offer, fact, purchase
      from place_purchases(p_at, p_careful, p_id, p_client, p_key, p_sha256, p_payer_name, p_payer_email, p_payer_kind, p_country,
                           p_locale, p_method, p_hold_seconds, p_beneficiary, p_reason, p_publish_name, p_publish_reason, o_id,
                           o_reference, o_purchase, o_seller, o_total, l_id, l_order, l_purchase, l_offer, l_lot, l_quantity,
                           l_price) p;
    if outcome = 'PLACED' then
        insert into quotation_counter as c (year, last) values (v_year, 1)
            on conflict (year) do update set last = c.last + 1
            returning last into v_ordinal;
        insert into quotation (purchase_id, year, ordinal, issued_at, valid_until)
        values (p_id[1], v_year, v_ordinal, p_at, v_end);
        if v_end > p_at + interval '6 days' then
            insert into outbox_message (id, topic, subject, payload, created_at, next_attempt_at)
            values (uuidv7(), 'quotation.ends', p_id[1], '{"purchaseId":"' || p_id[1] || '"}', p_at, v_end - interval '3 days');
        end if;
    end if;
    return next;
end $$;
