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
