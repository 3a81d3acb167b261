package org.tonne.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A partner of the store, who orders by REST, and the buyer who pays on the stand-in's page. */
final class Partner {

    private static final Pattern TOKEN = Pattern.compile("[?&]token=([^&\"]+)");

    private final StoreProcess store;
    private final Web web = new Web();

    Partner(StoreProcess store) {
        this.store = store;
    }

    /** So many units of one offer at its price. */
    static String order(Offer offer, String quantity, String method) {
        return order(offer, quantity, method, "Ada Buyer");
    }

    /** The same with a name for the certificate. */
    static String order(Offer offer, String quantity, String method, String beneficiary) {
        return order(List.of(offer), quantity, method, beneficiary);
    }

    /** So many units of each offer, all in one purchase. */
    static String order(List<Offer> offers, String quantity, String method, String beneficiary) {
        String lines = offers.stream()
                .map(offer -> "{\"offer\":\"" + offer.id() + "\",\"quantity\":" + quantity + ",\"price\":\""
                        + offer.price() + "\"}")
                .collect(Collectors.joining(","));
        return "{\"payer\":{\"name\":\"Ada Buyer\",\"email\":\"ada@example.org\",\"kind\":\"INDIVIDUAL\",\"country\":\"CH\"},"
                + "\"beneficiary\":" + Json.createValue(beneficiary)
                + ",\"reason\":\"Flights\",\"publish\":true,\"paymentMethod\":\"" + method
                + "\",\"lines\":[" + lines + "]}";
    }

    /** The same with beneficiaries, one unit each; their names are taken as they are. */
    static String order(Offer offer, List<String> beneficiaries) {
        String list = beneficiaries.stream()
                .map(name -> "{\"name\":" + Json.createValue(name) + ",\"quantity\":1,\"reason\":\"For " + name.length()
                        + "\"}")
                .collect(Collectors.joining(","));
        return order(offer, "" + beneficiaries.size(), "CARD", "All of us")
                .replace("\"lines\"", "\"beneficiaries\":[" + list + "],\"lines\"");
    }

    /** Sends an order under a key. */
    HttpResponse<String> place(String key, String body) {
        return web.json(
                store.address() + "/api/v1/orders",
                body,
                "Authorization",
                "Bearer " + store.partnerKey(),
                "Idempotency-Key",
                key);
    }

    /** An order that must be taken; its purchase. */
    String placed(String key, String body) {
        HttpResponse<String> answer = place(key, body);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return Web.read(JsonObject.class, answer).getString("id");
    }

    /** The purchase as it stands. */
    JsonObject read(String purchase) {
        return Web.read(
                JsonObject.class,
                web.get(
                        store.address() + "/api/v1/orders/" + purchase,
                        "Authorization",
                        "Bearer " + store.partnerKey()));
    }

    /** Goes from the order's payment link to the provider, pays by card, and comes back. */
    void pay(String purchase) {
        comeBack(approve(send(purchase)));
    }

    /** Goes from the order's payment link to the provider, and no further; the provider's name for the payment. */
    String send(String purchase) {
        String page = store.address() + "/en/orders/" + purchase + "/pay";
        HttpResponse<String> sent =
                web.form(page, Map.of(), "Origin", store.address().toString());
        Matcher token = TOKEN.matcher(sent.headers().firstValue("Location").orElse(""));
        if (!token.find()) {
            throw new IllegalStateException("No way to the provider: " + sent.statusCode());
        }
        return token.group(1);
    }

    /** Agrees on the provider's page to pay by card; where the provider sends the buyer then. */
    String approve(String token) {
        HttpResponse<String> paid =
                web.form(store.sandbox() + "/pay/approve", Map.of("token", token, "action", "card"));
        return paid.headers().firstValue("Location").orElseThrow();
    }

    /** Comes back to the store by that address. */
    void comeBack(String address) {
        web.get(address);
    }

    /**
     * Something on offer.
     *
     * @param id of the offer
     * @param price per unit, as shown
     * @param account of the seller at the registry
     */
    record Offer(String id, String price, String account) {

        /** One of which nobody asks whose it is. */
        Offer(String id, String price) {
            this(id, price, "");
        }
    }

    /** The offer with most units free, leaving out the first so many. */
    static Offer offer(Ledger ledger, int skip) {
        return offers(ledger).get(skip);
    }

    /** The offers with many units free, those with most first; each is of a lot of its own. */
    static List<Offer> offers(Ledger ledger) {
        return ledger
                .rows("select o.id, (o.price_cents / 100) || '.' || lpad((o.price_cents % 100)::text, 2, '0'),"
                        + " p.registry_account_type || '-' || p.registry_account_id"
                        + " from offer o join stock s using (lot_id) join lot l on l.id = o.lot_id"
                        + " join issuance i on i.id = l.issuance_id join seller p on p.id = l.seller_id"
                        + " where o.status = 'PUBLISHED' and o.min_quantity = 1 and i.unit_type = 5"
                        + " and o.price_cents < 1000 and s.available > 1000 and not s.frozen"
                        + " order by s.available desc, o.id")
                .stream()
                .map(row -> row.split("\t", -1))
                .map(found -> new Offer(found[0], found[1], found[2]))
                .toList();
    }
}
