package org.tonne.sandbox.pay;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.tonne.sandbox.base.Bench;
import org.tonne.sandbox.base.Exchanges;
import org.tonne.sandbox.base.Faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A payment provider on a real database, a shop that listens, and the words of the tests about them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PayScene {
    Bench bench;
    private HttpServer shop;
    PayProvider provider;
    int shopAnswers;
    final List<Received> received = new CopyOnWriteArrayList<>();

    record Received(Map<String, String> headers, String body) {
        JsonObject event() {
            return Docs.parse(body);
        }
    }

    @BeforeAll
    void open() throws IOException, SQLException {
        bench = new Bench(PayTables.SCRIPT);
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/hook", exchange -> {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(headers, body));
            exchange.sendResponseHeaders(shopAnswers, -1);
            exchange.close();
        });
        shop.start();
    }

    @AfterAll
    void close() throws IOException {
        shop.stop(0);
        bench.close();
    }

    @BeforeEach
    void begin() {
        provider = new PayProvider(
                bench.database(),
                new PayProvider.Identity(
                        "http://localhost:9090/sandbox/pay",
                        "client",
                        "secret",
                        Optional.of(URI.create(
                                "http://localhost:" + shop.getAddress().getPort() + "/hook")),
                        "WH-1"),
                new Exchanges(bench),
                bench);
        shopAnswers = 200;
        work();
        bench.database().run(provider.faults()::clear);
        received.clear();
    }

    void work() {
        for (int quietRounds = 0; quietRounds < 2; ) {
            quietRounds = provider.workOnce() ? 0 : quietRounds + 1;
        }
    }

    static JsonObject body(String... sellers) {
        var units = Json.createArrayBuilder();
        for (String seller : sellers) {
            units.add(Json.createObjectBuilder()
                    .add("reference_id", seller)
                    .add("custom_id", "order of " + seller)
                    .add(
                            "amount",
                            Json.createObjectBuilder()
                                    .add("currency_code", "USD")
                                    .add("value", "12.50"))
                    .add("payee", Json.createObjectBuilder().add("merchant_id", seller)));
        }
        JsonObjectBuilder addresses = Json.createObjectBuilder()
                .add("return_url", "http://localhost/back")
                .add("cancel_url", "http://localhost/cancel");
        return Json.createObjectBuilder()
                .add("intent", "CAPTURE")
                .add("purchase_units", units)
                .add("application_context", addresses)
                .build();
    }

    Answer once(String operation, String id, String content, Idempotency.Work work) {
        Idempotency.Request request = new Idempotency.Request(operation, Optional.of(id), content);
        return bench.database().ask(session -> Idempotency.once(session, request, work));
    }

    String created(String... sellers) {
        return bench.database()
                .ask(session -> provider.orders().create(session, body(sellers)))
                .body()
                .getString("id");
    }

    String approved(List<Outcome> outcomes, String... sellers) {
        String id = created(sellers);
        bench.database().run(session -> provider.orders()
                .approve(session, provider.orders().get(session, id), "card", outcomes));
        return id;
    }

    Answer capture(String order) {
        return bench.database().ask(session -> provider.captures().capture(session, order));
    }

    static JsonObject captureOf(JsonObject order, int unit) {
        return order.getJsonArray("purchase_units")
                .getJsonObject(unit)
                .getJsonObject("payments")
                .getJsonArray("captures")
                .getJsonObject(0);
    }

    Answer refund(String capture, String seller, String body) {
        String claims = "{\"iss\":\"client\",\"payer_id\":\"" + seller + "\"}";
        String middle = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return bench.database().ask(session -> provider.refunds()
                .refund(session, capture, Optional.of("e30." + middle + "."), Docs.parse(body)));
    }

    static void refusedAs(ThrowingCallable call, int status, String issue) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ApiError.class, error -> {
            assertThat(error.status()).isEqualTo(status);
            assertThat(error.body().getJsonArray("details").getJsonObject(0).getString("issue"))
                    .isEqualTo(issue);
        });
    }

    void ask(String kind, @Nullable String detail) {
        bench.database()
                .run(session -> provider.faults().ask(session, new Faults.Fault(0, "", kind, null, 1, 100, 0, detail)));
    }
}
