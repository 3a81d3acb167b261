-- How many messages of visitors are taken within an hour is kept here, where two that come at the same moment meet.
create function count_message() returns trigger language plpgsql as $$
declare
    v_since constant timestamptz := new.at - interval '1 hour';
begin
    perform pg_advisory_xact_lock(hashtextextended('messages of visitors', 0));
    if (select count(*) from desk_message_mark where at >= v_since and sender = new.sender) >= 5
       or (select count(*) from desk_message_mark where at >= v_since) >= 200 then
        return null;
    end if;
    return new;
end $$;
create trigger messages_are_counted before insert on desk_message_mark for each row execute function count_message();
comment on table desk_message_mark is 'at most 5 of a sender and 200 of all within an hour; a row beyond is not taken';
