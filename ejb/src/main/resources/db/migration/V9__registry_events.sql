-- What a registry tells us by REST: each event once, and how far we have heard everything.

create table registry_event (
    event_id       text primary key check (length(event_id) between 1 and 100),
    seq            bigint not null unique check (seq > 0),
    type           text not null,
    content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    outcome        text not null check (outcome in ('TAKEN', 'UNKNOWN_TRANSACTION', 'KEPT')),
    received_at    timestamptz not null
);
comment on table registry_event is 'Events of the registry; each takes effect once, by its identifier and by its place in the feed.';
create trigger registry_event_append_only before update or delete on registry_event for each row execute function refuse_change();

create table registry_feed (
    one     boolean primary key default true check (one),
    seq     bigint not null default 0 check (seq >= 0),
    pull_at timestamptz not null
);
comment on column registry_feed.seq is 'Up to here every event is stored.';
