-- A cancellation that is given to somebody: a letter to one recipient, on a day, never before there is a certificate.
insert into legal_move (entity, from_status, to_status) values
    ('GIFT', 'WAITING', 'GOING'),
    ('GIFT', 'WAITING', 'WITHDRAWN'),
    ('GIFT', 'GOING', 'SENT'),
    ('GIFT', 'GOING', 'REFUSED'),
    ('GIFT', 'REFUSED', 'WAITING'),
    ('GIFT', 'REFUSED', 'WITHDRAWN');

create table gift (
    purchase_id uuid primary key references purchase,
    email       email_address not null,
    day         date not null,
    message     text not null check (char_length(message) <= 1000),
    language    language_code not null,
    certificate boolean not null,
    status      text not null default 'WAITING' check (status in ('WAITING', 'GOING', 'SENT', 'REFUSED', 'WITHDRAWN')),
    changes     integer not null default 0 check (changes >= 0),
    asked_at    timestamptz not null,
    went_at     timestamptz,
    constraint a_letter_that_went_says_when check (status = 'WITHDRAWN' or (status = 'WAITING') = (went_at is null)),
    constraint a_letter_keeps_its_day check (went_at is null or (went_at at time zone 'UTC')::date >= day),
    constraint what_is_over_keeps_no_words check (status not in ('SENT', 'WITHDRAWN') or message = '')
);
create trigger gift_move before update of status on gift for each row execute function refuse_illegal_move('GIFT');
create index gift_due on gift (day) where status = 'WAITING';
create index gift_went on gift (lower(email::text), went_at) where went_at is not null;

-- What is answered about it between the pages of a checkout.
alter table checkout
    add column gift_email text,
    add column gift_day text,
    add column gift_message text,
    add column gift_language text,
    add column gift_certificate boolean not null default true;
