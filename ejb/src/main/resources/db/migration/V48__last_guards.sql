-- A day's own reconciliation that was denied or given up is started again: each attempt keeps its day, one of a side counts.
alter table reconciliation drop constraint reconciliation_daily_on_key;
alter table reconciliation drop constraint reconciliation_check;
create unique index one_reconciliation_counts_for_a_day on reconciliation (daily_on, initiator)
    where status not in ('DENIED', 'ABANDONED');
create index reconciliation_attempts on reconciliation (daily_on, initiator) where daily_on is not null;
comment on column reconciliation.daily_on is 'The day (UTC) whose own one it is, of either side: by REST we announce the registry''s too.';

-- The registry may name ten thousand blocks at once, and each of ours is held against them.
drop index reconciliation_asked_of;
create index reconciliation_asked_cells on reconciliation_asked (answer_id) where originating_party is null;
create index reconciliation_asked_serials on reconciliation_asked
    using gist (answer_id, originating_party, int8range(serial_first, greatest(serial_first, serial_last + 1)))
    where originating_party is not null;
