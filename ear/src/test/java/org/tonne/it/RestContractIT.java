package org.tonne.it;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;

/** The REST contract as a partner's program meets it. */
class RestContractIT {

    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Partner partner = new Partner(store);
    private final Web web = new Web();
    private final String api = store.address() + "/api/v1";

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.broken()).isEmpty();
    }

    @Test
    void the_contract_is_published() {
        JsonObject contract = Web.read(JsonObject.class, web.get(api + "/openapi.json"));

        assertThat(contract.getString("openapi")).startsWith("3.");
        assertThat(contract.getJsonObject("paths").keySet())
                .anyMatch(path -> path.endsWith("/orders"))
                .anyMatch(path -> path.endsWith("/statistics/cancellations"));
    }

    @Test
    void projects_can_be_searched_without_a_key_and_without_a_cookie() {
        HttpResponse<String> found = web.get(api + "/projects?q=wind");

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(found.body()).containsIgnoringCase("wind");
    }

    @Test
    void each_value_of_each_filter_leaves_as_many_projects_as_it_says() {
        JsonObject all = search("facets=true");

        assertThat(all.getJsonObject("facets").keySet())
                .containsExactlyInAnyOrder(
                        "host", "region", "type", "scope", "method", "scale", "sdg", "free", "period", "unit", "year",
                        "seller");
        all.getJsonObject("facets").forEach((filter, values) -> {
            assertThat(values.asJsonArray()).as(filter).isNotEmpty();
            JsonObject value = values.asJsonArray().getJsonObject(0);
            JsonObject left = search(filter + "=" + value.getString("value") + "&size=1&facets=true");
            assertThat(left.getInt("total")).as(filter + " " + value).isEqualTo(value.getInt("count"));
            assertThat(left.getJsonObject("facets")
                            .getJsonArray(filter)
                            .getJsonObject(0)
                            .getBoolean("selected"))
                    .as(filter)
                    .isTrue();
            assertThat(left.getJsonArray("projects")).as(filter).hasSize(1);
        });
        assertThat(all.getJsonArray("prices").getValuesAs(JsonObject.class))
                .extracting(price -> price.getInt("count"))
                .anyMatch(count -> count > 0);
        assertThat(search("")).doesNotContainKeys("facets", "prices", "meant");
    }

    @Test
    void words_are_forgiven_as_on_the_pages_and_said_so() {
        JsonObject found = search("q=hydrro");

        assertThat(found.getInt("total")).isPositive();
        assertThat(found.getString("meant")).isEqualTo("hydro");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "host=XX",
                "region=999",
                "type=magic",
                "scope=77",
                "method=AMS-X",
                "scale=huge",
                "sdg=18",
                "free=3",
                "period=x",
                "unit=EUA",
                "year=1901",
                "seller=nobody",
                "min=a",
                "max=-1",
                "offer=2",
                "sort=best",
                "page=0",
                "size=101",
                "facets=yes",
                "q=a&q=b",
                "min=1&min=2",
                "colour=red"
            })
    void what_no_filter_knows_is_refused_by_the_name_of_its_parameter(String query) {
        HttpResponse<String> answer = web.get(api + "/projects?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Web.read(JsonObject.class, answer).getJsonObject("facts").getString("field"))
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    private JsonObject search(String query) {
        return Web.read(JsonObject.class, web.get(api + "/projects?" + query));
    }

    @Test
    void an_order_is_placed_once_whatever_is_sent_again() {
        Partner.Offer offer = Partner.offer(ledger, 0);
        String key = UUID.randomUUID().toString();

        HttpResponse<String> first = partner.place(key, Partner.order(offer, "2", "CARD"));
        HttpResponse<String> again = partner.place(key, Partner.order(offer, "2", "CARD"));
        HttpResponse<String> other = partner.place(key, Partner.order(offer, "3", "CARD"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(purchase(again)).isEqualTo(purchase(first));
        assertThat(other.statusCode()).isEqualTo(409);
        assertProblem(other, "KEY_REUSED");
        assertThat(first.body()).contains("/pay");
    }

    @Test
    void sixteen_posts_of_one_key_at_once_make_one_order() throws InterruptedException, ExecutionException {
        String body = Partner.order(Partner.offer(ledger, 1), "1", "CARD");
        String key = UUID.randomUUID().toString();
        ExecutorService clients = Executors.newFixedThreadPool(16);

        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            answers.add(clients.submit(() -> partner.place(key, body)));
        }
        Set<String> purchases = new HashSet<>();
        for (Future<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).isIn(200, 201);
            purchases.add(purchase(answer.get()));
        }
        clients.shutdown();

        assertThat(purchases).hasSize(1);
        assertThat(ledger.number("select count(*) from purchase where idempotency_key = ?", key))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "1000000000000000000000", "\"3\"", "1e400", "null"})
    void a_quantity_that_is_none_is_refused_in_words(String quantity) {
        HttpResponse<String> answer =
                partner.place(UUID.randomUUID().toString(), Partner.order(Partner.offer(ledger, 0), quantity, "CARD"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Web.read(JsonObject.class, answer).getString("detail")).isNotBlank();
    }

    @Test
    void more_than_is_free_is_refused_with_what_is_free() {
        HttpResponse<String> answer = partner.place(
                UUID.randomUUID().toString(), Partner.order(Partner.offer(ledger, 0), "1000000000000", "CARD"));

        assertThat(answer.statusCode() / 100).isEqualTo(4);
        assertThat(Web.read(JsonObject.class, answer).getString("code")).isIn("UNITS_NOT_FREE", "AMOUNT_TOO_LARGE");
    }

    @Test
    void another_price_than_the_one_agreed_is_refused() {
        Partner.Offer offer = Partner.offer(ledger, 0);

        HttpResponse<String> answer = partner.place(
                UUID.randomUUID().toString(), Partner.order(new Partner.Offer(offer.id(), "0.01"), "1", "CARD"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertProblem(answer, "PRICE_CHANGED");
    }

    @Test
    void an_unknown_offer_order_certificate_or_key_is_a_problem_in_words() {
        assertProblem(
                partner.place(
                        UUID.randomUUID().toString(), Partner.order(new Partner.Offer(UNKNOWN, "1.00"), "1", "CARD")),
                "OFFER_UNKNOWN");
        assertProblem(
                web.get(api + "/orders/" + UNKNOWN, "Authorization", "Bearer " + store.partnerKey()), "ORDER_UNKNOWN");
        assertProblem(web.get(api + "/certificates/0000000000000000"), "CERTIFICATE_UNKNOWN");
        assertThat(web.get(api + "/orders/" + UNKNOWN).statusCode()).isEqualTo(401);
        assertThat(web.get(api + "/orders/" + UNKNOWN, "Authorization", "Bearer tk_wrong")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void an_order_placed_on_the_pages_is_not_shown_to_a_partner() {
        String purchase = partner.placed(
                UUID.randomUUID().toString(), Partner.order(Partner.offer(ledger, 0), "1", "BANK_TRANSFER"));
        assertThat(partner.read(purchase).getJsonArray("orders")).hasSize(1);

        HttpResponse<String> foreign =
                web.get(api + "/orders/" + purchase, "Authorization", "Bearer tk_" + "0".repeat(36));

        assertThat(foreign.statusCode()).isEqualTo(401);
        assertThat(foreign.body()).doesNotContain(purchase);
    }

    @Test
    void a_forged_message_of_the_provider_moves_nothing() {
        String purchase =
                partner.placed(UUID.randomUUID().toString(), Partner.order(Partner.offer(ledger, 0), "1", "CARD"));

        HttpResponse<String> answer = web.json(
                store.address() + "/api/webhooks/paypal",
                "{\"id\":\"WH-FORGED\",\"event_type\":\"PAYMENT.CAPTURE.COMPLETED\",\"resource\":{\"custom_id\":\""
                        + purchase + "\",\"amount\":{\"value\":\"1.00\",\"currency_code\":\"USD\"}}}");

        assertThat(answer.statusCode()).isBetween(400, 499);
        JsonArray orders = partner.read(purchase).getJsonArray("orders");
        assertThat(orders.getJsonObject(0).getString("status")).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void figures_add_up() {
        JsonObject figures = Web.read(
                JsonObject.class,
                web.get(api + "/statistics/cancellations?from=2005-01-01&to=2030-12-31&by=year&scope=registry"));

        assertThat(figures.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                        .mapToLong(row -> row.getJsonNumber("cers").longValue())
                        .sum())
                .isEqualTo(figures.getJsonObject("total").getJsonNumber("cers").longValue());
    }

    private static String purchase(HttpResponse<String> answer) {
        return Web.read(JsonObject.class, answer).getString("id");
    }

    private static void assertProblem(HttpResponse<String> answer, String code) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonObject problem = Web.read(JsonObject.class, answer);
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getString("detail")).isNotBlank();
    }
}
