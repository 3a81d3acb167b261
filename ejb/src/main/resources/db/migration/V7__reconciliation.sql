-- Reconciliation with the registry, in both directions: who asked, what both sides say, what differs, how it was decided.

-- Why a lot stands still: a case that two people have to decide. Released holds stay as history.
create table lot_hold (
    lot_id        bigint not null references lot,
    case_id       uuid not null references operator_case,
    frozen_before boolean not null,
    held_at       timestamptz not null,
    released_at   timestamptz,
    primary key (lot_id, case_id)
);
create index lot_hold_open on lot_hold (lot_id) where released_at is null;

create sequence reconciliation_number as bigint start 1;

create table reconciliation (
    id           bigint generated always as identity primary key,
    identifier   text not null unique check (identifier ~ '^[A-Z]{2,3}[1-9][0-9]{0,14}$'),
    initiator    text not null check (initiator in ('REGISTRY', 'PLATFORM')),
    status       text not null check (status in ('CONFIRMED', 'INITIATED', 'VALIDATED', 'TOTALS_INCONSISTENT', 'BLOCKS_INCONSISTENT',
                                                 'COMPLETED', 'COMPLETED_BY_HAND', 'DENIED', 'ACCOUNT_TOTALS_INCONSISTENT',
                                                 'NEEDS_OPERATOR', 'ABANDONED')),
    phase        smallint not null default 1 check (phase between 1 and 3),
    snapshot_at  timestamptz not null,
    taken_at     timestamptz,
    started_by   text not null,
    started_at   timestamptz not null,
    daily_on     date unique,
    heard_at     timestamptz not null,
    ended_at     timestamptz,
    result_codes text,
    check (daily_on is null or initiator = 'PLATFORM')
);
create unique index one_reconciliation_runs_at_a_time on reconciliation (initiator)
    where status in ('CONFIRMED', 'INITIATED', 'VALIDATED', 'TOTALS_INCONSISTENT', 'ACCOUNT_TOTALS_INCONSISTENT', 'BLOCKS_INCONSISTENT');
create index reconciliation_started on reconciliation (started_at);
create trigger reconciliation_move before update of status on reconciliation for each row execute function refuse_illegal_move('RECONCILIATION');
comment on column reconciliation.heard_at is 'When the other side last said something; a silent one is abandoned.';

-- The blocks of both sides while a reconciliation runs; its differences and totals stay, these go when it ends.
create table reconciliation_block (
    reconciliation_id bigint not null,
    nr                bigint generated always as identity,
    theirs            boolean not null,
    state             text not null check (state in ('HELD', 'MOVING', 'GONE')),
    account_type      smallint not null,
    account_id        bigint not null,
    unit_type         smallint not null,
    applicable_cp     smallint not null,
    originating_party text not null,
    serial_first      bigint not null,
    serial_last       bigint not null,
    reserved_for      text,
    check (serial_first <= serial_last),
    primary key (reconciliation_id, nr)
);
comment on table reconciliation_block is 'No foreign key: a million rows are written and dropped at once, and the row they belong to is never deleted.';

create table reconciliation_total (
    reconciliation_id bigint not null references reconciliation,
    account_type      smallint not null,
    account_id        bigint not null,
    account_cp        smallint not null,
    unit_type         smallint not null,
    ours              bigint not null check (ours >= 0),
    theirs            bigint check (theirs >= 0),
    beyond            bigint not null default 0 check (beyond >= 0),
    primary key (reconciliation_id, account_type, account_id, account_cp, unit_type)
);
comment on column reconciliation_total.beyond is 'Units the account holds there that were never offered here; no difference.';

create table reconciliation_difference (
    id                bigint generated always as identity primary key,
    reconciliation_id bigint not null references reconciliation,
    kind              text not null check (kind in ('TOTAL_DIFFERS', 'BLOCKS_DIFFER', 'EXTRA_TRANSACTION', 'MISSING_TRANSACTION')),
    account_type      smallint not null,
    account_id        bigint not null,
    unit_type         smallint not null,
    originating_party text not null,
    serials           int8range not null check (not isempty(serials)),
    ours              text not null,
    theirs            text not null,
    transaction_identifier text,
    case_id           uuid references operator_case
);
create index reconciliation_difference_of on reconciliation_difference (reconciliation_id);
create index reconciliation_difference_case on reconciliation_difference (case_id);

-- The case that waits for a decision about an account; what it is about stands in the differences.
create table reconciliation_case (
    case_id           uuid primary key references operator_case,
    reconciliation_id bigint not null references reconciliation,
    account_type      smallint not null,
    account_id        bigint not null
);
create index reconciliation_case_of on reconciliation_case (reconciliation_id);

-- What the registry wants to be told, part by part.
create table reconciliation_answer (
    id                bigint generated always as identity primary key,
    reconciliation_id bigint not null references reconciliation,
    message_key       text not null,
    kind              text not null check (kind in ('TOTALS', 'BLOCKS', 'TRAIL')),
    by_account        boolean not null default false,
    trail_begin       timestamptz,
    trail_end         timestamptz,
    asked_at          timestamptz not null,
    part              integer not null default 1 check (part >= 1),
    after_nr          bigint not null default 0,
    attempts          integer not null default 0,
    next_attempt_at   timestamptz not null,
    ended_at          timestamptz,
    outcome           text,
    check ((kind = 'TRAIL') = (trail_begin is not null and trail_end is not null)),
    constraint a_demand_takes_effect_once unique (reconciliation_id, message_key)
);
create index reconciliation_answer_due on reconciliation_answer (next_attempt_at) where ended_at is null;

create table reconciliation_asked (
    answer_id         bigint not null references reconciliation_answer,
    unit_type         smallint,
    account_cp        smallint,
    account_type      smallint,
    account_id        bigint,
    originating_party text,
    serial_first      bigint,
    serial_last       bigint
);
create index reconciliation_asked_of on reconciliation_asked (answer_id);

-- The accounts that are read in a reconciliation of ours, each from its first page to its last.
create table reconciliation_reading (
    reconciliation_id bigint not null references reconciliation,
    account_type      smallint not null,
    account_id        bigint not null,
    cursor            text,
    as_of             timestamptz,
    version           bigint,
    pages             integer not null default 0,
    attempts          integer not null default 0,
    next_attempt_at   timestamptz not null,
    ended_at          timestamptz,
    trouble           text,
    primary key (reconciliation_id, account_type, account_id)
);
create index reconciliation_reading_due on reconciliation_reading (next_attempt_at) where ended_at is null;

-- The transactions that are asked about in a reconciliation of ours.
create table reconciliation_question (
    reconciliation_id bigint not null references reconciliation,
    cancellation_id   bigint not null references cancellation,
    attempts          integer not null default 0,
    next_attempt_at   timestamptz not null,
    ended_at          timestamptz,
    registry_status   smallint,
    verdict           text check (verdict in ('AGREES', 'MISSING_TRANSACTION', 'EXTRA_TRANSACTION', 'BLOCKS_DIFFER')),
    theirs            text,
    primary key (reconciliation_id, cancellation_id),
    check ((ended_at is null) = (verdict is null))
);
create index reconciliation_question_due on reconciliation_question (next_attempt_at) where ended_at is null;

-- What was said since the last reconciliation is found by its time; messages are only ever added.
create index registry_message_at on registry_message using brin (at);

insert into legal_move (entity, from_status, to_status) values
    ('RECONCILIATION', 'CONFIRMED', 'INITIATED'),
    ('RECONCILIATION', 'CONFIRMED', 'DENIED'),
    ('RECONCILIATION', 'CONFIRMED', 'ABANDONED'),
    ('RECONCILIATION', 'INITIATED', 'VALIDATED'),
    ('RECONCILIATION', 'INITIATED', 'TOTALS_INCONSISTENT'),
    ('RECONCILIATION', 'INITIATED', 'ACCOUNT_TOTALS_INCONSISTENT'),
    ('RECONCILIATION', 'INITIATED', 'BLOCKS_INCONSISTENT'),
    ('RECONCILIATION', 'INITIATED', 'COMPLETED'),
    ('RECONCILIATION', 'INITIATED', 'COMPLETED_BY_HAND'),
    ('RECONCILIATION', 'INITIATED', 'NEEDS_OPERATOR'),
    ('RECONCILIATION', 'INITIATED', 'ABANDONED'),
    ('RECONCILIATION', 'VALIDATED', 'TOTALS_INCONSISTENT'),
    ('RECONCILIATION', 'VALIDATED', 'ACCOUNT_TOTALS_INCONSISTENT'),
    ('RECONCILIATION', 'VALIDATED', 'BLOCKS_INCONSISTENT'),
    ('RECONCILIATION', 'VALIDATED', 'COMPLETED'),
    ('RECONCILIATION', 'VALIDATED', 'COMPLETED_BY_HAND'),
    ('RECONCILIATION', 'VALIDATED', 'NEEDS_OPERATOR'),
    ('RECONCILIATION', 'VALIDATED', 'ABANDONED'),
    ('RECONCILIATION', 'TOTALS_INCONSISTENT', 'ACCOUNT_TOTALS_INCONSISTENT'),
    ('RECONCILIATION', 'TOTALS_INCONSISTENT', 'BLOCKS_INCONSISTENT'),
    ('RECONCILIATION', 'TOTALS_INCONSISTENT', 'COMPLETED'),
    ('RECONCILIATION', 'TOTALS_INCONSISTENT', 'COMPLETED_BY_HAND'),
    ('RECONCILIATION', 'TOTALS_INCONSISTENT', 'NEEDS_OPERATOR'),
    ('RECONCILIATION', 'TOTALS_INCONSISTENT', 'ABANDONED'),
    ('RECONCILIATION', 'ACCOUNT_TOTALS_INCONSISTENT', 'BLOCKS_INCONSISTENT'),
    ('RECONCILIATION', 'ACCOUNT_TOTALS_INCONSISTENT', 'COMPLETED'),
    ('RECONCILIATION', 'ACCOUNT_TOTALS_INCONSISTENT', 'COMPLETED_BY_HAND'),
    ('RECONCILIATION', 'ACCOUNT_TOTALS_INCONSISTENT', 'NEEDS_OPERATOR'),
    ('RECONCILIATION', 'ACCOUNT_TOTALS_INCONSISTENT', 'ABANDONED'),
    ('RECONCILIATION', 'BLOCKS_INCONSISTENT', 'COMPLETED'),
    ('RECONCILIATION', 'BLOCKS_INCONSISTENT', 'COMPLETED_BY_HAND'),
    ('RECONCILIATION', 'BLOCKS_INCONSISTENT', 'NEEDS_OPERATOR'),
    ('RECONCILIATION', 'BLOCKS_INCONSISTENT', 'ABANDONED'),
    ('RECONCILIATION', 'NEEDS_OPERATOR', 'COMPLETED_BY_HAND');
