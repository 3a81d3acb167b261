-- From planned lots and their free runs to stock that can be bought. Expired and undecided temporary units stay off the shelf.
analyze planned_lot;
insert into lot (id, issuance_id, seller_id) select lot_id, issuance_id, seller_id from planned_lot order by lot_id;
insert into registry_block (issuance_id, originating_party, serials, lot_id)
    select issuance_id, party, serials, lot_id from free_run join planned_lot using (issuance_id) order by party, serials;
-- the mirror begins as the files of the registry say: what is on offer was issued and not cancelled
insert into held_block (account_type, account_id, originating_party, unit_type, original_cp, applicable_cp, project_number, serials)
    select s.registry_account_type, s.registry_account_id, i.originating_party, i.unit_type, i.original_cp, i.applicable_cp,
        i.project_number, r.serials
    from free_run r join planned_lot l using (issuance_id) join issuance i on i.id = l.issuance_id
    join seller s on s.id = l.seller_id order by r.party, r.serials;
insert into holdings_event (account_type, account_id, kind, units_added, at)
    select account_type, account_id, 'IMPORTED', sum(upper(serials) - lower(serials)), :now from held_block group by 1, 2 order by 1, 2;
insert into stock (lot_id, offered, available) select lot_id, units, units from planned_lot order by lot_id;
insert into free_block (lot_id, serials)
    select lot_id, serials from free_run join planned_lot using (issuance_id) order by lot_id, serials;
insert into unit_transfer (lot_id, debit, credit, quantity, at)
    select lot_id, 'ISSUED', 'AVAILABLE', units, :now from planned_lot order by lot_id;
insert into offer (id, lot_id, seller_id, price_cents, status, valid_from, min_quantity)
    select md5('offer ' || lot_id)::uuid, lot_id, seller_id, price_cents, 'PUBLISHED', :now, min_quantity
    from planned_lot l join issuance i on i.id = l.issuance_id
    where i.unit_type not in (6, 7) or i.expires_on > (:now at time zone 'UTC')::date
    order by lot_id;
insert into audit_entry (at, actor, action, subject, facts)
    select :now, 'import', 'loaded', 'catalogue', format('%s projects, %s issuances, %s past cancellations, %s lots, %s offers',
        (select count(*) from project), (select count(*) from issuance), (select count(*) from past_cancellation),
        (select count(*) from lot), (select count(*) from offer));
select setval(pg_get_serial_sequence('project', 'id'), coalesce(max(id), 1), max(id) is not null) from project;
select setval(pg_get_serial_sequence('issuance', 'id'), coalesce(max(id), 1), max(id) is not null) from issuance;
select setval(pg_get_serial_sequence('past_cancellation', 'id'), coalesce(max(id), 1), max(id) is not null) from past_cancellation;
select setval(pg_get_serial_sequence('lot', 'id'), coalesce(max(id), 1), max(id) is not null) from lot;
