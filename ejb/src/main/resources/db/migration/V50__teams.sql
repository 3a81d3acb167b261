-- Teams: accounts of buyers that buy for one organisation.
create table team (
    id      uuid primary key,
    name    published_name not null,
    made_at timestamptz not null
);

create table team_member (
    team_id    uuid not null references team on delete cascade,
    account_id uuid not null references buyer_account on delete cascade,
    owner      boolean not null,
    buyer      boolean not null,
    joined_at  timestamptz not null,
    constraint an_account_is_in_a_team_once primary key (team_id, account_id)
);
create index team_member_account on team_member (account_id);
comment on table team_member is 'a member who is neither owner nor buyer reads what was bought';

-- The team is held while this is asked, so that of two owners who leave at the same moment the second one is refused.
create function refuse_team_without_owner() returns trigger language plpgsql as $$
declare
    subject uuid := case when tg_table_name = 'team' then to_jsonb(new) ->> 'id' else to_jsonb(old) ->> 'team_id' end;
begin
    perform 1 from team where id = subject for no key update;
    if found and not exists (select 1 from team_member where team_id = subject and owner) then
        raise exception 'a team has an owner: %', subject using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create constraint trigger a_team_is_made_with_an_owner after insert on team
    deferrable initially deferred for each row execute function refuse_team_without_owner();
create constraint trigger a_team_keeps_an_owner after update or delete on team_member
    deferrable initially deferred for each row execute function refuse_team_without_owner();

-- Somebody is asked to join. The link of the letter is good once: who answers it takes the row away.
create table team_invitation (
    id         uuid primary key,
    team_id    uuid not null references team on delete cascade,
    email      email_address not null check (email = lower(email)),
    owner      boolean not null,
    buyer      boolean not null,
    secret     sha256_hash unique,
    made_at    timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at),
    constraint an_address_is_invited_to_a_team_once unique (team_id, email)
);
create index team_invitation_email on team_invitation (email);

-- A letter about a team, until it is forgotten after a week.
create table team_letter (
    id            uuid primary key,
    kind          text not null check (kind in ('INVITED', 'JOINED', 'LEFT', 'REMOVED', 'CHANGED', 'RENAMED', 'DISSOLVED', 'INHERITED')),
    email         email_address not null check (email = lower(email)),
    language      language_code not null,
    team_name     published_name not null,
    about         text not null check (char_length(about) <= 255),
    invitation_id uuid references team_invitation on delete cascade,
    made_at       timestamptz not null,
    constraint an_invitation_has_its_letter check ((kind = 'INVITED') = (invitation_id is not null))
);
create index team_letter_email on team_letter (email);
create index team_letter_invitation on team_letter (invitation_id);
create index team_letter_made on team_letter (made_at);
comment on column team_letter.about is 'the address of whom it tells, or the name that the team had before';
