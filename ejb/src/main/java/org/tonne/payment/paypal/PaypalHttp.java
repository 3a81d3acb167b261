package org.tonne.payment.paypal;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import org.tonne.config.PaypalSettings;
import org.tonne.http.CallFailed;
import org.tonne.http.HttpCaller;
import org.tonne.http.Question;
import org.tonne.payment.domain.ProviderRefusedException;
import org.tonne.payment.domain.ProviderSilentException;

import javax.net.ssl.SSLContext;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Set;

/**
 * One call to PayPal and its reply. Whatever is no clear answer (no connection, a time-out, a status of 5xx, a body that
 * cannot be read or is too long) is silence: nobody knows what became of the call.
 */
final class PaypalHttp {

    private static final int LONGEST_REPLY = 1 << 20;
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;
    private static final int UNAUTHENTICATED = 401;

    /** Statuses of 4xx that say nothing about the call itself: time-out, conflict of parallel calls, too many. */
    private static final Set<Integer> LATER = Set.of(UNAUTHENTICATED, 408, 409, 425, 429);

    private final PaypalSettings settings;
    private final HttpCaller caller;

    PaypalHttp(PaypalSettings settings) {
        this.settings = settings;
        this.caller = new HttpCaller(machineTrust(), settings.timeout(), LONGEST_REPLY);
    }

    private static SSLContext machineTrust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** What came back, read as far as it can be. */
    record Reply(int status, JsonObject body) {}

    JsonObject get(String path, String token) throws ProviderSilentException, ProviderRefusedException {
        return answered(send(question(path, "Bearer " + token)));
    }

    JsonObject post(String path, String token, Map<String, String> headers, String body)
            throws ProviderSilentException, ProviderRefusedException {
        Question question = question(path, "Bearer " + token);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            question = question.with(header.getKey(), header.getValue());
        }
        return answered(send(question.post("application/json", body)));
    }

    /** Asks for a token by our id and secret. */
    JsonObject token(String basic) throws ProviderSilentException, ProviderRefusedException {
        return answered(send(question("/v1/oauth2/token", basic)
                .post("application/x-www-form-urlencoded", "grant_type=client_credentials")));
    }

    private Question question(String path, String authorization) {
        return Question.get(URI.create(settings.apiUrl() + path))
                .with("Authorization", authorization)
                .with("Accept", "application/json");
    }

    private static JsonObject answered(Reply reply) throws ProviderSilentException, ProviderRefusedException {
        if (reply.status >= OK && reply.status < REDIRECT) {
            return reply.body;
        }
        boolean understood = reply.status >= CLIENT_ERROR && reply.status < SERVER_ERROR;
        if (understood && !LATER.contains(reply.status)) {
            String issue = Fields.issue(reply.body);
            if (!issue.isEmpty()) {
                throw new ProviderRefusedException(issue);
            }
        }
        throw reply.status == UNAUTHENTICATED
                ? new Unauthenticated()
                : new ProviderSilentException("The provider answers with status " + reply.status);
    }

    private Reply send(Question question) throws ProviderSilentException {
        try {
            org.tonne.http.Reply reply = caller.send(question);
            return new Reply(reply.status(), read(new String(reply.body(), StandardCharsets.UTF_8)));
        } catch (CallFailed lost) {
            throw new ProviderSilentException("No reply from the provider", lost);
        }
    }

    /** Reads an object; what is none is an error of the provider, about which nothing follows. */
    static JsonObject read(String text) throws ProviderSilentException {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException | ClassCastException unreadable) {
            throw new ProviderSilentException("The provider's reply cannot be read", unreadable);
        }
    }

    /** Our token is not, or no longer, accepted; with another one the same call may be answered. */
    static final class Unauthenticated extends ProviderSilentException {

        private static final long serialVersionUID = 1L;

        Unauthenticated() {
            super("The provider does not accept who we are");
        }
    }
}
