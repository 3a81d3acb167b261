-- What a registry without an interface answered, as one person read it and another confirmed it.

create table manual_outcome (
    id                 bigint generated always as identity primary key,
    cancellation_id    bigint not null references cancellation,
    status             text not null check (status in ('ENTERED', 'CONFIRMED', 'REJECTED')),
    happened_on        date not null,
    blocks             text not null,
    attestation_number text check (char_length(attestation_number) between 1 and 255),
    words              text not null check (char_length(words) <= 1000),
    entered_by         text not null,
    entered_at         timestamptz not null,
    decided_by         text,
    decided_at         timestamptz,
    check ((attestation_number is null) = (blocks = '')),
    check (attestation_number is not null or words <> ''),
    check ((status = 'ENTERED') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    constraint two_people_confirm check (status <> 'CONFIRMED' or decided_by <> entered_by)
);
create unique index one_outcome_waits on manual_outcome (cancellation_id) where status = 'ENTERED';
create trigger manual_outcome_move before update of status on manual_outcome for each row execute function refuse_illegal_move('MANUAL_OUTCOME');
insert into legal_move values
    ('MANUAL_OUTCOME', 'ENTERED', 'CONFIRMED'),
    ('MANUAL_OUTCOME', 'ENTERED', 'REJECTED');
