package org.tonne.sandbox.registry;

/** The table of notices to the platform, and the state of accounts. */
final class NoticeTables {
    static final String SCRIPT = """
            create table if not exists sandbox.notice (
              id bigint generated always as identity primary key,
              about text not null,
              operation text not null,
              message_id text not null,
              payload text not null,
              first_at timestamptz,
              next_at timestamptz,
              attempts int not null default 0,
              faulted boolean not null default false,
              held boolean not null default false,
              outcome text);
            create index if not exists notice_due on sandbox.notice (next_at) where next_at is not null;
            create index if not exists notice_about on sandbox.notice (about, id);
            alter table sandbox.notice add column if not exists seq bigint;
            create unique index if not exists notice_seq on sandbox.notice (seq);
            create index if not exists notice_message on sandbox.notice (message_id);
            alter table sandbox.account add column if not exists state text not null default 'OPEN';
            """;

    /** What is emptied with the other tables of the registry. */
    static final String NAMES = ", sandbox.notice";

    private NoticeTables() {}
}
