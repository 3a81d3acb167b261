-- The mirror: what the registry last told us that our sellers hold, the history of it, and what stops a sale when it differs
-- from what is on offer. The mirror is written from notices and full re-reads alone; the books of the store stay in V1.

-- ---------------------------------------------------------------------------------------------- accounts and blocks
create table registry_account (
    account_type    smallint not null check (account_type between 100 and 499),
    account_id      bigint not null check (account_id > 0),
    balance_version bigint check (balance_version >= 0),
    told_version    bigint,
    changes         bigint not null default 0,
    as_of           timestamptz,
    noticed_at      timestamptz,
    read_at         timestamptz,
    read_due_at     timestamptz not null default 'epoch',
    read_reason     text not null default 'START',
    failures        integer not null default 0,
    refused_code    text,
    refused_at      timestamptz,
    primary key (account_type, account_id),
    check ((refused_code is null) = (refused_at is null))
);
comment on column registry_account.balance_version is 'of what the mirror shows; null while the registry gave none';
comment on column registry_account.told_version is 'the highest one that any notice named';
comment on column registry_account.changes is 'counts the notices applied, so that a re-read knows whether one came in between';
comment on column registry_account.refused_code is 'with which the registry refuses proposals of this account, while it does';

create function open_account_of_seller() returns trigger language plpgsql as $$
begin
    insert into registry_account (account_type, account_id) values (new.registry_account_type, new.registry_account_id)
        on conflict do nothing;
    return new;
end $$;
create trigger seller_has_an_account before insert or update of registry_account_type, registry_account_id on seller
    for each row execute function open_account_of_seller();
insert into registry_account (account_type, account_id)
    select distinct registry_account_type, registry_account_id from seller;
alter table seller add foreign key (registry_account_type, registry_account_id) references registry_account;

create table held_block (
    account_type      smallint not null,
    account_id        bigint not null,
    originating_party text not null check (originating_party ~ '^[A-Z]{2,3}$'),
    unit_type         smallint not null check (unit_type between 1 and 7),
    original_cp       smallint not null check (original_cp between 0 and 99),
    applicable_cp     smallint not null check (applicable_cp between 0 and 99),
    project_number    integer check (project_number > 0),
    serials           int8range not null check (not isempty(serials) and lower(serials) >= 1 and upper(serials) <= 1000000000000000),
    reserved_for      text,
    foreign key (account_type, account_id) references registry_account,
    constraint no_serial_is_held_twice exclude using gist (originating_party with =, serials with &&)
);
create index held_block_account on held_block (account_type, account_id);
comment on column held_block.reserved_for is 'the transaction for which the registry keeps them; they stay in the account until it is completed';

-- ---------------------------------------------------------------------------------------------- history
create table holdings_event (
    id              bigint generated always as identity primary key,
    account_type    smallint not null,
    account_id      bigint not null,
    kind            text not null check (kind in ('IMPORTED', 'NOTICE', 'UNREAD', 'REPEATED', 'GAP', 'OUT_OF_ORDER', 'MISFIT', 'MOVED',
                                                  'REQUESTED', 'READ', 'RESTARTED', 'FAILED')),
    message_key     text,
    balance_version bigint,
    units_added     bigint not null default 0 check (units_added >= 0),
    units_removed   bigint not null default 0 check (units_removed >= 0),
    detail          text not null default '',
    at              timestamptz not null,
    foreign key (account_type, account_id) references registry_account
);
create index holdings_event_account on holdings_event (account_type, account_id, id);
create trigger holdings_event_append_only before update or delete on holdings_event for each row execute function refuse_change();

create table holdings_change (
    event_id          bigint not null references holdings_event,
    added             boolean not null,
    originating_party text not null,
    unit_type         smallint not null,
    original_cp       smallint not null,
    applicable_cp     smallint not null,
    project_number    integer,
    serials           int8range not null check (not isempty(serials))
);
create index holdings_change_event on holdings_change (event_id);
create index holdings_change_serials on holdings_change using gist (originating_party, serials);
create trigger holdings_change_append_only before update or delete on holdings_change for each row execute function refuse_change();

-- ---------------------------------------------------------------------------------------------- full re-reads
insert into legal_move (entity, from_status, to_status) values
    ('HOLDINGS_READ', 'READING', 'DONE'),
    ('HOLDINGS_READ', 'READING', 'RESTARTED'),
    ('HOLDINGS_READ', 'READING', 'FAILED');

create table holdings_read (
    id              bigint generated always as identity primary key,
    account_type    smallint not null,
    account_id      bigint not null,
    reason          text not null,
    status          text not null check (status in ('READING', 'DONE', 'RESTARTED', 'FAILED')),
    as_of           timestamptz,
    balance_version bigint,
    changes         bigint not null,
    cursor          text,
    pages           integer not null default 0,
    blocks          bigint not null default 0,
    begun_at        timestamptz not null,
    ended_at        timestamptz,
    next_action_at  timestamptz,
    foreign key (account_type, account_id) references registry_account,
    check ((status = 'READING') = (ended_at is null)),
    check ((status = 'READING') = (next_action_at is not null))
);
create unique index an_account_is_read_once_at_a_time on holdings_read (account_type, account_id) where status = 'READING';
create index holdings_read_account on holdings_read (account_type, account_id, id);
create trigger holdings_read_move before update of status on holdings_read for each row execute function refuse_illegal_move('HOLDINGS_READ');

-- Pages of a re-read that is not over; gone when it is.
create table holdings_read_block (
    read_id           bigint not null references holdings_read,
    originating_party text not null,
    unit_type         smallint not null,
    original_cp       smallint not null,
    applicable_cp     smallint not null,
    project_number    integer,
    serials           int8range not null,
    reserved_for      text
);
create index holdings_read_block_read on holdings_read_block (read_id);

-- ---------------------------------------------------------------------------------------------- what the mirror says of a lot
create function units_in(p_runs int8multirange) returns bigint language sql immutable as $$
    select coalesce(sum(upper(r) - lower(r)), 0)::bigint from unnest(p_runs) r
$$;

-- Serials within a run that the mirror shows in the account of the lot's seller, alike in everything, and not kept by the registry
-- for a transaction that is none of ours.
create function held_free(p_lot bigint, p_within int8range) returns int8multirange language sql stable as $$
    select coalesce(range_agg(h.serials * p_within), '{}'::int8multirange)
      from lot l
      join seller s on s.id = l.seller_id
      join issuance i on i.id = l.issuance_id
      join held_block h on h.originating_party = i.originating_party and h.serials && p_within
       and h.account_type = s.registry_account_type and h.account_id = s.registry_account_id
       and h.unit_type = i.unit_type and h.original_cp = i.original_cp and h.applicable_cp = i.applicable_cp
       and coalesce(h.project_number, i.project_number) = i.project_number
     where l.id = p_lot
       and (h.reserved_for is null or exists (select from cancellation c where c.transaction_identifier = h.reserved_for))
$$;

-- ---------------------------------------------------------------------------------------------- withholding
-- Units on offer that the mirror does not show free are withheld: neither sold nor lost, until it shows them again. What buyers
-- have reserved is never touched: where more serials are missing than units are free, the rest of them is allocated last.
alter table stock add column withheld units_or_none not null default 0;
alter table stock drop constraint every_unit_is_somewhere;
alter table stock add constraint every_unit_is_somewhere check (available + reserved + cancelled + withheld = offered);
alter table free_block add column withheld boolean not null default false;
create index free_block_withheld on free_block (lot_id) where withheld;
alter domain unit_account drop constraint unit_account_check;
alter domain unit_account add constraint unit_account_check check (value in ('ISSUED', 'AVAILABLE', 'WITHHELD', 'RESERVED', 'CANCELLED'));

create table holdings_drift (
    id        bigint generated always as identity primary key,
    lot_id    bigint not null references lot,
    missing   int8multirange not null,
    withheld  bigint not null check (withheld >= 0),
    uncovered bigint not null check (uncovered >= 0),
    at        timestamptz not null
);
create index holdings_drift_lot on holdings_drift (lot_id, id);
create trigger holdings_drift_append_only before update or delete on holdings_drift for each row execute function refuse_change();
comment on column holdings_drift.uncovered is 'units that buyers have reserved and for which no serial is held';

-- Brings the units of a lot in line with its missing serials; the caller holds its stock or takes it here.
create function withhold_units(p_lot bigint, p_at timestamptz) returns void language plpgsql as $$
declare
    v_stock   stock;
    v_missing bigint;
    v_target  bigint;
begin
    select * into v_stock from stock where lot_id = p_lot for update;
    select coalesce(sum(upper(serials) - lower(serials)), 0) into v_missing from free_block where lot_id = p_lot and withheld;
    v_target := least(v_missing, v_stock.available + v_stock.withheld);
    if v_target > v_stock.withheld then
        insert into unit_transfer (lot_id, debit, credit, quantity, at)
        values (p_lot, 'AVAILABLE', 'WITHHELD', v_target - v_stock.withheld, p_at);
    elsif v_target < v_stock.withheld then
        insert into unit_transfer (lot_id, debit, credit, quantity, at)
        values (p_lot, 'WITHHELD', 'AVAILABLE', v_stock.withheld - v_target, p_at);
    else
        return;
    end if;
    update stock set available = available + withheld - v_target, withheld = v_target where lot_id = p_lot;
end $$;

-- Compares the free serials of a lot with the mirror and withholds or gives back what has changed.
create function mirror_lot(p_lot bigint, p_at timestamptz) returns boolean language plpgsql as $$
declare
    v_free    int8multirange;
    v_before  int8multirange;
    v_missing int8multirange;
    v_changed int8multirange;
    v_redo    int8multirange;
begin
    perform 1 from stock where lot_id = p_lot for update;
    select coalesce(range_agg(serials), '{}'), coalesce(range_agg(serials) filter (where withheld), '{}')
      into v_free, v_before from free_block where lot_id = p_lot;
    select v_free - held_free(p_lot, i.serials) into v_missing from lot l join issuance i on i.id = l.issuance_id where l.id = p_lot;
    if v_missing = v_before then
        perform withhold_units(p_lot, p_at);
        return false;
    end if;
    v_changed := (v_missing - v_before) + (v_before - v_missing);
    with taken as (delete from free_block where lot_id = p_lot and (serials && v_changed or serials -|- v_changed) returning serials)
    select range_agg(serials) into v_redo from taken;
    insert into free_block (lot_id, serials, withheld)
        select p_lot, r, false from unnest(v_redo - v_missing) r
        union all
        select p_lot, r, true from unnest(v_redo * v_missing) r;
    perform withhold_units(p_lot, p_at);
    insert into holdings_drift (lot_id, missing, withheld, uncovered, at)
        select p_lot, v_missing, s.withheld, units_in(v_missing) - s.withheld, p_at from stock s where s.lot_id = p_lot;
    return true;
end $$;

-- The guard: no lot is opened or raised beyond the mirror, nothing withheld is given back against it, and nothing is on offer
-- while serials are missing that are not withheld. Whoever raises an offer locks the account first, as the mirror does; this
-- lock here makes an offer and a change of the mirror wait for each other whatever they do.
create function refuse_offer_beyond_mirror() returns trigger language plpgsql as $$
declare
    v_stock stock;
begin
    if tg_op = 'INSERT' or new.offered > old.offered or new.withheld < old.withheld then
        perform 1 from registry_account a
          join seller s on s.registry_account_type = a.account_type and s.registry_account_id = a.account_id
          join lot l on l.seller_id = s.id
         where l.id = new.lot_id for share of a;
        if exists (select from free_block f
                    where f.lot_id = new.lot_id and not f.withheld and not held_free(new.lot_id, f.serials) @> f.serials) then
            raise exception 'lot % offers units that the registry does not show free', new.lot_id using errcode = 'TN004';
        end if;
    end if;
    select * into v_stock from stock where lot_id = new.lot_id;
    if v_stock.available > 0 and v_stock.withheld < (
        select coalesce(sum(upper(serials) - lower(serials)), 0) from free_block where lot_id = new.lot_id and withheld) then
        raise exception 'lot % offers units whose serials are missing', new.lot_id using errcode = 'TN004';
    end if;
    return null;
end $$;
create constraint trigger an_offer_stays_within_the_mirror_from_the_start after insert on stock
    deferrable initially deferred for each row execute function refuse_offer_beyond_mirror();
create constraint trigger an_offer_stays_within_the_mirror after update of offered, available, withheld on stock
    deferrable initially deferred for each row
    when (new.offered > old.offered or new.available > old.available or new.withheld < old.withheld)
    execute function refuse_offer_beyond_mirror();

-- ---------------------------------------------------------------------------------------------- freezing
-- A lot is frozen while at least one cause stands or a case holds it (lot_hold); stock.frozen is what everybody looks at.
create table lot_freeze (
    id        bigint generated always as identity primary key,
    lot_id    bigint not null references lot,
    cause     text not null,
    frozen_at timestamptz not null,
    thawed_at timestamptz
);
create unique index a_lot_is_frozen_once_for_a_cause on lot_freeze (lot_id, cause) where thawed_at is null;
insert into lot_freeze (lot_id, cause, frozen_at)
    select lot_id, 'BEFORE', now() from stock s
     where frozen and not exists (select from lot_hold h where h.lot_id = s.lot_id and h.released_at is null and not h.frozen_before);

create function freeze_lot(p_lot bigint, p_cause text, p_at timestamptz) returns void language plpgsql as $$
begin
    perform 1 from stock where lot_id = p_lot for update;
    insert into lot_freeze (lot_id, cause, frozen_at) values (p_lot, p_cause, p_at) on conflict do nothing;
    update stock set frozen = true where lot_id = p_lot and not frozen;
end $$;

create function thaw_lot(p_lot bigint, p_cause text, p_at timestamptz) returns void language plpgsql as $$
begin
    perform 1 from stock where lot_id = p_lot for update;
    update lot_freeze set thawed_at = p_at where lot_id = p_lot and cause = p_cause and thawed_at is null;
    if found and not exists (select from lot_freeze where lot_id = p_lot and thawed_at is null)
       and not exists (select from lot_hold where lot_id = p_lot and released_at is null) then
        update stock set frozen = false where lot_id = p_lot;
    end if;
end $$;

-- ---------------------------------------------------------------------------------------------- notices about projects
create table registry_notice (
    id                      bigint generated always as identity primary key,
    message_key             text not null unique,
    notification_identifier bigint not null,
    notification_type       integer not null,
    notification_status     integer not null,
    project_number          text,
    project_id              bigint references project,
    action_due_on           date,
    content                 text not null,
    written_at              timestamptz not null,
    received_at             timestamptz not null,
    effect                  text not null check (effect in ('FROZEN', 'THAWED', 'KEPT', 'PROJECT_UNKNOWN', 'OVERTAKEN'))
);
create index registry_notice_identifier on registry_notice (notification_identifier);
create trigger registry_notice_append_only before update or delete on registry_notice for each row execute function refuse_change();

-- No foreign key cycle with cases: the case names the project in operator_case.about.
create table project_freeze (
    id                      bigint generated always as identity primary key,
    project_id              bigint not null references project,
    notification_identifier bigint not null,
    frozen_by               bigint not null references registry_notice,
    frozen_at               timestamptz not null,
    case_id                 uuid not null references operator_case,
    thawed_at               timestamptz,
    thawed_by               text,
    check ((thawed_at is null) = (thawed_by is null))
);
create unique index a_notice_freezes_a_project_once on project_freeze (project_id, notification_identifier) where thawed_at is null;

alter table operator_case add column about text check (char_length(about) between 1 and 80);
comment on column operator_case.about is 'what a case is about that is neither order, cancellation nor payment: an account, a project';

-- A lot that is opened while its project or its seller's account is frozen begins frozen.
create function freeze_new_lot() returns trigger language plpgsql as $$
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
            on conflict do nothing;
    if found then
        new.frozen := true;
    end if;
    return new;
end $$;
create trigger a_lot_of_a_frozen_project_begins_frozen before insert on stock for each row execute function freeze_new_lot();

-- ---------------------------------------------------------------------------------------------- what the books held before
-- Until the first re-read the mirror is what the store was filled with: the registry's own files.
insert into held_block (account_type, account_id, originating_party, unit_type, original_cp, applicable_cp, project_number, serials)
    select s.registry_account_type, s.registry_account_id, i.originating_party, i.unit_type, i.original_cp, i.applicable_cp,
           i.project_number, unnest(range_agg(b.serials) - coalesce((
               select range_agg(a.serials) from allocated_block a join cancellation c on c.id = a.cancellation_id
                where a.lot_id = l.id and a.released_at is null and c.status in ('COMPLETED', 'ATTESTED')), '{}'))
      from registry_block b join lot l on l.id = b.lot_id join seller s on s.id = l.seller_id join issuance i on i.id = l.issuance_id
     group by l.id, s.id, i.id;
insert into holdings_event (account_type, account_id, kind, units_added, at)
    select account_type, account_id, 'IMPORTED', sum(upper(serials) - lower(serials)), now() from held_block group by 1, 2;
