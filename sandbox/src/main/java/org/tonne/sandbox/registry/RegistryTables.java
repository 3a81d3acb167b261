package org.tonne.sandbox.registry;

/** The tables of the registry: accounts, the unit blocks in them, transactions, their steps and the notifications to send. */
public final class RegistryTables {
    /** Creates what is missing. A serial lies in one block only: its span is kept apart per originating Party. */
    public static final String SCRIPT = """
            create or replace function sandbox.span(party text, first bigint, last bigint) returns numrange
              language sql immutable parallel safe return numrange(
                (ascii(party) * 1000000 + ascii(substr(party, 2)) * 1000 + ascii(substr(party, 3))) * 1000000000000000::numeric + first,
                (ascii(party) * 1000000 + ascii(substr(party, 2)) * 1000 + ascii(substr(party, 3))) * 1000000000000000::numeric + last,
                '[]');
            create table if not exists sandbox.account (
              account_type int not null,
              account_id bigint not null,
              balance_version bigint not null default 0,
              primary key (account_type, account_id));
            create table if not exists sandbox.unit_block (
              id bigint generated always as identity primary key,
              account_type int not null,
              account_id bigint not null,
              party text not null check (party ~ '^[A-Z]{2,3}$'),
              unit_type int not null,
              original_cp int not null,
              applicable_cp int not null,
              project int,
              serial_start bigint not null check (serial_start >= 1),
              serial_end bigint not null check (serial_end <= 999999999999999),
              reserved_for text,
              cancelled_by text,
              acquired_on date not null,
              check (serial_end >= serial_start),
              exclude using gist (sandbox.span(party, serial_start, serial_end) with &&));
            create index if not exists unit_block_held
              on sandbox.unit_block (account_type, account_id, party, serial_start);
            create index if not exists unit_block_reserved
              on sandbox.unit_block (reserved_for) where reserved_for is not null;
            create index if not exists unit_block_end on sandbox.unit_block (party, serial_end);
            create index if not exists unit_block_start on sandbox.unit_block (party, serial_start);
            create sequence if not exists sandbox.attestation_number;
            create table if not exists sandbox.transaction (
              id text primary key,
              content_hash text not null,
              proposal text not null,
              result int not null default 0,
              codes text not null default '',
              status int,
              status_at timestamptz,
              received_at timestamptz not null,
              blocks text not null default '',
              evaluation text not null default '',
              attestation text,
              attestation_on date,
              attestation_text text,
              attestation_sha256 text,
              fault text,
              fault_detail text);
            alter table sandbox.transaction add column if not exists conflicts int not null default 0;
            drop index if exists sandbox.transaction_attestation;
            create index if not exists transaction_by_attestation on sandbox.transaction (attestation);
            create table if not exists sandbox.step (
              id bigint generated always as identity primary key,
              transaction_id text not null,
              action text not null,
              status int not null,
              due_at timestamptz not null,
              done boolean not null default false);
            create index if not exists step_due on sandbox.step (due_at) where not done;
            create index if not exists step_transaction on sandbox.step (transaction_id) where not done;
            create table if not exists sandbox.notification (
              id bigint generated always as identity primary key,
              transaction_id text not null,
              status int not null,
              message_id text not null,
              payload text not null,
              first_at timestamptz not null,
              next_at timestamptz,
              attempts int not null default 0,
              outcome text);
            create index if not exists notification_due on sandbox.notification (next_at) where next_at is not null;
            create index if not exists notification_transaction on sandbox.notification (transaction_id);
            alter table sandbox.notification add column if not exists seq bigint;
            create unique index if not exists notification_seq on sandbox.notification (seq);
            create index if not exists notification_message on sandbox.notification (message_id);
            create table if not exists sandbox.feed (one boolean primary key default true check (one), last bigint not null);
            insert into sandbox.feed values (true, 0) on conflict do nothing;
            create table if not exists sandbox.message (
              id bigint generated always as identity primary key,
              operation text not null,
              sender text not null,
              received_at timestamptz not null,
              content text not null);
            alter table sandbox.message add column if not exists identifier text;
            create unique index if not exists message_identifier on sandbox.message (identifier);
            """.concat(ReconciliationTables.SCRIPT
            + NoticeTables.SCRIPT); // no constant: it would be copied into whoever names it

    /** Empties every table of the registry. */
    static final String EMPTY =
            "truncate sandbox.account, sandbox.unit_block, sandbox.transaction, sandbox.step, sandbox.notification, sandbox.message"
                    + ReconciliationTables.NAMES
                    + NoticeTables.NAMES;

    private RegistryTables() {}
}
