-- A list of shares comes with a checkout, as before, or with the purchase that a partner places: it has the id of what it came with.
create table share_list (
    id          uuid primary key,
    checkout_id uuid unique references checkout on delete cascade,
    purchase_id uuid unique references purchase,
    constraint a_list_comes_with_one_thing
        check (num_nonnulls(checkout_id, purchase_id) = 1 and id = coalesce(checkout_id, purchase_id))
);
insert into share_list (id, checkout_id) select distinct checkout_id, checkout_id from share_line;

alter table share_line drop constraint share_line_checkout_id_fkey;
alter table share_line rename column checkout_id to list_id;
alter table share_line add foreign key (list_id) references share_list on delete cascade;
alter table certificate_share rename column checkout_id to list_id;

-- The list that a purchase has, if it has one: for one of the pages that of its checkout.
create function list_of(purchase uuid, client text, key text) returns uuid immutable language sql as $$
    select case when client <> 'WEB' then purchase else checkout_of(client, key) end
$$;
