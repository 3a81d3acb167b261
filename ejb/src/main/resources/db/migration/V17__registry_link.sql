-- Whether the link to the registry may be used, for every server of the store, and who was turned away at our end of it.
insert into legal_move (entity, from_status, to_status) values
    ('LINK', 'OPEN', 'STOPPED'),
    ('LINK', 'OPEN', 'HELD'),
    ('LINK', 'STOPPED', 'HELD'),
    ('LINK', 'STOPPED', 'OPEN'),
    ('LINK', 'HELD', 'OPEN');

create table registry_link (
    only_one          boolean primary key default true check (only_one),
    status            text not null check (status in ('OPEN', 'STOPPED', 'HELD')),
    bar               text,
    reason            text not null default '' check (char_length(reason) <= 500),
    since             timestamptz not null default 'epoch',
    last_good_at      timestamptz,
    skew_millis       bigint check (skew_millis >= 0),
    skew_at           timestamptz,
    certificate_until timestamptz,
    constraint a_link_that_stands_still_says_why check ((status = 'OPEN') = (bar is null)),
    check ((skew_millis is null) = (skew_at is null))
);
create trigger registry_link_move before update of status on registry_link for each row execute function refuse_illegal_move('LINK');
comment on table registry_link is 'one row, made when the link is first used; there is one registry';

create table registry_rebuff (
    id     bigint generated always as identity primary key,
    kind   text not null check (kind in ('CERTIFICATE', 'PASSWORD', 'SIGNATURE', 'SENDER', 'VERSION', 'TIME')),
    detail text not null check (char_length(detail) <= 500),
    at     timestamptz not null
);
create index registry_rebuff_at on registry_rebuff (at);
create trigger registry_rebuff_append_only before update or delete on registry_rebuff for each row execute function refuse_change();
