-- A buyer may bring a file that says for whom the units of a purchase are: its lines are kept with the checkout, and stay with the
-- purchase that the checkout becomes.
create table share_line (
    checkout_id uuid not null references checkout on delete cascade,
    line        integer not null check (line > 0),
    name        published_name not null,
    quantity    some_units not null,
    reason      published_reason not null,
    primary key (checkout_id, line)
);

-- The checkout of which a purchase was made: its id is the key of the purchase.
create function checkout_of(client text, key text) returns uuid immutable language sql as $$
    select case when client = 'WEB' and key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then key::uuid end
$$;
