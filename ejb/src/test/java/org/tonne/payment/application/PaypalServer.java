package org.tonne.payment.application;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;
import org.tonne.config.PaypalSettings;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** The outside world of these tests: a payment provider that speaks PayPal's JSON and can be told to go wrong. */
public final class PaypalServer implements AutoCloseable {

    /** What goes wrong with one call. */
    public enum Fault {
        /** The work is done, the reply never comes. */
        REPLY_LOST,
        /** The work is not done; the answer is 503. */
        BROKEN,
        /** The work is done, the reply is a page. */
        GARBAGE,
        /** The work is not done; the token is not accepted. */
        STALE_TOKEN,
        /** The work is refused with 422. */
        REFUSED
    }

    /** Every call: method, path, request id, assertion and body. */
    public record Call(String line, String requestId, String assertion, String body) {}

    /** One checkout at the provider; tests change it as they need. */
    public static final class Checkout {
        public String status = "PAYER_ACTION_REQUIRED";
        public final List<Unit> units = new ArrayList<>();
    }

    /** One purchase unit. */
    public static final class Unit {
        public String customId = "";
        public String merchant = "";
        public String currency = "";
        public String value = "";
        public String willEnd = "COMPLETED";
        public String capture = "";
        public String captureStatus = "";
        public long refunded;
    }

    private final HttpServer server;
    private final Map<String, Deque<Fault>> faults = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    public final Map<String, Checkout> checkouts = new LinkedHashMap<>();
    public final List<Call> calls = new CopyOnWriteArrayList<>();
    public String approveBase;
    public String genuine = "SUCCESS";
    public String refundStatus = "COMPLETED";
    private int ids;

    /** Starts on a free port of this machine. */
    public PaypalServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
        approveBase = url();
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** How to reach it. */
    public PaypalSettings settings() {
        return new PaypalSettings(
                URI.create(url()), URI.create(url() + "/"), "client", "secret", "WH-1", Duration.ofSeconds(2));
    }

    /** The next call whose path ends like this goes wrong. */
    public void next(String end, Fault fault) {
        faults.computeIfAbsent(end, key -> new ArrayDeque<>()).add(fault);
    }

    /** The buyer agrees to the newest checkout; its id. */
    public String approve() {
        String id = newest();
        checkout(id).status = "APPROVED";
        return id;
    }

    /** The id of the newest checkout. */
    public String newest() {
        return "O-" + checkouts.size();
    }

    /** One checkout. */
    public Checkout checkout(String id) {
        return Objects.requireNonNull(checkouts.get(id));
    }

    /** How many calls there were to paths that end like this. */
    public long count(String end) {
        return calls.stream().filter(call -> call.line().endsWith(end)).count();
    }

    /** The last call to a path that ends like this. */
    public Call last(String end) {
        return calls.stream()
                .filter(call -> call.line().endsWith(end))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        String request = String.valueOf(headers.getFirst("PayPal-Request-Id"));
        calls.add(new Call(
                exchange.getRequestMethod() + " " + path,
                request,
                String.valueOf(headers.getFirst("PayPal-Auth-Assertion")),
                body));
        answer(exchange, fault(exchange.getRequestMethod() + " " + path), request, body);
    }

    private @Nullable Fault fault(String line) {
        return faults.entrySet().stream()
                .filter(entry -> line.endsWith(entry.getKey()))
                .map(entry -> entry.getValue().poll())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void answer(HttpExchange exchange, @Nullable Fault fault, String request, String body) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (fault == Fault.BROKEN) {
            reply(exchange, 503, "{}");
        } else if (fault == Fault.STALE_TOKEN) {
            reply(exchange, 401, "{\"name\":\"AUTHENTICATION_FAILURE\"}");
        } else if (fault == Fault.REFUSED) {
            reply(exchange, 422, "{\"name\":\"UNPROCESSABLE_ENTITY\",\"details\":[{\"issue\":\"NOT_TODAY\"}]}");
        } else {
            String answer = answers.getOrDefault(path + request, "");
            if (answer.isEmpty()) {
                answer = work(exchange.getRequestMethod(), path, body);
                if (!"null".equals(request)) {
                    answers.put(path + request, answer);
                }
            }
            finish(exchange, fault, answer);
        }
    }

    private static void finish(HttpExchange exchange, @Nullable Fault fault, String answer) throws IOException {
        if (fault == Fault.REPLY_LOST) {
            exchange.close();
        } else {
            reply(exchange, answer.startsWith("!") ? 404 : 200, fault == Fault.GARBAGE ? "<html>" : answer);
        }
    }

    private static void reply(HttpExchange exchange, int status, String answer) throws IOException {
        byte[] bytes = answer.replaceFirst("^!", "").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String work(String method, String path, String body) {
        String[] part = path.split("/");
        if (path.endsWith("/token")) {
            return "{\"access_token\":\"T" + ++ids + "\",\"expires_in\":600}";
        }
        if (path.endsWith("verify-webhook-signature")) {
            return "{\"verification_status\":\"" + genuine + "\"}";
        }
        if (path.endsWith("/refund")) {
            return refund(part[4], object(body));
        }
        if (path.endsWith("/orders")) {
            return create(object(body));
        }
        Checkout checkout = checkouts.get(part[4]);
        if (checkout == null) {
            return "!{\"name\":\"RESOURCE_NOT_FOUND\"}";
        }
        if ("POST".equals(method)) {
            capture(checkout);
        }
        return shown(part[4], checkout).toString();
    }

    private String create(JsonObject body) {
        Checkout checkout = new Checkout();
        for (JsonObject given : body.getJsonArray("purchase_units").getValuesAs(JsonObject.class)) {
            Unit unit = new Unit();
            unit.customId = given.getString("custom_id");
            unit.merchant = given.getJsonObject("payee").getString("merchant_id");
            unit.currency = given.getJsonObject("amount").getString("currency_code");
            unit.value = given.getJsonObject("amount").getString("value");
            checkout.units.add(unit);
        }
        String id = "O-" + (checkouts.size() + 1);
        checkouts.put(id, checkout);
        return shown(id, checkout).toString();
    }

    private void capture(Checkout checkout) {
        checkout.status = "COMPLETED";
        for (Unit unit : checkout.units) {
            unit.capture = "C-" + ++ids;
            unit.captureStatus = unit.willEnd;
        }
    }

    private String refund(String capture, JsonObject body) {
        JsonObject amount = body.getJsonObject("amount");
        checkouts.values().stream()
                .flatMap(checkout -> checkout.units.stream())
                .filter(unit -> unit.capture.equals(capture))
                .forEach(unit -> unit.refunded +=
                        Long.parseLong(amount.getString("value").replace(".", "")));
        return Json.createObjectBuilder()
                .add("id", "R-" + ++ids)
                .add("status", refundStatus)
                .add("amount", amount)
                .build()
                .toString();
    }

    private JsonObject shown(String id, Checkout checkout) {
        JsonArrayBuilder units = Json.createArrayBuilder();
        checkout.units.forEach(unit -> units.add(shown(unit)));
        JsonObjectBuilder link =
                Json.createObjectBuilder().add("rel", "payer-action").add("href", approveBase + "/approve?token=" + id);
        return Json.createObjectBuilder()
                .add("id", id)
                .add("status", checkout.status)
                .add("purchase_units", units)
                .add("links", Json.createArrayBuilder().add(link))
                .build();
    }

    private static JsonObjectBuilder shown(Unit unit) {
        JsonObjectBuilder amount =
                Json.createObjectBuilder().add("currency_code", unit.currency).add("value", unit.value);
        JsonObject shared = amount.build();
        JsonObjectBuilder shown = Json.createObjectBuilder()
                .add("custom_id", unit.customId)
                .add("payee", Json.createObjectBuilder().add("merchant_id", unit.merchant))
                .add("amount", shared);
        if (!unit.capture.isEmpty()) {
            JsonObjectBuilder capture = Json.createObjectBuilder()
                    .add("id", unit.capture)
                    .add("status", unit.captureStatus)
                    .add("amount", shared);
            JsonObjectBuilder refund = Json.createObjectBuilder()
                    .add("status", "COMPLETED")
                    .add("amount", Json.createObjectBuilder().add("value", unit.refunded / 100 + ".00"));
            shown.add(
                    "payments",
                    Json.createObjectBuilder()
                            .add("captures", Json.createArrayBuilder().add(capture))
                            .add("refunds", Json.createArrayBuilder().add(refund)));
        }
        return shown;
    }

    private static JsonObject object(String body) {
        return Json.createReader(new StringReader(body)).readObject();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
