package org.tonne.sandbox.registry;

/** The tables of the registry's reconciliations: its own copy of the books, and what the platform tells. */
final class ReconciliationTables {
    static final String SCRIPT = """
            create table if not exists sandbox.reconciliation (
              id bigint generated always as identity primary key,
              identifier text not null unique,
              snapshot_at timestamptz not null,
              thorough boolean not null,
              state text not null,
              fault text not null default '',
              started_at timestamptz not null,
              next_at timestamptz,
              attempts int not null default 0,
              result int,
              outcome text not null default '');
            alter table sandbox.reconciliation add column if not exists wanted text;
            create index if not exists reconciliation_due on sandbox.reconciliation (next_at) where next_at is not null;
            create table if not exists sandbox.reconciliation_block (
              reconciliation_id bigint not null,
              told boolean not null,
              account_type int not null,
              account_id bigint not null,
              party text not null,
              unit_type int not null,
              applicable_cp int not null,
              serial_start bigint not null,
              serial_end bigint not null,
              transaction_id text);
            create index if not exists reconciliation_block_of on sandbox.reconciliation_block (reconciliation_id, told);
            create table if not exists sandbox.reconciliation_total (
              reconciliation_id bigint not null,
              account_type int not null,
              commit_period int not null,
              unit_type int not null,
              units bigint not null);
            create table if not exists sandbox.reconciliation_part (
              reconciliation_id bigint not null,
              operation text not null,
              part int not null,
              last boolean not null,
              primary key (reconciliation_id, operation, part));
            """;

    /** Their names, to be emptied with the others. */
    static final String NAMES = ", sandbox.reconciliation, sandbox.reconciliation_block, sandbox.reconciliation_total,"
            + " sandbox.reconciliation_part";

    private ReconciliationTables() {}
}
