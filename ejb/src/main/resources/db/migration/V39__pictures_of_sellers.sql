-- Pictures on the public page of a seller, drawn anew by the store: always JPEG, and nothing in it but colours.
create table seller_picture (
    id        uuid primary key,
    seller_id uuid not null references seller,
    place     integer not null check (place between 1 and 6),
    jpeg      bytea not null check (octet_length(jpeg) <= 4194304 and substr(jpeg, 1, 3) = '\xffd8ff'),
    width     integer not null check (width between 1 and 1600),
    height    integer not null check (height between 1 and 1600),
    alt       text not null check (char_length(alt) between 1 and 255),
    language  language_code not null,
    added_at  timestamptz not null,
    constraint a_place_has_one_picture unique (seller_id, place)
);
comment on column seller_picture.alt is 'what is to be seen, for those who do not see it, in the language beside it';
