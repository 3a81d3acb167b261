-- Footprints that buyers keep in their accounts: the answers as they were typed, and what they came to with the factors of that day.
create table account_footprint (
    id         uuid primary key,
    account_id uuid not null references buyer_account on delete cascade,
    year       integer not null check (year between 1990 and 2100),
    kind       text not null check (kind in ('HOUSEHOLD', 'SHORT', 'TRIP', 'EVENT')),
    answers    text not null check (char_length(answers) between 1 and 2000),
    language   language_code not null,
    kilograms  bigint not null check (kilograms >= 0),
    factors    text not null,
    kept_at    timestamptz not null
);
create index account_footprint_account on account_footprint (account_id, year);
