-- What staff write to the registry's administrator: kept first, then said by whatever adapter there is, until it is there.
insert into legal_move (entity, from_status, to_status) values
    ('REGISTRY_NOTE', 'WAITING', 'DELIVERED'),
    ('REGISTRY_NOTE', 'WAITING', 'REFUSED');

create table registry_note (
    id         uuid primary key,
    words      text not null check (char_length(words) between 1 and 4000 and words = btrim(words, E' \t\n\r')),
    written_by text not null,
    written_at timestamptz not null,
    status     text not null default 'WAITING' check (status in ('WAITING', 'DELIVERED', 'REFUSED')),
    attempts   integer not null default 0 check (attempts >= 0),
    due_at     timestamptz not null,
    answer     text not null default '' check (char_length(answer) <= 1000),
    sent       text,
    received   text,
    ended_at   timestamptz,
    constraint a_note_ends_once check ((status = 'WAITING') = (ended_at is null)),
    constraint a_refusal_says_why check (status <> 'REFUSED' or answer <> '')
);
create index registry_note_due on registry_note (due_at) where status = 'WAITING';
create index registry_note_written on registry_note (written_at desc);
create trigger registry_note_move before update of status on registry_note for each row execute function refuse_illegal_move('REGISTRY_NOTE');
create trigger registry_note_words_stay before update of id, words, written_by, written_at on registry_note
    for each row execute function refuse_change();
create trigger registry_note_stays before delete on registry_note for each row execute function refuse_change();
comment on column registry_note.answer is 'in words: why the registry refused it, or why it is not there yet';
comment on column registry_note.sent is 'what went over the wire the last time, and what came back';

-- What the registry writes to us is kept in the audit trail, and is looked up by what it is.
create index audit_registry_message on audit_entry (id desc) where action = 'registry.message';
