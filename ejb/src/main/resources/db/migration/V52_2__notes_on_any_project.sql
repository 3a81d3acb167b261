-- Staff write notes on projects without a number too: their keys tell small letters from capitals.
alter table content_version drop constraint content_version_page_check;
alter table content_version add constraint content_version_page_check
    check (page ~ '^([a-z][a-z0-9-]{0,39}|note-u-[A-Za-z0-9_.-]{1,60})$');
