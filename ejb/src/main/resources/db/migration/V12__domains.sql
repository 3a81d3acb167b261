-- The rules about single values of an order become domains. The guard is the same; but PostgreSQL reads the text of a CHECK of a
-- table anew for every statement that writes to it, and that of a domain once a session: for one order, whose rows are written one
-- by one, a third of the work (docs/adr). Rules about several columns stay CHECKs of their tables.

create domain idempotency_key as text check (char_length(value) between 1 and 255);
create domain sha256_hash as bytea check (octet_length(value) = 32);
create domain published_name as text check (char_length(value) between 1 and 255);
create domain published_reason as text check (char_length(value) <= 255);
create domain email_address as text check (char_length(value) between 3 and 254);
create domain country_code as text check (value ~ '^[A-Z]{2}$');
create domain payer_kind as text check (value in ('INDIVIDUAL', 'ORGANISATION'));
create domain payment_method as text check (value in ('PAYPAL', 'CARD', 'BANK_TRANSFER'));
create domain order_reference as text check (value ~ '^[0-9A-HJKMNP-TV-Z]{8}$');
create domain order_status as text check (value in ('AWAITING_PAYMENT', 'PAID', 'CANCELLING', 'COMPLETED', 'WITHDRAWN', 'EXPIRED',
                                                    'REFUND_DUE', 'REFUNDED', 'NEEDS_OPERATOR'));
create domain outbox_status as text check (value in ('WAITING', 'SENT', 'BLOCKED'));
create domain unit_account as text check (value in ('ISSUED', 'AVAILABLE', 'RESERVED', 'CANCELLED'));
create domain some_units as bigint check (value > 0);
create domain units_or_none as bigint check (value >= 0);
create domain some_cents as bigint check (value > 0);

alter table purchase
    drop constraint purchase_idempotency_key_check, alter column idempotency_key type idempotency_key,
    drop constraint purchase_request_sha256_check, alter column request_sha256 type sha256_hash,
    drop constraint purchase_payer_name_check, alter column payer_name type published_name,
    drop constraint purchase_payer_email_check, alter column payer_email type email_address,
    drop constraint purchase_payer_kind_check, alter column payer_kind type payer_kind,
    drop constraint purchase_country_check, alter column country type country_code,
    drop constraint purchase_payment_method_check, alter column payment_method type payment_method;

alter table beneficiary
    drop constraint beneficiary_name_check, alter column name type published_name,
    drop constraint beneficiary_reason_check, alter column reason type published_reason;

drop trigger orders_move on orders; -- a column of a trigger keeps its type
alter table orders
    drop constraint orders_reference_check, alter column reference type order_reference,
    drop constraint orders_status_check, alter column status type order_status,
    drop constraint orders_total_cents_check, alter column total_cents type some_cents;
create trigger orders_move before update of status on orders for each row execute function refuse_illegal_move('ORDER');

alter table order_line
    drop constraint order_line_quantity_check, alter column quantity type some_units,
    drop constraint order_line_price_cents_check, alter column price_cents type some_cents;

alter table stock
    drop constraint stock_offered_check, alter column offered type some_units,
    drop constraint stock_available_check, alter column available type units_or_none,
    drop constraint stock_reserved_check, alter column reserved type units_or_none,
    drop constraint stock_cancelled_check, alter column cancelled type units_or_none;

drop view unit_ledger;
alter table unit_transfer
    drop constraint unit_transfer_debit_check, alter column debit type unit_account,
    drop constraint unit_transfer_credit_check, alter column credit type unit_account,
    drop constraint unit_transfer_quantity_check, alter column quantity type some_units;
create view unit_ledger as
    select id as transfer_id, lot_id, debit as account, -quantity as quantity, order_line_id, cancellation_id, at from unit_transfer
    union all
    select id, lot_id, credit, quantity, order_line_id, cancellation_id, at from unit_transfer;

drop trigger outbox_move on outbox_message;
alter table outbox_message drop constraint outbox_message_status_check, alter column status type outbox_status;
create trigger outbox_move before update of status on outbox_message for each row execute function refuse_illegal_move('OUTBOX');
