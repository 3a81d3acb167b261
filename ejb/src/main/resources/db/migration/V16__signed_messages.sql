-- Signed messages of the registry link that came in, for as long as their Timestamp holds: each is taken once, by one server.
create table seen_message (
    digest      bytea primary key check (octet_length(digest) = 32),
    valid_until timestamptz not null
);
create index seen_message_over on seen_message (valid_until);
comment on column seen_message.digest is 'of what was signed, not of the signature: another signature over the same makes no new message';
