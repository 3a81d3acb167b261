package org.tonne.account.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.UUID;

/** Everything the store has about somebody who is signed in, as one JSON object; no secret is in it, nor a hash of one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OwnData {

    private static final String ACCOUNT = """
            select json_build_object('email', email, 'name', name, 'language', language, 'tellsSignIn', tells_sign_in,
                   'madeAt', created_at, 'passwordChangedAt', password_changed_at)
              from buyer_account where id = ?
            """;

    private static final String SESSIONS = """
            select coalesce(json_agg(json_build_object('beganAt', began_at, 'seenAt', seen_at) order by began_at), '[]')
              from account_session where account_id = ?
            """;

    private static final String FOOTPRINTS = """
            select coalesce(json_agg(json_build_object('year', year, 'kind', kind, 'answers', answers, 'language', language,
                   'kilograms', kilograms, 'factors', factors, 'keptAt', kept_at) order by kept_at), '[]')
              from account_footprint where account_id = ?
            """;

    private static final String BENEFICIARIES = """
            select coalesce(json_agg(json_build_object('name', name, 'reason', reason, 'keptAt', kept_at) order by kept_at), '[]')
              from account_beneficiary where account_id = ?
            """;

    private static final String STANDING = """
            select coalesce(json_agg(json_build_object('offer', offer_id, 'units', quantity, 'day', day, 'ceilingCents', ceiling_cents,
                   'payerName', payer_name, 'payerKind', payer_kind, 'country', country, 'beneficiary', beneficiary, 'reason', reason,
                   'publishName', publish_name, 'publishReason', publish_reason, 'language', language, 'status', status,
                   'nextOn', next_on, 'madeAt', made_at,
                   'months', (select json_agg(json_build_object('dueOn', m.due_on, 'outcome', m.outcome, 'purchase', m.purchase_id)
                                     order by m.month)
                                from standing_order_month m where m.standing_order_id = s.id)) order by made_at), '[]')
              from standing_order s where account_id = ?
            """;

    private static final String TEAMS = """
            select coalesce(json_agg(json_build_object('name', t.name, 'owner', m.owner, 'buyer', m.buyer, 'approver', m.approver,
                   'limitCents', m.limit_cents, 'joinedAt', m.joined_at)
                   order by m.joined_at), '[]')
              from team_member m join team t on t.id = m.team_id where m.account_id = ?
            """;

    private static final String TEAM_PURCHASES = """
            select coalesce(json_agg(json_build_object('team', c.team_name, 'costCentre', c.cost_centre, 'orderNumber', c.order_number,
                   'purchase', p.id) order by p.placed_at), '[]')
              from team_checkout c left join purchase p on p.client = 'WEB' and p.idempotency_key = c.checkout_id::text
             where c.account_id = ?
            """;

    private static final String TEAM_REQUESTS = """
            select coalesce(json_agg(json_build_object('team', t.name, 'asked', r.asked_by = a.id, 'totalCents', r.total_cents,
                   'askedAt', r.asked_at, 'status', r.status, 'decidedAt', r.decided_at, 'remark', r.remark,
                   'beneficiary', k.beneficiary, 'reason', k.reason, 'purchase', r.purchase_id) order by r.asked_at), '[]')
              from buyer_account a join team_request r on a.id in (r.asked_by, r.decided_by)
              join team t on t.id = r.team_id join checkout k on k.id = r.checkout_id
             where a.id = ?
            """;

    private static final String INVITATIONS = """
            select coalesce(json_agg(json_build_object('team', t.name, 'owner', i.owner, 'buyer', i.buyer, 'approver', i.approver, 'madeAt', i.made_at,
                   'expiresAt', i.expires_at) order by i.made_at), '[]')
              from team_invitation i join team t on t.id = i.team_id where i.email = ?
            """;

    private static final String PASSKEYS = """
            select coalesce(json_agg(json_build_object('name', name, 'addedAt', made_at, 'usedAt', used_at) order by made_at), '[]')
              from account_passkey where account_id = ?
            """;

    private static final String LETTERS = """
            select coalesce(json_agg(json_build_object('kind', kind, 'language', language, 'askedAt', created_at,
                   'answeredAt', used_at) order by created_at), '[]')
              from account_letter where email = ?
            """;

    private static final String CHECKOUTS = """
            select coalesce(json_agg(json_build_object('begunAt', created_at, 'payerName', payer_name, 'payerKind', payer_kind,
                   'country', country, 'beneficiary', beneficiary, 'reason', reason, 'publishName', publish_name,
                   'publishReason', publish_reason,
                   'giftTo', gift_email, 'giftMessage', gift_message) order by created_at), '[]')
              from checkout where lower(payer_email) = ? and purchase_id is null
            """;

    private static final String PURCHASES = """
            select coalesce(json_agg(json_build_object(
                   'id', p.id, 'placedAt', p.placed_at, 'payerName', p.payer_name, 'payerEmail', p.payer_email,
                   'payerKind', p.payer_kind, 'country', p.country, 'language', p.locale, 'paymentMethod', p.payment_method,
                   'beneficiaries', (select json_agg(json_build_object('name', b.name, 'reason', b.reason,
                                           'publishName', b.publish_name, 'publishReason', b.publish_reason))
                                       from beneficiary b where b.purchase_id = p.id),
                   'list', (select json_agg(json_build_object('line', l.line, 'name', l.name, 'units', l.quantity,
                                   'reason', l.reason) order by l.line)
                              from share_line l where l.list_id = list_of(p.id, p.client, p.idempotency_key)),
                   'team', (select json_build_object('name', t.team_name, 'costCentre', t.cost_centre, 'orderNumber', t.order_number)
                              from team_checkout t where t.checkout_id = checkout_of(p.client, p.idempotency_key)),
                   'gift', (select json_build_object('to', g.email, 'day', g.day, 'message', g.message, 'language', g.language,
                                   'certificate', g.certificate, 'status', g.status, 'wentAt', g.went_at)
                              from gift g where g.purchase_id = p.id),
                   'quotation', (select json_build_object('number', q.number, 'issuedAt', q.issued_at, 'validUntil', q.valid_until)
                                   from quotation q where q.purchase_id = p.id),
                   'orders', (select json_agg(json_build_object(
                          'reference', o.reference, 'seller', s.name, 'status', o.status, 'totalCents', o.total_cents,
                          'paidAt', o.paid_at, 'completedAt', o.completed_at,
                          'lines', (select json_agg(json_build_object('project', j.key, 'units', l.quantity,
                                           'priceCents', l.price_cents))
                                      from order_line l join lot t on t.id = l.lot_id join issuance i on i.id = t.issuance_id
                                      join project j on j.id = i.project_id where l.order_id = o.id),
                          'certificates', (select json_agg(json_build_object('number', 'VC' || c.number || '/' || c.year,
                                           'code', c.code, 'units', c.quantity, 'issuedAt', c.issued_at, 'inForce', c.in_force))
                                             from certificate c where c.order_id = o.id)) order by o.id)
                                from orders o join seller s on s.id = o.seller_id where o.purchase_id = p.id))
                   order by p.placed_at), '[]')
              from purchase p where lower(p.payer_email::text) = ?
            """;

    @Inject
    Database database;

    /** The object, written so that a person can read it. */
    public String of(BuyerAccount account) {
        String whole = "{\"account\":" + one(ACCOUNT, account.id()) + ",\"sessions\":" + one(SESSIONS, account.id())
                + ",\"footprints\":" + one(FOOTPRINTS, account.id())
                + ",\"beneficiaries\":" + one(BENEFICIARIES, account.id())
                + ",\"standingOrders\":" + one(STANDING, account.id())
                + ",\"teams\":" + one(TEAMS, account.id())
                + ",\"teamPurchases\":" + one(TEAM_PURCHASES, account.id())
                + ",\"teamRequests\":" + one(TEAM_REQUESTS, account.id())
                + ",\"teamInvitations\":" + one(INVITATIONS, account.email())
                + ",\"passkeys\":" + one(PASSKEYS, account.id())
                + ",\"letters\":" + one(LETTERS, account.email()) + ",\"checkouts\":" + one(CHECKOUTS, account.email())
                + ",\"purchases\":" + one(PURCHASES, account.email()) + "}";
        StringWriter written = new StringWriter();
        try (JsonReader reader = Json.createReader(new StringReader(whole));
                JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                        .createWriter(written)) {
            JsonObject object = reader.readObject();
            writer.writeObject(object);
        }
        return written.toString().strip() + "\n";
    }

    private String one(String query, UUID account) {
        return Sql.first(database.store(), query, row -> row.getString(1), account)
                .orElse("null");
    }

    private String one(String query, String email) {
        return Sql.first(database.store(), query, row -> row.getString(1), email)
                .orElse("null");
    }
}
