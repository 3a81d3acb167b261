-- A day's own reconciliation that was denied or given up is started again: each attempt keeps its day, one of a side counts.
alter table reconciliation drop constraint reconciliation_daily_on_key;
alter table reconciliation drop constraint reconciliation_check;
create unique index one_reconciliation_counts_for_a_day on reconciliation (daily_on, initiator)
    where status not in ('DENIED', 'ABANDONED');
create index reconciliation_attempts on reconciliation (daily_on, initiator) where daily_on is not null;
comment on column reconciliation.daily_on is 'The day (UTC) whose own one it is, of either side: by REST we announce the registry''s too.';

-- Two callers at once opened the same case twice. Of those that are open now one stays, first one that waits for a second person.
create temporary table twin_case on commit drop as
    select id, kept from (
        select id, first_value(id) over (partition by kind, about, cancellation_id, order_id, payment_id
                                             order by (status = 'PROPOSED') desc, opened_at, id) as kept
          from operator_case where status <> 'CLOSED' and kind not in ('STRAY_MONEY', 'RECONCILIATION_DIFFERS')) k
     where id <> kept;
update project_freeze f set case_id = t.kept from twin_case t where f.case_id = t.id;
update operator_case c set status = 'CLOSED', decision = 'SEEN: The same as ' || t.kept, decided_by = 'store', closed_at = now()
  from twin_case t where c.id = t.id;
insert into audit_entry (at, actor, action, subject, facts)
    select now(), 'store', 'case.closed', id::text, 'SEEN: The same as ' || kept from twin_case;

-- Stray money, and what a reconciliation finds about an account, is always a case of its own.
drop index operator_case_open_about;
create unique index one_case_is_open_about_a_subject on operator_case
    (kind, about, cancellation_id, order_id, payment_id,
     (case when kind in ('STRAY_MONEY', 'RECONCILIATION_DIFFERS') then id end)) nulls not distinct
    where status <> 'CLOSED';

-- The registry may name ten thousand blocks at once, and each of ours is held against them.
drop index reconciliation_asked_of;
create index reconciliation_asked_cells on reconciliation_asked (answer_id) where originating_party is null;
create index reconciliation_asked_serials on reconciliation_asked
    using gist (answer_id, originating_party, int8range(serial_first, greatest(serial_first, serial_last + 1)))
    where originating_party is not null;
