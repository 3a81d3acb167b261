-- A buyer's wish to buy the same every month. It places ordinary purchases, one a month at most.
insert into legal_move (entity, from_status, to_status) values
    ('STANDING_ORDER', 'ACTIVE', 'PAUSED'),
    ('STANDING_ORDER', 'PAUSED', 'ACTIVE'),
    ('STANDING_ORDER', 'ACTIVE', 'ENDED'),
    ('STANDING_ORDER', 'PAUSED', 'ENDED');

create table standing_order (
    id             uuid primary key,
    account_id     uuid not null references buyer_account on delete cascade,
    offer_id       uuid not null references offer,
    quantity       bigint not null check (quantity between 1 and 999999999999999),
    day            smallint not null check (day between 1 and 28),
    ceiling_cents  bigint not null check (ceiling_cents between 1 and 100000000),
    payer_name     text not null check (char_length(payer_name) between 1 and 255),
    payer_kind     text not null check (payer_kind in ('INDIVIDUAL', 'ORGANISATION')),
    country        text not null check (country ~ '^[A-Z]{2}$'),
    beneficiary    text not null check (char_length(beneficiary) between 1 and 255),
    reason         text not null check (char_length(reason) <= 255),
    publish_name   boolean not null,
    publish_reason boolean not null,
    language       language_code not null,
    status         text not null default 'ACTIVE' check (status in ('ACTIVE', 'PAUSED', 'ENDED')),
    next_on        date,
    made_at        timestamptz not null,
    constraint only_an_active_one_falls_due check ((status = 'ACTIVE') = (next_on is not null)),
    constraint it_falls_due_on_its_day check (extract(day from next_on) = day)
);
create trigger standing_order_move before update of status on standing_order
    for each row execute function refuse_illegal_move('STANDING_ORDER');
create index standing_order_account on standing_order (account_id);
create index standing_order_offer on standing_order (offer_id);
create index standing_order_due on standing_order (next_on) where status = 'ACTIVE';

-- What came of a month: once for each standing order, whoever tries and however often.
create table standing_order_month (
    standing_order_id uuid not null references standing_order on delete cascade,
    month             date not null check (extract(day from month) = 1),
    due_on            date not null,
    outcome           text not null check (outcome in ('PLACED', 'UNITS_SHORT', 'TOO_DEAR', 'CLOSED', 'BELOW_MINIMUM', 'UNPAID')),
    fact              bigint not null default 0 check (fact >= 0),
    purchase_id       uuid unique references purchase,
    at                timestamptz not null,
    constraint a_month_is_tried_once primary key (standing_order_id, month),
    constraint it_was_due_in_its_month check (due_on - month between 0 and 27),
    constraint what_was_placed_is_there check ((outcome = 'PLACED') = (purchase_id is not null))
);
comment on column standing_order_month.fact is 'units free, price of now in cents, or least quantity, as the outcome has it';
comment on column purchase.client is '''WEB'', ''STANDING'' for standing orders, or the id of the partner whose key placed it';
