-- What is not sent yet waits where its serials may have been cancelled late; asked for each proposal that is due.
create index cancellation_late on cancellation (lot_id) where status = 'LATE_COMPLETED';
