package org.tonne.it;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;

/** What people and programs send that cannot be, by the plain forms of the pages and by REST: words, and nothing moved. */
class BadInputIT {

    private static final String BASKET = "__Host-tonne-basket";

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Partner partner = new Partner(store);
    private final Visitor buyer = new Visitor(store);
    private final Partner.Offer offer = Partner.offer(ledger, 6);
    private final String project = ledger.text(
            "select p.key from offer o join lot l on l.id = o.lot_id join issuance i on i.id = l.issuance_id"
                    + " join project p on p.id = i.project_id where o.id = ?::uuid",
            offer.id());

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.broken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | whole number",
                "-1 | whole number",
                "1.5 | whole number",
                "1e3 | whole number",
                "'' | whole number",
                "٣ | whole number",
                "#{1+1} | whole number",
                "2; drop table orders | whole number",
                "1000000000000000 | whole number",
                "999999999999999 | are free. Choose a smaller quantity"
            })
    void a_quantity_that_cannot_be_had_is_refused_at_its_field_and_picks_nothing(String quantity, String words) {
        HttpResponse<String> sent = pick(quantity);

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(buyer.cookies()).doesNotContainKey(BASKET);
        HttpResponse<String> page =
                buyer.get(sent.headers().firstValue("Location").orElseThrow());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(between(page.body(), "id=\"quantity-e\"", "</span></div>", "affix"))
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "1000000000000000", "many", "#{2*2}"})
    void a_quantity_in_the_basket_that_is_none_is_refused_at_its_line_and_changes_nothing(String quantity) {
        pick("3");
        String before = buyer.cookies().get(BASKET);

        HttpResponse<String> page = buyer.post("/en/basket", Map.of("q-" + offer.id(), quantity, "update", "1"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"q-" + offer.id() + "-e\"", "whole number of tonnes");
        assertThat(buyer.cookies().get(BASKET)).isEqualTo(before);
    }

    @Test
    void more_than_is_free_in_the_basket_is_said_with_what_is_free_and_cannot_be_checked_out() {
        pick("3");

        buyer.post("/en/basket", Map.of("q-" + offer.id(), "999999999", "update", "1"));
        HttpResponse<String> page = buyer.get("/en/basket");

        assertThat(page.body())
                .contains("are free now", "Something has changed")
                .doesNotContain("href=\"/en/checkout\"");
        assertThat(buyer.get("/en/checkout").headers().firstValue("Location")).contains("/en/basket");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "..",
                "0.0.0",
                "00000000000000000000000000.1.1",
                "7VVVVVVVVVVVVVVVVVVVVVVVVV.999999999999999.100000000",
                "%00",
                "#{1+1}",
                "AAAA.1.1_AAAA.1.1_AAAA.2.2"
            })
    void a_basket_that_somebody_wrote_himself_is_read_as_far_as_it_can_be(String cookie) {
        buyer.cookies().put(BASKET, cookie);

        HttpResponse<String> page = buyer.get("/en/basket");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("Exception", "href=\"/en/checkout\"");
        assertThat(buyer.get("/en/checkout").statusCode()).isEqualTo(303);
    }

    @Test
    void a_price_that_the_buyer_wrote_into_the_basket_is_not_the_price() {
        pick("3");
        String[] line = Objects.requireNonNull(buyer.cookies().get(BASKET)).split("\\.", -1);
        buyer.cookies().put(BASKET, line[0] + "." + line[1] + ".1");

        HttpResponse<String> page = buyer.get("/en/basket");

        assertThat(page.body()).contains("The price has changed from USD\u00a00.01 to USD\u00a0" + offer.price());
        assertThat(buyer.get("/en/checkout").headers().firstValue("Location")).contains("/en/basket");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "1.5", "1e3", "1000000000000000", "999999999999999", "\"2\"", "[]", "null", "true"})
    void a_quantity_that_cannot_be_had_is_a_problem_for_orders_and_quotes(String quantity) {
        HttpResponse<String> order =
                partner.place(UUID.randomUUID().toString(), Partner.order(offer, quantity, "CARD"));
        HttpResponse<String> quote = new Web()
                .json(
                        store.address() + "/api/v1/quotes",
                        "{\"lines\":[{\"offer\":\"" + offer.id() + "\",\"quantity\":" + quantity + "}]}");

        JsonObject problem = Web.read(JsonObject.class, order);
        assertThat(order.statusCode()).isIn(400, 409);
        assertThat(problem.getString("code"))
                .isIn("QUANTITY_INVALID", "FIELD_MISSING", "UNITS_NOT_FREE", "AMOUNT_TOO_LARGE");
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(
                        quote.statusCode() == 200
                                ? Web.read(JsonObject.class, quote)
                                        .getJsonArray("lines")
                                        .toString()
                                : quote.body())
                .containsAnyOf("QUANTITY_INVALID", "FIELD_MISSING", "UNITS_NOT_FREE", "AMOUNT_TOO_LARGE");
    }

    @ParameterizedTest
    @CsvSource({
        "payerName, ''",
        "payerEmail, nobody",
        "payerEmail, a@b@c",
        "payerKind, ROBOT",
        "country, XX",
        "beneficiary, ''",
        "beneficiary, LONG",
        "reason, LONG",
        "paymentMethod, CASH"
    })
    void an_answer_that_cannot_stand_is_said_at_its_field_and_the_others_are_kept(String field, String value) {
        pick("1");
        Map<String, String> answers = answers("A name that is kept");
        answers.put(field, value.equals("LONG") ? "x".repeat(256) : value);

        HttpResponse<String> sent = buyer.post("/en/checkout", answers);
        String address = sent.headers().firstValue("Location").orElseThrow().replace("#errors", "");
        HttpResponse<String> page = buyer.get(address);

        assertThat(page.body()).contains("href=\"#" + field + "\"", "role=\"alert\"");
        assertThat(page.body()).contains(field.equals("beneficiary") ? "Ada Buyer" : "A name that is kept");
        assertThat(buyer.get(address + "/check").headers().firstValue("Location"))
                .contains(address);
    }

    @Test
    void without_the_last_yes_nothing_is_placed() {
        String check = checkout("Ada");

        for (Map<String, String> half :
                List.of(Map.<String, String>of(), Map.of("final", "yes"), Map.of("terms", "yes"))) {
            HttpResponse<String> page = buyer.post(check, half);
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body()).contains("Tick both boxes");
        }
        assertThat(purchasesOf(check)).isZero();
    }

    @Test
    void the_same_checkout_sent_twice_from_two_tabs_or_sixteen_times_at_once_is_one_purchase()
            throws InterruptedException, ExecutionException {
        String check = checkout("Ada");
        Map<String, String> yes = Map.of("final", "yes", "terms", "yes");
        ExecutorService tabs = Executors.newFixedThreadPool(16);
        Map<String, String> cookies = Map.copyOf(buyer.cookies());

        List<Future<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            sent.add(tabs.submit(() -> {
                Visitor tab = new Visitor(store);
                tab.cookies().putAll(cookies);
                return tab.post(check, yes);
            }));
        }
        Set<String> purchases = new HashSet<>();
        for (Future<HttpResponse<String>> answer : sent) {
            assertThat(answer.get().statusCode()).isEqualTo(303);
            String location = answer.get().headers().firstValue("Location").orElseThrow();
            if (location.startsWith("/en/orders/")) {
                purchases.add(location.split("/", -1)[3]);
            }
        }
        tabs.shutdown();
        HttpResponse<String> later = buyer.post(check, yes);

        assertThat(purchasesOf(check)).isEqualTo(1);
        assertThat(purchases).hasSizeLessThanOrEqualTo(1);
        assertThat(later.headers().firstValue("Location").orElseThrow()).startsWith("/en/orders/");
        assertThat(buyer.get(check).headers().firstValue("Location").orElseThrow())
                .startsWith("/en/orders/");
    }

    @Test
    void answers_changed_in_another_tab_are_those_that_are_placed_and_none_are_changed_after() {
        String check = checkout("The first name");
        String checkout = check.replaceFirst("/check$", "");

        buyer.post(checkout, answers("The second name"));
        buyer.post(check, Map.of("final", "yes", "terms", "yes"));
        buyer.post(checkout, answers("The third name"));

        assertThat(ledger.text(
                        "select b.name from beneficiary b join checkout c on c.purchase_id = b.purchase_id where c.id = ?::uuid",
                        checkout.replaceAll(".*/", "")))
                .isEqualTo("The second name");
    }

    private HttpResponse<String> pick(String quantity) {
        return buyer.post(
                "/en/basket", Map.of("project", project, "offer", offer.id(), "quantity", quantity, "add", "1"));
    }

    private static Map<String, String> answers(String beneficiary) {
        return new HashMap<>(Map.of(
                "payerName", "Ada Buyer",
                "payerEmail", "ada@example.org",
                "payerKind", "INDIVIDUAL",
                "country", "CH",
                "beneficiary", beneficiary,
                "reason", "Flights",
                "publishName", "yes",
                "paymentMethod", "CARD"));
    }

    /** From the basket to the last question; its address. */
    private String checkout(String beneficiary) {
        pick("2");
        return buyer.post("/en/checkout", answers(beneficiary))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private long purchasesOf(String check) {
        return ledger.number(
                "select count(*) from purchase p where p.client = 'WEB' and p.idempotency_key like '%' || ? || '%'",
                check.split("/", -1)[3]);
    }

    private static String between(String text, String from, String... ends) {
        int start = text.indexOf(from);
        assertThat(start).as(from).isPositive();
        int end = text.length();
        for (String mark : ends) {
            int found = text.indexOf(mark, start);
            end = found < 0 ? end : Math.min(end, found);
        }
        return text.substring(start, end);
    }
}
