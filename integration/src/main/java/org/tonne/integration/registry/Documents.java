package org.tonne.integration.registry;

import org.tonne.cancellation.application.Exchange;
import org.tonne.config.AttestationSettings;
import org.tonne.integration.wire.RegistryTls;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches documents of the registry: one request, no redirection, within bounds of size and time. */
public final class Documents {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final HttpClient client;
    private final AttestationSettings settings;

    /** Within these bounds; where the address is HTTPS, the two prove themselves to each other. */
    public Documents(AttestationSettings settings, RegistryTls tls) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .sslContext(tls.context())
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** What is there. A document that drips in is cut off with the time-out, one that is too long before it is kept. */
    public Answer<byte[]> get(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "application/pdf")
                .timeout(settings.timeout())
                .build();
        CompletableFuture<HttpResponse<Optional<byte[]>>> answer =
                client.sendAsync(request, info -> new BoundedBody(settings.maxBytes()));
        try {
            return read(answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failure) {
            return failed(failure.getCause() == null ? failure : failure.getCause());
        } catch (TimeoutException late) {
            answer.cancel(true);
            return new Answer.Unusable<>("The document did not come in time", Exchange.NONE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Unusable<>("Interrupted", Exchange.NONE);
        }
    }

    private Answer<byte[]> read(HttpResponse<Optional<byte[]>> response) {
        if (response.statusCode() != OK) {
            return new Answer.Unusable<>("HTTP " + response.statusCode(), Exchange.NONE);
        }
        return response.body()
                .<Answer<byte[]>>map(bytes -> new Answer.Given<>(bytes, Exchange.NONE))
                .orElseGet(() -> new Answer.Unusable<>(
                        "The document is longer than " + settings.maxBytes() + " bytes", Exchange.NONE));
    }

    private static Answer<byte[]> failed(Throwable failure) {
        String reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return failure instanceof ConnectException
                ? new Answer.NotSent<>(reason)
                : new Answer.Unusable<>(reason, Exchange.NONE);
    }
}
