-- Accounts of buyers. They are no accounts of the desks: nobody who signs up here can ever be a seller or staff.
create domain language_code as text check (value in ('ar', 'en', 'es', 'fr', 'ru', 'zh'));

create table buyer_account (
    id                  uuid primary key,
    email               email_address not null unique check (email = lower(email)),
    name                text not null default '' check (char_length(name) <= 255),
    password_hash       text not null check (password_hash like '$argon2id$%'),
    language            language_code not null,
    tells_sign_in       boolean not null default false,
    password_changed_at timestamptz not null,
    created_at          timestamptz not null
);
comment on table buyer_account is 'made only when the letter to its address was answered, so that every address here is its owner''s';

-- A letter about an account and, where it carries one, the secret that proves that it was read: made when the letter is written,
-- kept only as a hash, good once, for a short time and a few tries.
create table account_letter (
    id            uuid primary key,
    kind          text not null check (kind in ('SIGN_UP', 'KNOWN', 'CODE', 'RESET', 'UNKNOWN', 'PASSWORD_CHANGED', 'SIGNED_IN', 'ERASED')),
    email         email_address not null check (email = lower(email)),
    password_hash text check (password_hash like '$argon2id$%'),
    language      language_code not null,
    secret        sha256_hash unique,
    tries         integer not null default 0 check (tries >= 0),
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    used_at       timestamptz,
    constraint a_sign_up_keeps_the_password_that_was_chosen check ((kind = 'SIGN_UP') = (password_hash is not null))
);
create index account_letter_email on account_letter (email);
create index account_letter_expires on account_letter (expires_at);

-- Who is signed in: one row for each browser, found by the hash of what its cookie holds.
create table account_session (
    token      sha256_hash primary key,
    account_id uuid not null references buyer_account on delete cascade,
    began_at   timestamptz not null,
    seen_at    timestamptz not null
);
create index account_session_account on account_session (account_id);
create index account_session_began on account_session (began_at);

-- How often somebody has tried something within a window of time: by e-mail address, or by where the request came from.
create table account_limit (
    kind  text not null,
    who   sha256_hash not null,
    since timestamptz not null,
    tries integer not null check (tries > 0),
    primary key (kind, who)
);
create index account_limit_since on account_limit (since);

-- The purchases of an e-mail address, for its account.
create index purchase_payer_email on purchase (lower(payer_email::text));
