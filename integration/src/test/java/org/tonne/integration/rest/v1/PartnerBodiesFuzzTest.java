package org.tonne.integration.rest.v1;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tonne.account.application.PartnerKeys.Partner;
import org.tonne.config.StoreSettings;
import org.tonne.integration.rest.Problems;
import org.tonne.integration.rest.RestEndpoint;
import org.tonne.local.fuzz.Mutants;
import org.tonne.local.fuzz.Tried;
import org.tonne.offer.application.OfferQueries;
import org.tonne.offer.application.OfferView;
import org.tonne.order.application.PlacePurchase;
import org.tonne.order.application.PlacedOrder;
import org.tonne.order.application.PlacedPurchase;
import org.tonne.shared.Money;
import org.tonne.shared.UnitType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a partner sends: it is taken as it stands, which another reader of JSON confirms, or refused as a problem. */
class PartnerBodiesFuzzTest {

    private static final String METHOD = "every_body_is_taken_as_it_stands_or_refused_as_a_problem";
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID OFFER = UUID.fromString("01900000-0000-8000-8000-000000000001");
    private static final List<String> WORDS = List.of(
            "",
            "0",
            "-1",
            "1",
            "1.0",
            "1e2",
            "-0",
            "999999999999999",
            "1000000000000000",
            "9223372036854775808",
            "null",
            "true",
            "{}",
            "[]",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\u202e\"",
            "\"90000000000000.00\"",
            "\"99999999999999999999.00\"",
            "\"-1.00\"",
            "\"CARD\"",
            "\"BANK_TRANSFER\"",
            "\"ORGANISATION\"",
            "\"" + OFFER + "\"",
            ",\"x\":1",
            "\"{field}\"",
            "[".repeat(30),
            "\"" + "a".repeat(300) + "\"");
    private static final Mutants MUTANTS = Mutants.ofJson(Mutants.valid(PartnerBodiesFuzzTest.class, METHOD), WORDS);
    private static final Tried TRIED = new Tried(PartnerBodiesFuzzTest.class);
    private static final Placing PLACING = new Placing();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static String base = "";

    @BeforeAll
    static void publish() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            base = "http://localhost:" + free.getLocalPort() + "/api";
        }
        Bus bus = new CXFBusFactory().createBus();
        bus.getInInterceptors().add(new KnownPartner(new Partner(new UUID(1, 2), "Partner")));
        QuotesResource quotes = new QuotesResource();
        quotes.offers = new OneOffer();
        quotes.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        OrdersResource orders = new OrdersResource();
        orders.place = PLACING;
        orders.store = new StoreSettings(URI.create("https://store.example.org"));
        RestEndpoint.publish(bus, base, List.of(quotes, orders));
    }

    @AfterAll
    static void tell() {
        TRIED.tell();
    }

    @FuzzTest(maxDuration = "1m")
    void every_body_is_taken_as_it_stands_or_refused_as_a_problem(byte[] input) {
        TRIED.one();
        PLACING.asked.set(null);
        byte[] body = MUTANTS.bytes(input);
        boolean order = new String(body, StandardCharsets.ISO_8859_1).contains("p");
        HttpResponse<byte[]> answer = post(order ? "/v1/orders" : "/v1/quotes", body);

        if (answer.statusCode() / 100 != 2) {
            Problems.check(answer);
            assertThat(PLACING.asked).hasNullValue();
        } else if (order) {
            assertThat(answer.statusCode()).isEqualTo(201);
            checkOrder(object(body), Objects.requireNonNull(PLACING.asked.get()));
        } else {
            checkQuote(object(body), object(answer.body()));
        }
    }

    @Test
    void the_valid_inputs_are_taken() {
        for (String valid : Mutants.valid(PartnerBodiesFuzzTest.class, METHOD)) {
            String path = valid.contains("payer") ? "/v1/orders" : "/v1/quotes";
            assertThat(post(path, valid.getBytes(StandardCharsets.UTF_8)).statusCode())
                    .as(valid)
                    .isBetween(200, 201);
        }
    }

    private static void checkOrder(JsonObject sent, PlacePurchase.Command command) {
        JsonObject payer = sent.getJsonObject("payer");
        assertThat(command.payer().name()).isEqualTo(payer.getString("name"));
        assertThat(command.payer().email()).isEqualTo(payer.getString("email"));
        assertThat(command.payer().country()).isEqualTo(payer.getString("country"));
        assertThat(command.payer().kind().name()).isEqualTo(payer.getString("kind"));
        assertThat(command.beneficiary()).isEqualTo(sent.getString("beneficiary"));
        assertThat(command.choice().name()).isEqualTo(sent.getString("paymentMethod"));
        List<JsonObject> lines = sent.getJsonArray("lines").getValuesAs(JsonObject.class);
        assertThat(command.lines()).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            PlacePurchase.Line line = command.lines().get(i);
            assertThat(line.offerId()).isEqualTo(UUID.fromString(lines.get(i).getString("offer")));
            assertThat(line.quantity())
                    .isPositive()
                    .isEqualTo(lines.get(i).getJsonNumber("quantity").longValueExact());
            assertThat(Money.ofCents(line.shownPriceCents()).amount())
                    .isEqualTo(lines.get(i).getString("price"));
        }
    }

    private static void checkQuote(JsonObject sent, JsonObject quote) {
        List<JsonObject> asked = sent.getJsonArray("lines").getValuesAs(JsonObject.class);
        List<JsonObject> lines = quote.getJsonArray("lines").getValuesAs(JsonObject.class);
        Money total = Money.ZERO;
        assertThat(lines).hasSameSizeAs(asked);
        for (int i = 0; i < lines.size(); i++) {
            long quantity = asked.get(i).getJsonNumber("quantity").longValueExact();
            assertThat(lines.get(i).getJsonNumber("quantity").longValueExact()).isEqualTo(quantity);
            Money amount = Money.parse(lines.get(i).getJsonObject("amount").getString("amount"));
            assertThat(amount.cents()).isEqualTo(Math.multiplyExact(quantity, 350));
            total = total.plus(amount);
        }
        assertThat(quote.getJsonObject("total").getString("amount")).isEqualTo(total.amount());
    }

    private static JsonObject object(byte[] json) {
        return Json.createReader(new ByteArrayInputStream(json)).readObject();
    }

    private static HttpResponse<byte[]> post(String path, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer tk")
                .header("Idempotency-Key", "key")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static final class Placing extends PlacePurchase {
        private final AtomicReference<Command> asked = new AtomicReference<>();

        @Override
        public PlacedPurchase place(Command command) {
            asked.set(command);
            PlacedOrder order = new PlacedOrder(OFFER, "7KQ4M2XN", OFFER, Money.ofCents(700), NOW);
            return new PlacedPurchase(new UUID(3, 4), false, List.of(order));
        }
    }

    private static final class OneOffer extends OfferQueries {
        @Override
        public Optional<OfferView> byId(UUID id) {
            LocalDate day = LocalDate.EPOCH;
            OfferView offer = new OfferView(
                    OFFER, OFFER, "S", "s", 350, 100, 1, UnitType.CER, 1, 1, null, null, day, 1000, null, "");
            return Optional.of(offer).filter(one -> id.equals(OFFER));
        }
    }
}
