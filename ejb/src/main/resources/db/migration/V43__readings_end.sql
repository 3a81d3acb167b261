-- A registry whose pages lead to each other would fill the copies of its books without end. What has ended is left as it is.
update reconciliation_reading set pages = 0 where ended_at is null;
update holdings_read set pages = least(pages, 999) where status = 'READING';
alter table reconciliation_reading add constraint a_reading_ends check (pages between 0 and 1000) not valid;
alter table holdings_read add constraint a_re_read_ends check (pages between 0 and 1000) not valid;
comment on column reconciliation_reading.pages is 'read since the reading began or began anew';
