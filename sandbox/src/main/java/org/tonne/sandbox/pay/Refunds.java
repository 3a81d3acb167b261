package org.tonne.sandbox.pay;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.tonne.sandbox.base.Session;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** Gives captured money back, whole or in parts, in the name of the seller who received it. */
final class Refunds {
    private static final Set<String> REFUNDABLE = Set.of("COMPLETED", "PARTIALLY_REFUNDED");

    private final Context context;
    private final Captures captures;
    private final Webhooks webhooks;

    Refunds(Context context, Captures captures, Webhooks webhooks) {
        this.context = context;
        this.captures = captures;
        this.webhooks = webhooks;
    }

    /**
     * Refunds a capture.
     *
     * @param assertion the PayPal-Auth-Assertion: an unsigned token that names the seller
     * @param body the amount; without one, all that is left
     */
    Answer refund(Session session, String captureId, Optional<String> assertion, JsonObject body) throws SQLException {
        Captures.Kept capture = captures.get(session, captureId);
        checkSeller(capture, assertion);
        if ("REFUNDED".equals(capture.status())) {
            throw ApiError.unprocessable("CAPTURE_FULLY_REFUNDED", "The capture was refunded as a whole before.");
        }
        if (!REFUNDABLE.contains(capture.status())) {
            throw ApiError.unprocessable("CAPTURE_STATUS_NOT_VALID", "Only a completed capture can be refunded.");
        }
        Amount whole = Amount.of(capture.doc().getJsonObject("amount"));
        Amount left = whole.withMinor(capture.minor() - capture.refunded());
        Amount amount = Docs.object(body, "amount").map(Amount::of).orElse(left);
        if (!amount.currency().equals(whole.currency())) {
            throw ApiError.unprocessable("REFUND_CAPTURE_CURRENCY_MISMATCH", "The capture has another currency.");
        }
        if (amount.minor() > left.minor()) {
            throw ApiError.unprocessable("REFUND_AMOUNT_EXCEEDED", "Not so much is left of the capture.");
        }
        Amount total = whole.withMinor(capture.refunded() + amount.minor());
        String status = total.minor() == whole.minor() ? "REFUNDED" : "PARTIALLY_REFUNDED";
        captures.save(session, capture, Docs.with(capture.doc(), "status", status), total.minor());
        JsonObject refund = document(capture, amount, total, body);
        session.update(
                "insert into sandbox.pay_refund values (?, ?, ?)",
                refund.getString("id"),
                captureId,
                refund.toString());
        webhooks.queue(session, "PAYMENT.CAPTURE.REFUNDED", "refund", refund);
        return new Answer(201, refund);
    }

    private JsonObject document(Captures.Kept capture, Amount amount, Amount total, JsonObject body) {
        String id = Ids.next();
        String time = context.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
        JsonArrayBuilder links =
                Docs.link(Json.createArrayBuilder(), context.base() + "/v2/payments/refunds/" + id, "self", "GET");
        Docs.link(links, context.base() + "/v2/payments/captures/" + capture.id(), "up", "GET");
        JsonObjectBuilder refund = Json.createObjectBuilder()
                .add("id", id)
                .add("status", "COMPLETED")
                .add("amount", amount.json())
                .add(
                        "seller_payable_breakdown",
                        Json.createObjectBuilder()
                                .add("gross_amount", amount.json())
                                .add("net_amount", amount.json())
                                .add("total_refunded_amount", total.json()));
        Docs.copy(capture.doc(), refund, "custom_id", "invoice_id", "payee");
        Docs.copy(body, refund, "custom_id", "invoice_id", "note_to_payer");
        return refund.add("create_time", time)
                .add("update_time", time)
                .add("links", links)
                .build();
    }

    Answer get(Session session, String id) throws SQLException {
        return session.first(
                        "select doc from sandbox.pay_refund where id = ?",
                        row -> new Answer(200, Docs.parse(row.getString(1))),
                        id)
                .orElseThrow(() -> ApiError.notFound("refund"));
    }

    private static void checkSeller(Captures.Kept capture, Optional<String> assertion) {
        String seller = capture.merchant();
        if (seller != null && !assertion.flatMap(Refunds::payerId).equals(Optional.of(seller))) {
            throw ApiError.forbidden("PayPal-Auth-Assertion must name the seller who received the money.");
        }
    }

    /** Who the token speaks for: the claim payer_id in its middle part. */
    static Optional<String> payerId(String assertion) {
        String[] part = assertion.split("\\.", -1);
        if (part.length != 3) {
            return Optional.empty();
        }
        try {
            String claims = new String(Base64.getUrlDecoder().decode(part[1].replace("=", "")), StandardCharsets.UTF_8);
            return Docs.text(Docs.parse(claims), "payer_id");
        } catch (IllegalArgumentException | ApiError e) {
            return Optional.empty();
        }
    }
}
