-- Names for certificates that buyers keep in their accounts, each with the reason to be printed.
create table account_beneficiary (
    id         uuid primary key,
    account_id uuid not null references buyer_account on delete cascade,
    name       text not null check (char_length(name) between 1 and 255),
    reason     text not null default '' check (char_length(reason) <= 255),
    kept_at    timestamptz not null,
    unique (account_id, name)
);
