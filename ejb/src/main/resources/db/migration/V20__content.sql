-- What staff wrote on the pages that explain the store, by language; each change is a version of its own and none is lost.
-- Where a page has no row, or its newest one is empty, the words of the release stand.
create table content_version (
    page       text not null check (page ~ '^[a-z][a-z-]{0,39}$'),
    language   text not null check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
    version    integer not null check (version >= 1),
    title      text check (char_length(title) between 1 and 200),
    lead       text check (char_length(lead) <= 600),
    body       text check (char_length(body) <= 40000),
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (page, language, version),
    constraint a_version_says_all_or_nothing check ((title is null) = (lead is null) and (title is null) = (body is null))
);
create trigger content_version_append_only before update or delete on content_version for each row execute function refuse_change();
comment on table content_version is 'append-only; a version without words goes back to those of the release';

-- Which messages to the service desk came in lately: against repeats and floods, without what they say and from whom.
create table desk_message_mark (
    digest bytea primary key check (octet_length(digest) = 32),
    sender bytea not null check (octet_length(sender) = 32),
    at     timestamptz not null
);
create index desk_message_mark_at on desk_message_mark (at);
