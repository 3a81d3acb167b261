-- Passkeys of buyers: keys that sign on their devices. Only the public half is here.
create table account_passkey (
    id              uuid primary key,
    account_id      uuid not null references buyer_account on delete cascade,
    credential_id   bytea not null unique check (octet_length(credential_id) between 1 and 1023),
    credential      bytea not null check (octet_length(credential) between 19 and 4096),
    counter         bigint not null check (counter between 0 and 4294967295),
    backup_eligible boolean not null,
    name            text not null check (char_length(name) between 1 and 255),
    made_at         timestamptz not null,
    used_at         timestamptz check (used_at >= made_at),
    unique (account_id, name)
);
comment on column account_passkey.credential is 'attested credential data of WebAuthn 6.5.1: AAGUID, credential id, public key as COSE_Key';

-- What a browser was asked to sign: once, within minutes, and only by the browser that holds the token whose hash this is.
create table account_challenge (
    browser    sha256_hash primary key,
    challenge  bytea not null check (octet_length(challenge) between 32 and 64),
    account_id uuid references buyer_account on delete cascade,
    name       text check (char_length(name) between 1 and 255),
    expires_at timestamptz not null,
    constraint a_passkey_to_be_added_has_an_account_and_a_name check ((account_id is null) = (name is null))
);
create index account_challenge_account on account_challenge (account_id);
create index account_challenge_expires on account_challenge (expires_at);

alter table account_letter drop constraint account_letter_kind_check;
alter table account_letter add constraint account_letter_kind_check check (kind in ('SIGN_UP', 'KNOWN', 'CODE', 'RESET', 'UNKNOWN',
    'PASSWORD_CHANGED', 'SIGNED_IN', 'ERASED', 'PASSKEY_ADDED', 'PASSKEY_DROPPED'));
