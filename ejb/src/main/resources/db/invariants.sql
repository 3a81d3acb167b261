-- What must never be: every query answers no row. First column: the name of the invariant; second: the facts.

-- I1 every movement of units is between two accounts of one lot, so the ledger of a lot sums to zero
select 'unit ledger sums to zero' as name, 'lot ' || lot_id as facts
  from unit_ledger group by lot_id having sum(quantity) <> 0;

-- I2 the ledger and the stock say the same
select 'stock equals its ledger', format('lot %s: stock %s/%s/%s/%s, ledger %s/%s/%s/%s', s.lot_id, s.available, s.reserved,
                                         s.cancelled, s.withheld, l.available, l.reserved, l.cancelled, l.withheld)
  from stock s
  left join (select lot_id, coalesce(sum(quantity) filter (where account = 'AVAILABLE'), 0) as available,
                    coalesce(sum(quantity) filter (where account = 'RESERVED'), 0) as reserved,
                    coalesce(sum(quantity) filter (where account = 'CANCELLED'), 0) as cancelled,
                    coalesce(sum(quantity) filter (where account = 'WITHHELD'), 0) as withheld,
                    coalesce(-sum(quantity) filter (where account = 'ISSUED'), 0) as offered
               from unit_ledger group by lot_id) l using (lot_id)
 where (s.available, s.reserved, s.cancelled, s.withheld, s.offered)
       is distinct from (coalesce(l.available, 0), coalesce(l.reserved, 0), coalesce(l.cancelled, 0), coalesce(l.withheld, 0), coalesce(l.offered, 0));

select 'available + reserved + cancelled + withheld = offered', 'lot ' || lot_id
  from stock where available + reserved + cancelled + withheld <> offered or least(available, reserved, cancelled, withheld) < 0;

select 'every movement has its lot', 'transfer ' || t.id
  from unit_transfer t where not exists (select 1 from stock s where s.lot_id = t.lot_id);

-- I2 what is reserved in a lot is what its orders wait for
select 'reserved equals the open order lines', format('line %s: ledger %s, order %s %s', x.id, x.held, x.status, x.quantity)
  from (select l.id, o.status, l.quantity,
               coalesce((select sum(case when t.credit = 'RESERVED' then t.quantity else -t.quantity end)
                           from unit_transfer t
                          where t.order_line_id = l.id and 'RESERVED' in (t.debit, t.credit)), 0) as held
          from order_line l join orders o on o.id = l.order_id) x
 where (x.status in ('AWAITING_PAYMENT', 'PAID') and x.held <> x.quantity)
    or (x.status in ('WITHDRAWN', 'EXPIRED', 'REFUNDED', 'COMPLETED') and x.held <> 0)
    or x.held not between 0 and x.quantity;

-- I3 serials: the free, the allocated and the released of a lot are its serials, each once
select 'free and allocated serials make up the lot', format('lot %s: %s units offered, %s serials', s.lot_id, s.offered, f.n + a.n)
  from stock s,
       lateral (select coalesce(sum(upper(serials) - lower(serials)), 0) as n from free_block where lot_id = s.lot_id) f,
       lateral (select coalesce(sum(quantity), 0) as n from allocated_block where lot_id = s.lot_id and released_at is null) a
 where f.n + a.n <> s.offered;

select 'no serial is free twice', format('lot %s: %s and %s', a.lot_id, a.serials, b.serials)
  from free_block a join free_block b on a.lot_id = b.lot_id and a.serials && b.serials and a.serials < b.serials;

select 'no serial is free and allocated', format('lot %s: %s', f.lot_id, f.serials)
  from free_block f join allocated_block a on a.lot_id = f.lot_id and a.released_at is null and a.serials && f.serials;

select 'free serials are of the lot', format('lot %s: %s', f.lot_id, f.serials)
  from free_block f
 where not exists (select 1 from registry_block r where r.lot_id = f.lot_id and r.serials @> f.serials);

select 'the lot is as large as its blocks', 'lot ' || s.lot_id
  from stock s
 where s.offered <> (select coalesce(sum(upper(serials) - lower(serials)), 0) from registry_block r where r.lot_id = s.lot_id);

select 'blocks are of the issuance of their lot', 'block ' || r.id
  from registry_block r join lot l on l.id = r.lot_id where r.issuance_id <> l.issuance_id;

-- I2 no offer exceeds what the mirror of the registry shows free
select 'free serials are in the mirror or withheld', format('lot %s: %s', f.lot_id, f.serials)
  from free_block f where not f.withheld and not held_free(f.lot_id, f.serials) @> f.serials;

select 'missing serials are withheld before anything is on offer', format('lot %s: %s missing, %s withheld, %s available', s.lot_id,
                                                                          f.missing, s.withheld, s.available)
  from stock s,
       lateral (select coalesce(sum(upper(serials) - lower(serials)), 0) as missing
                  from free_block where lot_id = s.lot_id and withheld) f
 where s.withheld > f.missing or (s.available > 0 and s.withheld <> f.missing);

select 'a lot is frozen while a cause stands', 'lot ' || s.lot_id
  from stock s join lot_freeze z on z.lot_id = s.lot_id and z.thawed_at is null
 where not s.frozen
union all
select 'a lot is frozen while its project is', 'lot ' || f.lot_id
  from project_freeze p join issuance i on i.project_id = p.project_id join lot l on l.issuance_id = i.id
  join stock f on f.lot_id = l.id
 where p.thawed_at is null and not f.frozen
union all
select 'a lot is frozen while the registry is closed', 'lot ' || s.lot_id
  from stock s where not s.frozen and exists (select from store_setting where key = 'registry.closed');

select 'pages of a re-read are gone when it is over', 'read ' || r.id
  from holdings_read r where r.status <> 'READING' and exists (select from holdings_read_block b where b.read_id = r.id);

-- I3 a cancellation holds as many serials as it cancels, unless it gave them back
select 'a cancellation holds its serials', format('cancellation %s %s: %s of %s', c.transaction_identifier, c.status, a.n, c.quantity)
  from cancellation c,
       lateral (select coalesce(sum(quantity), 0) as n from allocated_block where cancellation_id = c.id and released_at is null) a
 where (c.status in ('COMPLETED', 'ATTESTED', 'WRITTEN_OFF') and a.n <> c.quantity)
    or a.n > c.quantity;

select 'cancelled units are those of completed cancellations', format('cancellation %s %s', c.transaction_identifier, c.status)
  from cancellation c,
       lateral (select coalesce(sum(case when credit = 'CANCELLED' then quantity else -quantity end), 0) as n
                  from unit_transfer where cancellation_id = c.id and 'CANCELLED' in (debit, credit)) t
 where (c.status in ('COMPLETED', 'ATTESTED', 'WRITTEN_OFF') and t.n <> c.quantity)
    or (c.status in ('REFUSED', 'TERMINATED', 'EXPIRED', 'QUEUED', 'SENDING') and t.n <> 0);

-- orders and what they are made of
select 'an order costs what its lines cost', 'order ' || o.reference
  from orders o
 where o.total_cents is distinct from (select sum(l.quantity * l.price_cents) from order_line l where l.order_id = o.id);

select 'a line is of a lot of the order''s seller', 'line ' || l.id
  from order_line l join orders o on o.id = l.order_id
  left join lot t on t.id = l.lot_id left join offer f on f.id = l.offer_id
 where t.seller_id is distinct from o.seller_id or f.lot_id is distinct from l.lot_id;

select 'a purchase has orders and one beneficiary', 'purchase ' || p.id
  from purchase p
 where not exists (select 1 from orders o where o.purchase_id = p.id)
    or 1 <> (select count(*) from beneficiary b where b.purchase_id = p.id);

select 'a purchase was announced once', 'purchase ' || p.id
  from purchase p
  left join outbox_message m on m.topic = 'order.placed' and m.subject = p.id::text
 group by p.id having count(m.id) <> 1;

-- I4 certificates
select 'one certificate in force per order and beneficiary', format('order %s', order_id)
  from certificate where in_force group by order_id, beneficiary_id having count(*) > 1;

select 'a certificate proves completed cancellations only', format('certificate VC%s/%s', c.number, c.year)
  from certificate c
 where c.in_force
   and (exists (select 1 from certificate_cancellation cc join cancellation x on x.id = cc.cancellation_id
                 where cc.certificate_id = c.id and (x.status not in ('COMPLETED', 'ATTESTED') or x.order_id <> c.order_id))
        or c.quantity is distinct from (select sum(x.quantity) from certificate_cancellation cc
                                          join cancellation x on x.id = cc.cancellation_id where cc.certificate_id = c.id));

select 'a document is what its hash says', 'certificate ' || certificate_id
  from certificate_document where sha256 <> sha256(pdf);

-- shares: what is cancelled of an order with a list is divided to the last unit, and in the order of the list
select 'a list comes to what was bought', 'purchase ' || p.id
  from purchase p join share_line l on l.list_id = list_of(p.id, p.client, p.idempotency_key)
 group by p.id
having sum(l.quantity) <> (select sum(x.quantity) from orders o join order_line x on x.order_id = o.id where o.purchase_id = p.id);

select 'the shares of an order come to its certificate', 'order ' || o.reference
  from orders o join purchase p on p.id = o.purchase_id join certificate c on c.order_id = o.id and c.in_force
 where exists (select 1 from share_line l where l.list_id = list_of(p.id, p.client, p.idempotency_key))
   and c.quantity is distinct from (select sum(s.quantity) from certificate_share s where s.order_id = o.id);

select 'a share is the sum of its blocks', 'share ' || s.id
  from certificate_share s
 where s.quantity is distinct from (select sum(upper(b.serials) - lower(b.serials)) from share_block b where b.share_id = s.id);

select 'a share lies in what its order has cancelled', 'share ' || b.share_id
  from share_block b join certificate_share s on s.id = b.share_id
 where not exists (select 1 from cancellation c join allocated_block a on a.cancellation_id = c.id and a.released_at is null
                    where c.id = b.cancellation_id and c.order_id = s.order_id and c.status in ('COMPLETED', 'ATTESTED')
                      and a.originating_party = b.originating_party and a.serials @> b.serials);

select 'a line gets no more than it wants, and none before it less', format('list %s line %s', l.list_id, l.line)
  from (select t.*, bool_or(t.given < t.quantity) over (partition by t.list_id order by t.line
                                                         rows between unbounded preceding and 1 preceding) as passed_over
          from (select l.list_id, l.line, l.quantity,
                       coalesce((select sum(s.quantity) from certificate_share s
                                  where s.list_id = l.list_id and s.line = l.line), 0) as given
                  from share_line l) t) l
 where l.given > l.quantity or l.passed_over and l.given > 0;

select 'shares are numbered without a gap', 'order ' || order_id
  from certificate_share group by order_id having count(*) <> max(place);

select 'a document of a share is what its hash says', 'share ' || share_id from share_document where sha256 <> sha256(pdf);

-- I5 money: captured - refunded = price of units cancelled or still to be cancelled + refund due
select 'money of an order balances', format('order %s %s: units %s, refund due %s, owed for units %s', m.reference, m.status, m.units,
                                            m.refund_due, m.owed)
  from (select o.reference, o.status, o.id,
               coalesce((select sum(case when t.credit = 'UNITS' then amount_cents else -amount_cents end)
                           from money_transfer t where t.order_id = o.id and 'UNITS' in (t.debit, t.credit)), 0) as units,
               coalesce((select sum(case when t.credit = 'REFUND_DUE' then amount_cents else -amount_cents end)
                           from money_transfer t where t.order_id = o.id and 'REFUND_DUE' in (t.debit, t.credit)), 0) as refund_due,
               case when o.status in ('PAID', 'CANCELLING') then o.total_cents
                    when o.status = 'COMPLETED'
                    then (select coalesce(sum(c.quantity * l.price_cents), 0) from cancellation c
                            join order_line l on l.id = c.order_line_id
                           where c.order_id = o.id and c.status in ('COMPLETED', 'ATTESTED'))
                    else 0 end as owed
          from orders o) m
 where m.status <> 'NEEDS_OPERATOR'
   and (m.units <> m.owed or m.refund_due < 0
        or (m.status = 'REFUNDED' and m.refund_due <> 0)
        or (m.status in ('AWAITING_PAYMENT', 'PAID', 'WITHDRAWN', 'EXPIRED') and m.refund_due <> 0));

select 'money was taken where it is in the ledger', format('order %s', o.reference)
  from orders o
 where exists (select 1 from payment p where p.order_id = o.id)
   and coalesce((select sum(amount_cents - refunded_cents) from payment p
                  where p.order_id = o.id and p.status in ('CAPTURED', 'CONFIRMED', 'PARTLY_REFUNDED', 'REFUNDED')), 0)
       <> coalesce((select sum(case when t.debit = 'OUTSIDE' then amount_cents else -amount_cents end)
                      from money_transfer t where t.order_id = o.id and 'OUTSIDE' in (t.debit, t.credit)), 0);

select 'a payment gives back no more than it took', 'payment ' || p.id
  from payment p
 where p.refunded_cents <> coalesce((select sum(amount_cents) from refund r where r.payment_id = p.id and r.status = 'COMPLETED'), 0);

select 'money in suspense has an open case', format('case %s %s: %s cents', k.id, k.status, t.held)
  from (select case_id, sum(case when credit = 'SUSPENSE' then amount_cents else -amount_cents end) as held
          from money_transfer where case_id is not null group by case_id) t
  join operator_case k on k.id = t.case_id
 where t.held < 0 or (t.held > 0) <> (k.status <> 'CLOSED');

-- I6 a registry command takes effect at most once: never two live transactions for more units than the line has; one that was
-- completed late is up to two people, who cannot deliver it where another took its place
select 'no line is cancelled twice', 'line ' || l.id
  from order_line l
  join cancellation c on c.order_line_id = l.id and c.status not in ('REFUSED', 'TERMINATED', 'EXPIRED', 'LATE_COMPLETED', 'WRITTEN_OFF')
 group by l.id, l.quantity having sum(c.quantity) > l.quantity;

-- I7 no unit both refunded and cancelled without an open case
select 'no unit is refunded and cancelled', format('order %s %s', o.reference, o.status)
  from orders o
 where o.status in ('REFUND_DUE', 'REFUNDED', 'WITHDRAWN', 'EXPIRED')
   and exists (select 1 from cancellation c where c.order_id = o.id and c.status in ('COMPLETED', 'ATTESTED'))
   and not exists (select 1 from operator_case k where k.order_id = o.id and k.status <> 'CLOSED');

-- I7 what two people wrote off belongs to an order that got no certificate for it
select 'what is written off proves nothing', 'cancellation ' || c.transaction_identifier
  from cancellation c join certificate_cancellation p on p.cancellation_id = c.id where c.status = 'WRITTEN_OFF';

-- I8 is held by the triggers on legal_move; here: what a status promises is there
select 'a paid order says when', format('order %s %s', reference, status)
  from orders where status in ('PAID', 'CANCELLING', 'COMPLETED') and paid_at is null;

select 'a completed order has a completed cancellation and no open one', 'order ' || o.reference
  from orders o
 where o.status = 'COMPLETED'
   and (not exists (select 1 from cancellation c where c.order_id = o.id and c.status in ('COMPLETED', 'ATTESTED'))
        or exists (select 1 from cancellation c
                    where c.order_id = o.id
                      and c.status in ('QUEUED', 'SENDING', 'ACKNOWLEDGED', 'UNKNOWN', 'CHECKED')));

-- I9 the seals of the audit trail cover their entries
select 'a seal covers the entries it counted', 'seal ' || s.id
  from audit_seal s
 where s.entries > (select count(*) from audit_entry e where e.id between s.first_id and s.last_id);

-- I10 a message is handled once by each receiver: outbox_receipt is its key; here: what was sent says when
select 'a sent message says when', 'message ' || id
  from outbox_message where status = 'SENT' and sent_at is null;

-- reconciliation: what differs stands still until two people have decided
select 'a lot that is held stands still', format('lot %s, case %s', h.lot_id, h.case_id)
  from lot_hold h join stock s on s.lot_id = h.lot_id where h.released_at is null and not s.frozen;

select 'a reconciliation that waits has a case that waits', 'reconciliation ' || r.identifier
  from reconciliation r
 where r.status = 'NEEDS_OPERATOR'
   and not exists (select 1 from operator_case c where c.status <> 'CLOSED' and c.id in (
                     select case_id from reconciliation_difference where reconciliation_id = r.id
                     union select case_id from reconciliation_case where reconciliation_id = r.id));

select 'every difference has a case', format('reconciliation %s: %s', r.identifier, d.serials)
  from reconciliation_difference d join reconciliation r on r.id = d.reconciliation_id where d.case_id is null;

select 'a reconciliation that is over says when, and keeps no copies', 'reconciliation ' || r.identifier
  from reconciliation r
 where (r.status in ('CONFIRMED', 'INITIATED', 'VALIDATED', 'TOTALS_INCONSISTENT', 'ACCOUNT_TOTALS_INCONSISTENT', 'BLOCKS_INCONSISTENT'))
       <> (r.ended_at is null)
    or (r.ended_at is not null and exists (select 1 from reconciliation_block b where b.reconciliation_id = r.id));

-- what is attested has a document that was read, here or by two people on paper, and what has one is attested
select 'an attested cancellation has its document', format('cancellation %s %s', c.transaction_identifier, c.status)
  from cancellation c
 where (c.status = 'ATTESTED') <> (exists (select 1 from attestation_document d where d.cancellation_id = c.id)
         or exists (select 1 from manual_outcome m where m.cancellation_id = c.id and m.status = 'CONFIRMED'
                                                     and m.attestation_number = c.attestation_number))
    or (c.status = 'ATTESTED') <> (c.attestation_number is not null);

-- what staff wrote to the registry is in the audit trail, word by word
select 'a note to the registry was written by somebody', 'note ' || n.id
  from registry_note n
 where not exists (select 1 from audit_entry a
                    where a.subject = n.id::text and a.action = 'registry.note-written' and a.actor = n.written_by and a.facts = n.words);

-- pictures of sellers carry nothing that was not drawn here: no Exif, no comments, no profiles
select 'a picture of a seller holds colours alone', 'picture ' || id
  from seller_picture where position('\x457869660000'::bytea in jpeg) > 0;

-- what a standing order placed was placed under the key of its month, so that it can be placed once only
select 'a standing order has the purchase of its month', format('standing order %s, %s', m.standing_order_id, m.month)
  from standing_order_month m join purchase p on p.id = m.purchase_id
 where p.client <> 'STANDING' or p.idempotency_key <> m.standing_order_id || ':' || to_char(m.month, 'YYYY-MM');

select 'a standing order is not due in a month that was tried', 'standing order ' || s.id
  from standing_order s join standing_order_month m on m.standing_order_id = s.id and m.month >= date_trunc('month', s.next_on)::date;

-- quotations: what is held is what was offered, for just as long, and numbers have no gaps
select 'an open quotation holds exactly its units', 'quotation ' || q.number
  from quotation q join orders o on o.purchase_id = q.purchase_id join order_line l on l.order_id = o.id
 where o.status = 'AWAITING_PAYMENT'
   and l.quantity <> (select coalesce(sum(case when t.credit = 'RESERVED' then t.quantity else -t.quantity end), 0)
                        from unit_transfer t where t.order_line_id = l.id and 'RESERVED' in (t.debit, t.credit));

select 'a quotation is valid as long as its orders are held', 'quotation ' || q.number
  from quotation q join purchase p on p.id = q.purchase_id join orders o on o.purchase_id = p.id
 where o.expires_at <> q.valid_until or p.placed_at <> q.issued_at;

select 'a quotation is accepted by bank transfer', 'quotation ' || q.number
  from quotation q join purchase p on p.id = q.purchase_id where p.payment_method <> 'BANK_TRANSFER';

select 'quotations are numbered without a gap', 'year ' || c.year
  from quotation_counter c left join quotation q on q.year = c.year
 group by c.year, c.last having count(q.ordinal) <> c.last or max(q.ordinal) <> c.last;

select 'no buyer has more than three quotations open', 'quotation ' || min(q.number)
  from quotation q join purchase p on p.id = q.purchase_id
 where exists (select 1 from orders o where o.purchase_id = p.id and o.status = 'AWAITING_PAYMENT')
 group by lower(p.payer_email::text) having count(*) > 3;

-- teams: deferred triggers hold this at each commit
select 'a team has an owner', 'team ' || t.id
  from team t where not exists (select 1 from team_member m where m.team_id = t.id and m.owner);

select 'a team and an account are not in more than may be', 'team ' || m.team_id
  from team_member m group by m.team_id having count(*) > 200
union all
select 'a team and an account are not in more than may be', 'account ' || m.account_id
  from team_member m group by m.account_id having count(*) > 5;

select 'a member is not invited', 'invitation ' || i.id
  from team_invitation i join team_member m on m.team_id = i.team_id join buyer_account a on a.id = m.account_id and a.email = i.email;

-- what was approved was placed under the key of its checkout, so that it can be placed once only
select 'an approved request has the purchase of its checkout', 'request ' || r.checkout_id
  from team_request r join purchase p on p.id = r.purchase_id
 where p.client <> 'WEB' or p.idempotency_key <> r.checkout_id::text;

select 'what waits for an approver is closed', 'request ' || r.checkout_id
  from team_request r join checkout k on k.id = r.checkout_id where k.asked_at is null;
