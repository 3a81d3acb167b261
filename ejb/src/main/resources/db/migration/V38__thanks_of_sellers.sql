-- What a seller says to those who have bought from it.
alter table seller
    add column thanks          text check (char_length(thanks) between 1 and 1000),
    add column thanks_language language_code not null default 'en';
