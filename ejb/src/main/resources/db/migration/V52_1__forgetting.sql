-- Checkouts that were never confirmed are forgotten by a job: it looks at no others.
drop index checkout_expires;
create index checkout_not_confirmed on checkout (expires_at) where purchase_id is null;

-- Messages of visitors, which alone of all messages say more than what they are about, are forgotten some time after they went.
create index outbox_of_visitors on outbox_message (sent_at) where topic in ('desk.message', 'seller.message');
