-- A lot that is opened while two people close the registry for good: its transaction saw no closing yet, and the closing saw no
-- such lot. So who opens a lot and who closes wait for each other; many lots may be opened at once.
create function lots_and_closing() returns bigint language sql immutable as $$ select hashtextextended('lots and closing', 0) $$;

create or replace function freeze_for_closed_registry(p_at timestamptz) returns void language plpgsql as $$
declare
    v_lot bigint;
begin
    perform pg_advisory_xact_lock(lots_and_closing());
    for v_lot in select lot_id from stock order by lot_id loop
        perform freeze_lot(v_lot, 'REGISTRY_CLOSED', p_at);
    end loop;
end $$;

-- Runs before the trigger that freezes (triggers of the same moment run in the order of their names).
create function wait_for_closing() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(lots_and_closing());
    return new;
end $$;
create trigger a_closing_is_waited_for before insert on stock for each row execute function wait_for_closing();
