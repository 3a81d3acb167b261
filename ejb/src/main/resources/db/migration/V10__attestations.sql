-- The registry's letters about what it cancelled: what it says of them, and the documents themselves once they were read.
create table announced_attestation (
    cancellation_id bigint primary key references cancellation,
    number          text not null,
    issued_on       date not null,
    document_uri    text,
    sha256          text,
    to_fetch        boolean not null,
    complaint       text,
    heard_at        timestamptz not null
);

create table attestation_document (
    cancellation_id bigint primary key references cancellation,
    pdf             bytea not null check (octet_length(pdf) between 1 and 8388608),
    sha256          bytea not null,
    fetched_at      timestamptz not null,
    constraint the_document_is_what_its_hash_says check (sha256 = sha256(pdf))
);
create trigger attestation_document_append_only before update or delete on attestation_document for each row execute function refuse_change();

-- One letter proves one cancellation.
create unique index an_attestation_proves_one_cancellation on cancellation (attestation_number) where attestation_number is not null;

-- What was proposed the first time under an identifier is what is proposed every time.
alter table cancellation add column proposal_sha256 text check (proposal_sha256 ~ '^[0-9a-f]{64}$');
