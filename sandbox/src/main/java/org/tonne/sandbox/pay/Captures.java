package org.tonne.sandbox.pay;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;
import org.tonne.sandbox.base.Faults;
import org.tonne.sandbox.base.Session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Takes the money of approved orders, each purchase unit by a capture of its own that may end differently. */
final class Captures {
    private static final Duration PENDING_FOR = Duration.ofSeconds(3);

    private final Context context;
    private final Orders orders;
    private final Webhooks webhooks;

    Captures(Context context, Orders orders, Webhooks webhooks) {
        this.context = context;
        this.orders = orders;
        this.webhooks = webhooks;
    }

    /**
     * A capture as it is kept.
     *
     * @param merchant the seller the money went to
     * @param refunded how much of it went back, in hundredths
     */
    record Kept(
            String id,
            String orderId,
            @Nullable String merchant,
            JsonObject doc,
            long minor,
            long refunded,
            @Nullable String settlesAs) {
        static Kept of(ResultSet row) throws SQLException {
            return new Kept(
                    row.getString("id"),
                    row.getString("order_id"),
                    row.getString("merchant"),
                    Docs.parse(row.getString("doc")),
                    row.getLong("minor"),
                    row.getLong("refunded"),
                    row.getString("settles_as"));
        }

        String status() {
            return doc.getString("status");
        }
    }

    /** Captures every unit of the order. */
    Answer capture(Session session, String orderId) throws SQLException {
        Orders.Kept order = orders.get(session, orderId);
        if ("COMPLETED".equals(order.status())) {
            throw ApiError.unprocessable("ORDER_ALREADY_CAPTURED", "The order was captured before.");
        }
        if (!"APPROVED".equals(order.status())) {
            throw ApiError.unprocessable("ORDER_NOT_APPROVED", "The payer has not approved the order.");
        }
        Optional<Faults.Fault> fault =
                context.faults().take(session, orderId, List.of("decline", "instrument-declined", "pending", "broken"));
        String kind = fault.map(Faults.Fault::kind).orElse("");
        if ("broken".equals(kind)) {
            return Answer.of(ApiError.broken());
        }
        if ("instrument-declined".equals(kind)) {
            orders.save(session, orderId, Docs.with(order.doc(), "status", "PAYER_ACTION_REQUIRED"));
            return Answer.of(ApiError.unprocessable(
                    "INSTRUMENT_DECLINED", "The instrument was declined; send the payer back to choose another."));
        }
        Duration pendingFor = "pending".equals(kind) ? PayFaults.duration(fault.orElseThrow(), 3000) : PENDING_FOR;
        return new Answer(201, captureUnits(session, order, forced(kind, order), pendingFor));
    }

    private static List<Outcome> forced(String kind, Orders.Kept order) {
        return switch (kind) {
            case "decline" -> Collections.nCopies(order.units().size(), Outcome.DECLINED);
            case "pending" -> Collections.nCopies(order.units().size(), Outcome.PENDING);
            default -> order.outcomes();
        };
    }

    private JsonObject captureUnits(Session session, Orders.Kept order, List<Outcome> outcomes, Duration pendingFor)
            throws SQLException {
        Instant now = context.clock().instant();
        JsonArrayBuilder units = Json.createArrayBuilder();
        for (int i = 0; i < order.units().size(); i++) {
            JsonObject unit = order.units().get(i);
            checkInvoice(session, unit);
            JsonObject capture = document(order.id(), unit, outcomes.get(i), now);
            boolean pending = "PENDING".equals(outcomes.get(i).status());
            session.update(
                    "insert into sandbox.pay_capture (id, order_id, position, merchant, invoice, doc, minor, settles_at, settles_as)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    capture.getString("id"),
                    order.id(),
                    i,
                    Docs.text(unit, "payee", "merchant_id").orElse(null),
                    Docs.text(unit, "invoice_id").orElse(null),
                    capture.toString(),
                    Amount.of(unit.getJsonObject("amount")).minor(),
                    pending ? now.plus(pendingFor) : null,
                    pending ? outcomes.get(i).settled() : null);
            webhooks.queue(session, eventOf(capture.getString("status")), "capture", capture);
            units.add(Docs.with(unit, "payments", payments(capture)));
        }
        JsonObject doc = Json.createObjectBuilder(order.doc())
                .add("status", "COMPLETED")
                .add("purchase_units", units)
                .build();
        orders.save(session, order.id(), doc);
        return doc;
    }

    private static void checkInvoice(Session session, JsonObject unit) throws SQLException {
        Optional<String> invoice = Docs.text(unit, "invoice_id");
        if (invoice.isPresent()
                && session.number(
                                "select count(*) from sandbox.pay_capture where invoice = ? and coalesce(merchant, '') = ?"
                                        + " and doc not like '%\"status\":\"DECLINED\"%'",
                                invoice.get(),
                                Docs.text(unit, "payee", "merchant_id").orElse(""))
                        > 0) {
            throw ApiError.unprocessable("DUPLICATE_INVOICE_ID", "The invoice was paid before.");
        }
    }

    private static JsonObject payments(JsonObject capture) {
        return Json.createObjectBuilder()
                .add("captures", Json.createArrayBuilder().add(capture))
                .build();
    }

    private JsonObject document(String orderId, JsonObject unit, Outcome outcome, Instant now) {
        String id = Ids.next();
        String self = context.base() + "/v2/payments/captures/" + id;
        JsonArrayBuilder links = Docs.link(Json.createArrayBuilder(), self, "self", "GET");
        Docs.link(links, self + "/refund", "refund", "POST");
        Docs.link(links, context.base() + "/v2/checkout/orders/" + orderId, "up", "GET");
        String time = now.truncatedTo(ChronoUnit.SECONDS).toString();
        JsonObjectBuilder capture = Json.createObjectBuilder().add("id", id).add("status", outcome.status());
        if ("PENDING".equals(outcome.status())) {
            capture.add("status_details", Json.createObjectBuilder().add("reason", "PENDING_REVIEW"));
        }
        capture.add("amount", Amount.of(unit.getJsonObject("amount")).json())
                .add("final_capture", true)
                .add(
                        "supplementary_data",
                        Json.createObjectBuilder()
                                .add("related_ids", Json.createObjectBuilder().add("order_id", orderId)));
        Docs.copy(unit, capture, "custom_id", "invoice_id", "payee");
        return capture.add("create_time", time)
                .add("update_time", time)
                .add("links", links)
                .build();
    }

    private static String eventOf(String status) {
        return "PAYMENT.CAPTURE." + ("DECLINED".equals(status) ? "DENIED" : status);
    }

    /** The capture, locked for the rest of the transaction. */
    Kept get(Session session, String id) throws SQLException {
        return session.first("select * from sandbox.pay_capture where id = ? for update", Kept::of, id)
                .orElseThrow(() -> ApiError.notFound("capture"));
    }

    /** Changes a capture where it is kept and where its order shows it. */
    void save(Session session, Kept capture, JsonObject doc, long refunded) throws SQLException {
        session.update(
                "update sandbox.pay_capture set doc = ?, refunded = ?, settles_at = null where id = ?",
                doc.toString(),
                refunded,
                capture.id());
        Orders.Kept order = orders.get(session, capture.orderId());
        JsonArrayBuilder units = Json.createArrayBuilder();
        for (JsonObject unit : order.units()) {
            boolean meant = unit.getJsonObject("payments")
                    .getJsonArray("captures")
                    .getJsonObject(0)
                    .getString("id")
                    .equals(capture.id());
            units.add(meant ? Docs.with(unit, "payments", payments(doc)) : unit);
        }
        orders.save(session, order.id(), Docs.with(order.doc(), "purchase_units", units.build()));
    }

    /** Settles one capture that has been pending long enough; false when there is none. */
    boolean settleOne() {
        return context.database().ask(session -> {
            Optional<Kept> due = session.first(
                    "select * from sandbox.pay_capture where settles_at <= ? order by settles_at limit 1 for update skip locked",
                    Kept::of,
                    context.clock().instant());
            if (due.isPresent()) {
                String status = String.valueOf(due.get().settlesAs());
                JsonObject settled = Json.createObjectBuilder(due.get().doc())
                        .add("status", status)
                        .remove("status_details")
                        .build();
                save(session, due.get(), settled, 0);
                webhooks.queue(session, eventOf(status), "capture", settled);
            }
            return due.isPresent();
        });
    }
}
