-- What two people may decide about a cancellation that the registry carried out when it was given up: it counts after all, it is
-- the seller's loss because its buyer has the money back, or it did not happen.
alter table cancellation drop constraint cancellation_status_check;
alter table cancellation add constraint cancellation_status_check
    check (status in ('QUEUED', 'SENDING', 'ACKNOWLEDGED', 'UNKNOWN', 'CHECKED', 'COMPLETED', 'ATTESTED', 'REFUSED', 'TERMINATED',
                      'EXPIRED', 'LATE_COMPLETED', 'WRITTEN_OFF', 'NEEDS_OPERATOR'));

-- A refund whose reason is gone before anybody paid it.
alter table refund drop constraint refund_status_check;
alter table refund add constraint refund_status_check
    check (status in ('REQUESTED', 'SENDING', 'COMPLETED', 'FAILED', 'REVOKED'));

insert into legal_move (entity, from_status, to_status) values
    ('CANCELLATION', 'LATE_COMPLETED', 'WRITTEN_OFF'),
    ('CANCELLATION', 'LATE_COMPLETED', 'TERMINATED'),
    ('REFUND', 'REQUESTED', 'REVOKED'),
    ('REFUND', 'FAILED', 'REVOKED');

-- A document that did not prove what it should, for two people to look at; the next one takes its place.
create table doubted_attestation (
    cancellation_id bigint primary key references cancellation,
    number          text not null,
    pdf             bytea not null check (octet_length(pdf) between 1 and 8388608),
    sha256          bytea not null check (sha256 = sha256(pdf)),
    fetched_at      timestamptz not null
);
