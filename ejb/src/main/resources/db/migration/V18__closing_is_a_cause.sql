-- A registry that is closed for good is a cause of its own why a lot is frozen (lot_freeze), like a project or an account.

-- Every lot there is, in the order of their numbers; a lot that is opened later begins frozen for it.
create function freeze_for_closed_registry(p_at timestamptz) returns void language plpgsql as $$
declare
    v_lot bigint;
begin
    for v_lot in select lot_id from stock order by lot_id loop
        perform freeze_lot(v_lot, 'REGISTRY_CLOSED', p_at);
    end loop;
end $$;

create or replace function freeze_new_lot() returns trigger language plpgsql as $$
begin
    insert into lot_freeze (lot_id, cause, frozen_at)
        select distinct new.lot_id, 'PROJECT', f.frozen_at
          from lot l join issuance i on i.id = l.issuance_id
          join project_freeze f on f.project_id = i.project_id and f.thawed_at is null
         where l.id = new.lot_id
        union
        select new.lot_id, 'ACCOUNT', a.refused_at
          from lot l join seller s on s.id = l.seller_id
          join registry_account a on a.account_type = s.registry_account_type and a.account_id = s.registry_account_id
         where l.id = new.lot_id and a.refused_code is not null
        union
        select new.lot_id, 'REGISTRY_CLOSED', now() from store_setting where key = 'registry.closed'
            on conflict do nothing;
    if found then
        new.frozen := true;
    end if;
    return new;
end $$;

select freeze_for_closed_registry(now()) from store_setting where key = 'registry.closed';
