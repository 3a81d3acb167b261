-- What sellers say about themselves on their public page is in a language of their own choice.
alter table seller add column description_language text not null default 'en'
    check (description_language in ('ar', 'en', 'es', 'fr', 'ru', 'zh'));
alter table seller add constraint description_length check (char_length(description) <= 2000);
create index orders_seller on orders (seller_id);

-- Staff write notes on a project as pages of the name note-in-1300.
alter table content_version drop constraint content_version_page_check;
alter table content_version add constraint content_version_page_check check (page ~ '^[a-z][a-z0-9-]{0,39}$');
