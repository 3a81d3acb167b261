-- Whether there is an open case about something is asked each time one is to be opened.
create index operator_case_open_about on operator_case (kind, about, cancellation_id, order_id, payment_id)
    where status <> 'CLOSED';
