-- A proposal refused at its second attempt is asked about first; where the registry does not know it, the refusal counts.
insert into legal_move (entity, from_status, to_status) values ('CANCELLATION', 'UNKNOWN', 'REFUSED');
