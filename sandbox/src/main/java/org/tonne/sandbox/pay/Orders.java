package org.tonne.sandbox.pay;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.tonne.sandbox.base.Session;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Orders of the shop: created, approved by the payer, read. */
final class Orders {
    private static final int MOST_UNITS = 10;
    private static final String PAYER = "payer@example.org";

    private final Context context;
    private final Webhooks webhooks;

    Orders(Context context, Webhooks webhooks) {
        this.context = context;
        this.webhooks = webhooks;
    }

    /**
     * An order as it is kept.
     *
     * @param doc as the interface shows it
     * @param outcomes how the captures of its units will end, in order; empty before approval
     */
    record Kept(String id, JsonObject doc, String returnUrl, String cancelUrl, List<Outcome> outcomes) {
        String status() {
            return doc.getString("status");
        }

        List<JsonObject> units() {
            return doc.getJsonArray("purchase_units").getValuesAs(JsonObject.class);
        }
    }

    Answer create(Session session, JsonObject body) throws SQLException {
        String intent = Docs.text(body, "intent").orElse("");
        if (!"CAPTURE".equals(intent)) {
            throw ApiError.badRequest("INVALID_PARAMETER_VALUE", "intent must be CAPTURE here.");
        }
        List<JsonObject> units = units(body);
        JsonValue source = body.get("payment_source");
        boolean withSource = source != null;
        Instant now = context.clock().instant();
        String id = Ids.next();
        JsonObject doc = Json.createObjectBuilder()
                .add("id", id)
                .add("intent", intent)
                .add("status", withSource ? "PAYER_ACTION_REQUIRED" : "CREATED")
                .add("purchase_units", shown(units))
                .add("create_time", now.truncatedTo(ChronoUnit.SECONDS).toString())
                .add("links", links(id, withSource))
                .build();
        if (source != null) {
            doc = Docs.with(doc, "payment_source", source);
        }
        session.update(
                "insert into sandbox.pay_order (id, doc, return_url, cancel_url, created_at) values (?, ?, ?, ?, ?)",
                id,
                doc.toString(),
                address(body, "return_url"),
                address(body, "cancel_url"),
                now);
        return new Answer(withSource ? 200 : 201, doc);
    }

    private static List<JsonObject> units(JsonObject body) {
        JsonValue given = body.get("purchase_units");
        if (!(given instanceof JsonArray array)
                || array.isEmpty()
                || !array.stream().allMatch(JsonObject.class::isInstance)) {
            throw ApiError.badRequest("MISSING_REQUIRED_PARAMETER", "purchase_units is missing.");
        }
        List<JsonObject> units = array.getValuesAs(JsonObject.class);
        if (units.size() > MOST_UNITS) {
            throw ApiError.badRequest("INVALID_ARRAY_MAX_ITEMS", "An order has at most ten purchase_units.");
        }
        Set<String> references = new HashSet<>();
        for (JsonObject unit : units) {
            Amount.of(Docs.object(unit, "amount")
                    .orElseThrow(() -> ApiError.badRequest(
                            "MISSING_REQUIRED_PARAMETER", "amount of a purchase unit is missing.")));
            if (!references.add(Docs.text(unit, "reference_id").orElse("default"))) {
                throw ApiError.unprocessable(
                        "DUPLICATE_REFERENCE_ID", "Every purchase unit has a reference_id of its own.");
            }
        }
        return units;
    }

    private static JsonArrayBuilder shown(List<JsonObject> units) {
        JsonArrayBuilder shown = Json.createArrayBuilder();
        units.forEach(unit ->
                shown.add(unit.containsKey("reference_id") ? unit : Docs.with(unit, "reference_id", "default")));
        return shown;
    }

    private JsonArrayBuilder links(String id, boolean withSource) {
        String self = context.base() + "/v2/checkout/orders/" + id;
        String approve = context.base() + "/approve?token=" + id;
        JsonArrayBuilder links = Docs.link(Json.createArrayBuilder(), self, "self", "GET");
        if (withSource) {
            return Docs.link(links, approve, "payer-action", "GET");
        }
        Docs.link(links, approve, "approve", "GET");
        return Docs.link(links, self + "/capture", "capture", "POST");
    }

    /** The address to send the payer to, from the place of any of the accepted forms of an order. */
    private static String address(JsonObject body, String name) {
        Optional<String> found = Docs.text(body, "application_context", name)
                .or(() -> Docs.text(body, "payment_source", "paypal", "experience_context", name))
                .or(() -> Docs.text(body, "payment_source", "card", "experience_context", name));
        String address =
                found.orElseThrow(() -> ApiError.badRequest("MISSING_REQUIRED_PARAMETER", name + " is missing."));
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            throw ApiError.badRequest("INVALID_PARAMETER_VALUE", name + " must be a web address.");
        }
        return address;
    }

    /** The order, locked for the rest of the transaction. */
    Kept get(Session session, String id) throws SQLException {
        return session.first(
                        "select * from sandbox.pay_order where id = ? for update",
                        row -> new Kept(
                                row.getString("id"),
                                Docs.parse(row.getString("doc")),
                                row.getString("return_url"),
                                row.getString("cancel_url"),
                                Outcome.parseAll(row.getString("outcomes"))),
                        id)
                .orElseThrow(() -> ApiError.notFound("order"));
    }

    void save(Session session, String id, JsonObject doc) throws SQLException {
        session.update("update sandbox.pay_order set doc = ? where id = ?", doc.toString(), id);
    }

    /** The payer agrees to pay in the given way; how each capture will end is fixed now. */
    String approve(Session session, Kept order, String way, List<Outcome> outcomes) throws SQLException {
        String payer = Ids.next("", 13);
        JsonObject doc = Json.createObjectBuilder(order.doc())
                .add("status", "APPROVED")
                .add("payment_source", source(way, payer))
                .add("payer", Json.createObjectBuilder().add("payer_id", payer).add("email_address", PAYER))
                .build();
        session.update(
                "update sandbox.pay_order set doc = ?, outcomes = ? where id = ?",
                doc.toString(),
                Outcome.print(outcomes),
                order.id());
        webhooks.queue(session, "CHECKOUT.ORDER.APPROVED", "checkout-order", doc);
        return payer;
    }

    private static JsonObjectBuilder source(String way, String payer) {
        JsonObjectBuilder details = Json.createObjectBuilder();
        if ("card".equals(way)) {
            details.add("last_digits", "0004").add("brand", "VISA").add("type", "CREDIT");
            return Json.createObjectBuilder().add("card", details);
        }
        details.add("email_address", PAYER).add("account_id", payer).add("account_status", "VERIFIED");
        return Json.createObjectBuilder().add("paypal", details);
    }
}
