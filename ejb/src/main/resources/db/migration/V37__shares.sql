-- What one line of a list gets of the cancelled units of an order: a certificate of its own, numbered after that of the order.
-- Where part of an order is cancelled late, lines that got less than they want get another share.
create table certificate_share (
    id          uuid primary key,
    order_id    uuid not null references orders,
    place       integer not null check (place > 0),
    checkout_id uuid not null,
    line        integer not null,
    code        text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
    quantity    some_units not null,
    issued_at   timestamptz not null,
    facts       jsonb not null,
    constraint shares_of_an_order_are_numbered unique (order_id, place),
    foreign key (checkout_id, line) references share_line
);
create index certificate_share_line on certificate_share (checkout_id, line);
create trigger certificate_share_kept before update or delete on certificate_share for each row execute function refuse_change();

create table share_block (
    share_id          uuid not null references certificate_share,
    cancellation_id   bigint not null references cancellation,
    originating_party text not null,
    serials           int8range not null check (not isempty(serials)),
    constraint no_unit_is_in_two_shares exclude using gist (originating_party with =, serials with &&)
);
create index share_block_share on share_block (share_id);
create index share_block_cancellation on share_block (cancellation_id);
create trigger share_block_kept before update or delete on share_block for each row execute function refuse_change();

create function refuse_share_of_nothing() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from certificate_share s
                     join cancellation c on c.id = new.cancellation_id and c.order_id = s.order_id
                     join allocated_block a on a.cancellation_id = c.id and a.released_at is null
                    where s.id = new.share_id and c.status in ('COMPLETED', 'ATTESTED')
                      and a.originating_party = new.originating_party and a.serials @> new.serials) then
        raise exception 'share % is over units that its order has not cancelled', new.share_id using errcode = 'TN005';
    end if;
    return new;
end $$;
create trigger share_of_what_is_cancelled before insert on share_block for each row execute function refuse_share_of_nothing();

create table share_document (
    share_id uuid primary key references certificate_share,
    pdf      bytea not null,
    sha256   bytea not null check (octet_length(sha256) = 32 and sha256 = sha256(pdf)),
    made_at  timestamptz not null
);
create index share_document_sha256 on share_document (sha256);
create trigger share_document_kept before update or delete on share_document for each row execute function refuse_change();
