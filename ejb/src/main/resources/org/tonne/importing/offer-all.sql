-- Puts every free unit on offer by one invented seller, at an invented price that is the same every time: USD 0.35 to 4.00.
insert into seller (id, slug, name, country, description, contact_email, paypal_merchant_id, bank_account_name, bank_iban, bank_bic,
        bank_name, registry_account_type, registry_account_id, demo)
    values ('5e11e200-0000-8000-8000-000000000001', 'registry-house', 'Registry House (invented seller)', 'DE',
        'Not a real seller: it holds all units of the imported registry data that were not cancelled, at invented prices.',
        'registry-house@example.org', 'TONNEIMPORT01', 'Registry House', 'DE89370400440532013000', 'EXAMDEFFXXX', 'Example Bank',
        100, 100001, true);
insert into planned_lot (lot_id, issuance_id, seller_id, units, price_cents, min_quantity)
    select row_number() over (order by issuance_id), issuance_id, '5e11e200-0000-8000-8000-000000000001', free_units,
        -- one price a project, squared so that low ones are commoner, and up to a twentieth more or less an issuance
        greatest(35, least(400, (35 + 365 * power(('x' || substr(md5('price ' || reference), 1, 6))::bit(24)::int / 16777215.0, 2))
            * (95 + issuance_id % 11) / 100))::bigint, 1
    from (select issuance_id, sum(upper(serials) - lower(serials)) as free_units from free_run group by issuance_id) free
    join raw_issuance i on i.line - 1 = issuance_id;
