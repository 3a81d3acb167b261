package org.tonne.integration.rest.v1;

import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonne.account.application.PartnerKeys.Partner;
import org.tonne.config.StoreSettings;
import org.tonne.integration.rest.RestEndpoint;
import org.tonne.offer.application.OfferQueries;
import org.tonne.offer.application.OfferView;
import org.tonne.order.application.PlacePurchase;
import org.tonne.order.application.PlacedOrder;
import org.tonne.order.application.PlacedPurchase;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;
import org.tonne.shared.Refused;
import org.tonne.shared.UnitType;
import org.tonne.statistics.application.By;
import org.tonne.statistics.application.CancellationFigures;
import org.tonne.statistics.application.Figures;
import org.tonne.statistics.application.Scope;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class RestContractTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID OFFER = UUID.fromString("01900000-0000-8000-8000-000000000001");
    private static final UUID PURCHASE = UUID.fromString("01900000-0000-8000-8000-000000000002");
    private static final Partner PARTNER = new Partner(new UUID(1, 2), "Partner");
    private static final String ORDER =
            "{\"payer\":{\"name\":\"A\",\"email\":\"a@example.org\",\"kind\":\"INDIVIDUAL\","
                    + "\"country\":\"FR\"},\"beneficiary\":\"Café\",\"paymentMethod\":\"PAYPAL\",\"lines\":[{\"offer\":\""
                    + OFFER
                    + "\",\"quantity\":2,\"price\":\"3.50\"}]}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Placing placing = new Placing();
    private Bus bus;
    private String base;

    @BeforeEach
    void publish() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            base = "http://localhost:" + free.getLocalPort() + "/api";
        }
        bus = new CXFBusFactory().createBus();
        bus.getInInterceptors().add(new KnownPartner(PARTNER));
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        QuotesResource quotes = new QuotesResource();
        quotes.offers = new OneOffer();
        quotes.clock = clock;
        OrdersResource orders = new OrdersResource();
        orders.place = placing;
        orders.store = new StoreSettings(URI.create("https://store.example.org"));
        StatisticsResource statistics = new StatisticsResource();
        statistics.figures = new FixedFigures();
        statistics.clock = clock;
        RestEndpoint.publish(bus, base, List.of(quotes, orders, statistics, new ContractResource()));
    }

    @AfterEach
    void stop() {
        bus.shutdown(true);
    }

    @Test
    void an_order_is_placed_once_and_answered_with_its_payment_link() {
        HttpResponse<String> first = post("/v1/orders", ORDER, "tk", "key-1");
        HttpResponse<String> again = post("/v1/orders", ORDER, "tk", "key-1");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location"))
                .contains("https://store.example.org/api/v1/orders/" + PURCHASE);
        assertThat(first.body())
                .contains("\"payment\":\"https://store.example.org/en/orders/" + PURCHASE + "/pay\"")
                .contains("\"total\":{\"amount\":\"7.00\",\"currency\":\"USD\"}");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(placing.placed.values()).singleElement().satisfies(command -> {
            assertThat(command.client()).isEqualTo(PARTNER.id().toString());
            assertThat(command.lines()).containsExactly(new PlacePurchase.Line(OFFER, 2, 350));
        });
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        post("/v1/orders", ORDER, "tk", "key-1");

        assertProblem(
                post("/v1/orders", ORDER.replace("\"quantity\":2", "\"quantity\":3"), "tk", "key-1"),
                409,
                "KEY_REUSED");
    }

    @Test
    void orders_need_a_key_of_each_kind() {
        HttpResponse<String> nobody = post("/v1/orders", ORDER, "", "key-1");

        assertProblem(nobody, 401, "IDENTITY_UNKNOWN");
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertProblem(post("/v1/orders", ORDER, "tk", ""), 400, "FIELD_MISSING");
    }

    @Test
    void wrong_bodies_are_refused_in_words() {
        assertProblem(post("/v1/orders", "{", "tk", "k"), 400, "REQUEST_UNREADABLE");
        assertProblem(post("/v1/orders", ORDER.replace(":2,", ":2e0,"), "tk", "k"), 400, "QUANTITY_INVALID");
        assertProblem(post("/v1/orders", ORDER.replace("PAYPAL", "CASH"), "tk", "k"), 400, "CHOICE_UNKNOWN");
        assertProblem(post("/v1/orders", ORDER.replace("\"name\"", "\"nom\""), "tk", "k"), 400, "FIELD_MISSING");
        assertProblem(
                post("/v1/orders", ORDER.replace("{\"payer\"", "{\"x\":1,\"payer\""), "tk", "k"), 400, "FIELD_UNKNOWN");
        assertProblem(post("/v1/orders", " ".repeat(4_300_000), "tk", "k"), 413, "BODY_TOO_LARGE");
        assertThat(placing.placed).isEmpty();
    }

    @Test
    void what_the_container_refuses_is_a_problem_too() {
        assertProblem(get("/v1/nothing", "*/*"), 404, "ROUTE_UNKNOWN");
        assertProblem(get("/nothing", "*/*"), 404, "ROUTE_UNKNOWN");
        HttpResponse<String> method = get("/v1/quotes", "*/*");
        assertProblem(method, 405, "METHOD_NOT_ALLOWED");
        assertThat(method.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("POST"));
        assertProblem(get("/v1/openapi.json", "image/png"), 406, "NOT_ACCEPTABLE");
        assertProblem(
                send(request("/v1/quotes")
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))),
                415,
                "MEDIA_TYPE_UNSUPPORTED");
    }

    @Test
    void an_accident_tells_nothing() {
        placing.broken = true;

        HttpResponse<String> answer = post("/v1/orders", ORDER, "tk", "k");

        assertProblem(answer, 500, "INTERNAL");
        assertThat(answer.body()).doesNotContain("secret", "java.");
    }

    @Test
    void a_quote_prices_the_lines_and_holds_nothing() {
        String line = "{\"lines\":[{\"offer\":\"" + OFFER + "\",\"quantity\":%d}]}";

        assertThat(post("/v1/quotes", line.formatted(10), "", "").body())
                .isEqualTo("{\"lines\":[{\"offer\":\"" + OFFER
                        + "\",\"quantity\":10,\"price\":{\"amount\":\"3.50\",\"currency\":\"USD\"},"
                        + "\"amount\":{\"amount\":\"35.00\",\"currency\":\"USD\"},\"available\":100}],"
                        + "\"total\":{\"amount\":\"35.00\",\"currency\":\"USD\"},\"orderable\":true,\"holdsUnits\":false,"
                        + "\"asOf\":\"2026-11-22T12:00:00Z\",\"validUntil\":\"2026-11-22T12:15:00Z\"}");
        assertThat(post("/v1/quotes", line.formatted(101), "", "").body())
                .contains("\"refusal\":\"UNITS_NOT_FREE\"", "\"orderable\":false");
        assertProblem(post("/v1/quotes", "{\"lines\":[]}", "", ""), 400, "BASKET_EMPTY");
        assertProblem(
                post("/v1/quotes", line.formatted(1).replace(OFFER.toString(), PURCHASE.toString()), "", ""),
                404,
                "OFFER_UNKNOWN");
    }

    @Test
    void figures_have_the_promised_form() {
        HttpResponse<String> answer = get("/v1/statistics/cancellations?to=2019-03-20&by=year", "application/json");

        assertThat(answer.body())
                .isEqualTo("{\"from\":\"2005-01-01\",\"to\":\"2019-03-20\",\"by\":\"year\",\"rows\":[{\"key\":\"2019\","
                        + "\"cancellations\":3,\"cers\":70}],\"total\":{\"cancellations\":3,\"cers\":70}}");
        assertProblem(get("/v1/statistics/cancellations?to=20.3.2019", "*/*"), 400, "PERIOD_INVALID");
        assertProblem(get("/v1/statistics/cancellations?by=week", "*/*"), 400, "CHOICE_UNKNOWN");
        assertProblem(get("/v1/statistics/cancellations?form=2019-03-20", "*/*"), 400, "FIELD_UNKNOWN");
    }

    @Test
    void what_a_reader_has_already_is_not_sent_again() {
        HttpResponse<String> first = get("/v1/openapi.json", "application/json");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("max-age"));
        assertThat(send(request("/v1/openapi.json").header("If-None-Match", tag).GET())
                        .statusCode())
                .isEqualTo(304);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "\"instance\":\"urn:uuid:");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private HttpResponse<String> get(String path, String accept) {
        return send(request(path).header("Accept", accept).GET());
    }

    private HttpResponse<String> post(String path, String body, String bearer, String key) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static final class Placing extends PlacePurchase {
        private final Map<String, Command> placed = new HashMap<>();
        private boolean broken;

        @Override
        public PlacedPurchase place(Command command) {
            if (broken) {
                throw new IllegalStateException("secret");
            }
            Command before = placed.putIfAbsent(command.idempotencyKey(), command);
            if (before != null && !before.equals(command)) {
                throw new Refused(ErrorCode.KEY_REUSED);
            }
            return new PlacedPurchase(
                    PURCHASE,
                    before != null,
                    List.of(new PlacedOrder(OFFER, "7KQ4M2XN", OFFER, Money.ofCents(700), NOW)));
        }
    }

    private static final class OneOffer extends OfferQueries {
        @Override
        public Optional<OfferView> byId(UUID offerId) {
            return offerId.equals(OFFER)
                    ? Optional.of(new OfferView(
                            OFFER,
                            OFFER,
                            "Seller",
                            "seller",
                            350,
                            100,
                            1,
                            UnitType.CER,
                            1,
                            1,
                            null,
                            null,
                            LocalDate.EPOCH,
                            1000,
                            null,
                            ""))
                    : Optional.empty();
        }
    }

    private static final class FixedFigures extends CancellationFigures {
        @Override
        public Figures figures(LocalDate from, LocalDate to, By by, Scope scope) {
            return new Figures(from, to, by, scope, List.of(new Figures.Row("2019", 3, 70)), new Figures.Total(3, 70));
        }
    }
}
