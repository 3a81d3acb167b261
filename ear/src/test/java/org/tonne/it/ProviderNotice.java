package org.tonne.it;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

import java.util.Optional;

/**
 * A message as the payment provider writes it.
 *
 * @param type such as {@code CHECKOUT.ORDER.APPROVED}
 * @param token the provider's order
 * @param payment the payment that it claims to be about, if it is one of ours
 */
record ProviderNotice(String type, String token, Optional<String> payment) {

    /** The message of this id, about so much money. */
    String of(String id, String value, String currency) {
        boolean order = type.startsWith("CHECKOUT.");
        JsonObjectBuilder resource = Json.createObjectBuilder()
                .add("id", order ? token : "CAP-" + id)
                .add("status", "COMPLETED")
                .add("custom_id", payment.orElse(id))
                .add(
                        "amount",
                        Json.createObjectBuilder()
                                .add("currency_code", currency)
                                .add("value", value))
                .add(
                        "supplementary_data",
                        Json.createObjectBuilder()
                                .add("related_ids", Json.createObjectBuilder().add("order_id", token)));
        return Json.createObjectBuilder()
                .add("id", id)
                .add("event_version", "1.0")
                .add("resource_type", order ? "checkout-order" : "capture")
                .add("event_type", type)
                .add("resource", resource)
                .build()
                .toString();
    }
}
