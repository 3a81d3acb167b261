package org.tonne.payment.paypal;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import org.tonne.config.PaypalSettings;
import org.tonne.payment.domain.ProviderRefusedException;
import org.tonne.payment.domain.ProviderSilentException;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One call to PayPal and its reply. Whatever is no clear answer (no connection, a time-out, a status of 5xx, a body that
 * cannot be read or is too long) is silence: nobody knows what became of the call.
 */
final class PaypalHttp {

    private static final long LONGEST_REPLY = 1 << 20;
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;
    private static final int UNAUTHENTICATED = 401;

    /** Statuses of 4xx that say nothing about the call itself: time-out, conflict of parallel calls, too many. */
    private static final Set<Integer> LATER = Set.of(UNAUTHENTICATED, 408, 409, 425, 429);

    private final PaypalSettings settings;
    private final HttpClient client;

    PaypalHttp(PaypalSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** What came back, read as far as it can be. */
    record Reply(int status, JsonObject body) {}

    JsonObject get(String path, String token) throws ProviderSilentException, ProviderRefusedException {
        return answered(send(request(path, token, Map.of()).GET().build()));
    }

    JsonObject post(String path, String token, Map<String, String> headers, String body)
            throws ProviderSilentException, ProviderRefusedException {
        return answered(send(request(path, token, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build()));
    }

    /** Asks for a token by our id and secret. */
    JsonObject token(String basic) throws ProviderSilentException, ProviderRefusedException {
        return answered(send(HttpRequest.newBuilder(URI.create(settings.apiUrl() + "/v1/oauth2/token"))
                .timeout(settings.timeout())
                .header("Authorization", basic)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build()));
    }

    private HttpRequest.Builder request(String path, String token, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.apiUrl() + path))
                .timeout(settings.timeout())
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
        headers.forEach(request::header);
        return request;
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

    private Reply send(HttpRequest request) throws ProviderSilentException {
        CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(request, info -> new Limited(LONGEST_REPLY));
        try {
            HttpResponse<byte[]> response = sent.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(response.statusCode(), read(new String(response.body(), StandardCharsets.UTF_8)));
        } catch (TimeoutException | ExecutionException lost) {
            sent.cancel(true);
            throw new ProviderSilentException("No reply from the provider", lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            sent.cancel(true);
            throw new ProviderSilentException("Stopped while the provider was asked", stopped);
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
