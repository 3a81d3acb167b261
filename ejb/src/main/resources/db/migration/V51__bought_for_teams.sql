-- For which team a checkout is: said before the purchase, and kept with the purchase that the checkout becomes.
create table team_checkout (
    checkout_id  uuid primary key references checkout on delete cascade,
    team_id      uuid references team on delete set null,
    team_name    published_name not null,
    account_id   uuid references buyer_account on delete set null,
    cost_centre  text not null check (char_length(cost_centre) <= 40),
    order_number text not null check (char_length(order_number) <= 40)
);
create index team_checkout_team on team_checkout (team_id);
create index team_checkout_account on team_checkout (account_id);
comment on table team_checkout is 'the name is that of then: the team may be renamed or dissolved, the record of the trade stays';

-- Above which sum an order for a team needs an approver: the member's own limit, else that of the team, else none.
alter table team add column limit_cents bigint check (limit_cents between 0 and 99999999999);
alter table team_member
    add column approver boolean not null default false,
    add column limit_cents bigint check (limit_cents between 0 and 99999999999);
alter table team_member alter column approver drop default;
alter table team_invitation add column approver boolean not null default false;
alter table team_invitation alter column approver drop default;

-- From then on nothing in a checkout changes: what is approved is what was asked for.
alter table checkout add column asked_at timestamptz;
comment on column checkout.asked_at is 'since when it waits for an approver of its team; null where nobody was asked';

insert into legal_move (entity, from_status, to_status) values
    ('TEAM_REQUEST', 'ASKED', 'PLACED'),
    ('TEAM_REQUEST', 'ASKED', 'UNPLACED'),
    ('TEAM_REQUEST', 'ASKED', 'DECLINED'),
    ('TEAM_REQUEST', 'ASKED', 'TAKEN_BACK'),
    ('TEAM_REQUEST', 'ASKED', 'LAPSED');

create table team_request (
    checkout_id  uuid primary key references checkout on delete cascade,
    team_id      uuid not null references team on delete cascade,
    asked_by     uuid not null references buyer_account on delete cascade,
    total_cents  some_cents not null,
    asked_at     timestamptz not null,
    expires_at   timestamptz not null check (expires_at > asked_at),
    status       text not null default 'ASKED' check (status in ('ASKED', 'PLACED', 'UNPLACED', 'DECLINED', 'TAKEN_BACK', 'LAPSED')),
    decided_at   timestamptz,
    decided_by   uuid references buyer_account on delete set null,
    remark       text not null default '' check (char_length(remark) <= 255),
    obstacle     text check (obstacle in ('UNITS_SHORT', 'TOO_DEAR', 'CLOSED', 'BELOW_MINIMUM', 'OUTDATED')),
    purchase_id  uuid unique references purchase,
    constraint nobody_decides_about_an_own_request check (decided_by <> asked_by),
    constraint what_has_ended_says_when check ((status = 'ASKED') = (decided_at is null)),
    constraint what_was_placed_is_there check ((status = 'PLACED') = (purchase_id is not null)),
    constraint what_could_not_be_placed_says_why check ((status = 'UNPLACED') = (obstacle is not null))
);
create trigger team_request_move before update of status on team_request
    for each row execute function refuse_illegal_move('TEAM_REQUEST');
create index team_request_team on team_request (team_id);
create index team_request_asked_by on team_request (asked_by);
create index team_request_decided_by on team_request (decided_by);
create index team_request_waiting on team_request (expires_at) where status = 'ASKED';

alter table team_letter add column request_id uuid references team_request on delete cascade;
create index team_letter_request on team_letter (request_id);
alter table team_letter drop constraint team_letter_kind_check;
alter table team_letter
    add constraint team_letter_kind_check check (kind in ('INVITED', 'JOINED', 'LEFT', 'REMOVED', 'CHANGED', 'RENAMED', 'DISSOLVED',
        'INHERITED', 'ASKED', 'PLACED', 'UNPLACED', 'DECLINED', 'LAPSED')),
    add constraint what_tells_of_a_request_has_one
        check ((kind in ('ASKED', 'PLACED', 'UNPLACED', 'DECLINED', 'LAPSED')) = (request_id is not null));
