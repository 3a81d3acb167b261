package org.tonne.sandbox.pay;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.sandbox.base.Desk;
import org.tonne.sandbox.base.FaultForm;
import org.tonne.sandbox.base.LostReply;
import org.tonne.sandbox.base.Session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The provider's interface by HTTP, in the manner of PayPal's Orders v2; see README.md of this module. */
public class PayDesk extends Desk {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST_BODY = 1 << 20;
    private static final String ORDERS = "/v2/checkout/orders/";
    private static final String CAPTURES = "/v2/payments/captures/";
    private static final String REFUNDS = "/v2/payments/refunds/";

    private final PayProvider provider;

    /** A desk for that provider. */
    public PayDesk(PayProvider provider) {
        this.provider = provider;
        ApprovePage page = new ApprovePage(provider);
        FaultForm faults = new FaultForm(provider.context().database(), provider.faults(), PayFaults::known, "target");
        on(
                "POST /v1/oauth2/token",
                (request, response) ->
                        reply(request, response, () -> provider.tokens().give(request.getHeader("Authorization"))));
        on("POST /v2/checkout/orders", this::create);
        on("GET " + ORDERS + "*", (request, response) -> read(request, response, ORDERS, this::order));
        on("POST " + ORDERS + "*", this::capture);
        on("GET " + CAPTURES + "*", (request, response) -> read(request, response, CAPTURES, this::captured));
        on("POST " + CAPTURES + "*", this::refund);
        on(
                "GET " + REFUNDS + "*",
                (request, response) -> read(request, response, REFUNDS, (session, id) -> provider.refunds()
                        .get(session, id)));
        on("POST /v1/notifications/verify-webhook-signature", this::verify);
        on(
                "GET /certs/standin.pem",
                (request, response) -> text(response, 200, provider.webhooks().publicPem()));
        on("GET /approve", page::show);
        on("POST /approve", page::decide);
        on("GET /faults", faults::list);
        on("POST /faults", faults::ask);
        on("POST /faults/clear", faults::clear);
    }

    /** Reads one thing in an open transaction. */
    @FunctionalInterface
    private interface Reading {
        Answer of(Session session, String id) throws SQLException;
    }

    private Answer order(Session session, String id) throws SQLException {
        return new Answer(200, provider.orders().get(session, id).doc());
    }

    private Answer captured(Session session, String id) throws SQLException {
        return new Answer(200, provider.captures().get(session, id).doc());
    }

    private void create(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String body = body(request);
        authorized(
                request,
                response,
                "lost-order",
                () -> once(request, "create", body, session -> provider.orders().create(session, Docs.parse(body))));
    }

    private void capture(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = between(request, ORDERS, "/capture");
        String body = body(request);
        authorized(
                request,
                response,
                "lost-capture",
                () -> once(
                        request, "capture", body, session -> provider.captures().capture(session, id)));
    }

    private void refund(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = between(request, CAPTURES, "/refund");
        String body = body(request);
        Optional<String> assertion = Optional.ofNullable(request.getHeader("PayPal-Auth-Assertion"));
        authorized(
                request,
                response,
                "lost-refund",
                () -> once(request, "refund", body, session -> provider.refunds()
                        .refund(session, id, assertion, Docs.parse(body))));
    }

    private void verify(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonObject question = Docs.parse(body(request));
        authorized(request, response, "", () -> provider.webhooks().verify(question));
    }

    private void read(HttpServletRequest request, HttpServletResponse response, String path, Reading reading)
            throws IOException {
        String id = between(request, path, "");
        authorized(request, response, "", () -> provider.context().database().ask(session -> reading.of(session, id)));
    }

    private Answer once(HttpServletRequest request, String operation, String body, Idempotency.Work work) {
        Idempotency.Request key = new Idempotency.Request(
                operation,
                Optional.ofNullable(request.getHeader("PayPal-Request-Id")),
                request.getPathInfo() + "\n" + body);
        return provider.context().database().ask(session -> Idempotency.once(session, key, work));
    }

    private void authorized(
            HttpServletRequest request, HttpServletResponse response, String loss, Supplier<Answer> work)
            throws IOException {
        Optional<Answer> done = reply(request, response, () -> {
            provider.tokens().check(request.getHeader("Authorization"));
            Answer answer = work.get();
            return loses(answer, loss) ? new Answer(0, answer.body()) : answer;
        });
        if (done.isPresent() && done.get().status() == 0) {
            new LostReply(response).lose();
        }
    }

    private boolean loses(Answer answer, String loss) {
        if (loss.isEmpty() || answer.isRefusal()) {
            return false;
        }
        String id = answer.body().getString("id");
        return provider.context().database().ask(session -> provider.faults()
                .take(session, id, List.of(loss))
                .isPresent());
    }

    /** Sends what the work answers, or its refusal; a status of 0 is left to the caller. */
    private Optional<Answer> reply(HttpServletRequest request, HttpServletResponse response, Supplier<Answer> work)
            throws IOException {
        Answer answer = answerOf(work);
        provider.context()
                .exchanges()
                .note("pay", request.getMethod() + " " + request.getPathInfo() + " -> " + described(answer));
        if (answer.status() != 0) {
            json(response, answer.status(), answer.body());
        }
        return Optional.of(answer);
    }

    private static Answer answerOf(Supplier<Answer> work) {
        try {
            return work.get();
        } catch (ApiError refusal) {
            return Answer.of(refusal);
        }
    }

    private static String described(Answer answer) {
        String status = answer.status() == 0 ? "lost" : Integer.toString(answer.status());
        return status + " " + answer.body().getString("name", answer.body().getString("id", ""));
    }

    private static String between(HttpServletRequest request, String path, String end) {
        String rest = request.getPathInfo().substring(path.length());
        if (!rest.endsWith(end)) {
            throw new IllegalArgumentException("Nothing here: " + request.getPathInfo());
        }
        return rest.substring(0, rest.length() - end.length());
    }

    private static String body(HttpServletRequest request) throws IOException {
        try (InputStream in = request.getInputStream()) {
            byte[] bytes = in.readNBytes(LARGEST_BODY + 1);
            if (bytes.length > LARGEST_BODY) {
                throw new IllegalArgumentException("The body is larger than " + LARGEST_BODY + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
