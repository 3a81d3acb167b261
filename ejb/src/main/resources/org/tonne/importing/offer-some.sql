-- Puts on offer what the invented sellers of the demo catalogue offer: so many units of an issuance, lowest free serials first.
insert into seller (id, slug, name, country, description, contact_email, paypal_merchant_id, bank_account_name, bank_iban, bank_bic,
        bank_name, registry_account_type, registry_account_id, demo)
    select md5('seller ' || slug)::uuid, slug, name, country, description, email, merchant, account_name, iban, bic, bank, 100, account, true
    from raw_seller order by line;
insert into planned_lot (lot_id, issuance_id, seller_id, units, price_cents, min_quantity)
    select o.line - 1, i.line - 1, md5('seller ' || o.seller)::uuid, least(o.units, free.units), o.price_cents, o.min_quantity
    from raw_offer o
    join raw_issuance i using (party, first)
    join (select issuance_id, sum(upper(serials) - lower(serials)) as units from free_run group by issuance_id) free
        on free.issuance_id = i.line - 1;
create temporary table clipped on commit drop as
    select issuance_id, party, int8range(lower(serials), least(upper(serials), lower(serials) + units - before), '[)') as serials
    from (select f.*, l.units, coalesce(sum(upper(serials) - lower(serials)) over (
            partition by issuance_id order by serials rows between unbounded preceding and 1 preceding), 0)::bigint as before
          from free_run f join planned_lot l using (issuance_id)) run
    where before < units;
delete from free_run;
insert into free_run (issuance_id, party, serials) select issuance_id, party, serials from clipped;
insert into store_setting (key, value) values ('demo', 'true');
