package org.tonne.integration.registry.rest;

import org.tonne.cancellation.application.Exchange;
import org.tonne.integration.wire.RegistryTls;
import org.tonne.integration.wire.XmlLimits;

import javax.net.ssl.SSLHandshakeException;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Asks the registry by HTTP: one question, one answer, the whole of it within one time-out and one size. The client of
 * the JDK sends nothing a second time that is not safe to repeat, and follows no redirect.
 */
final class Calls {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int LONGEST_REASON = 300;

    private final HttpClient client;
    private final Duration timeout;

    /** Calls that may take so long each, from the connection to the last byte, and prove themselves like this. */
    Calls(Duration timeout, RegistryTls tls) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .sslContext(tls.context())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout.compareTo(CONNECT) < 0 ? timeout : CONNECT)
                .build();
    }

    /**
     * An answer that arrived whole.
     *
     * @param status of HTTP
     * @param headers with it
     * @param body its text
     * @param exchange what is kept of both
     */
    record Reply(int status, HttpHeaders headers, String body, Exchange exchange) {

        /** The path of the address to which it points, empty where it points nowhere. */
        String place() {
            try {
                String location = headers.firstValue("Location").orElse("");
                return Objects.requireNonNullElse(URI.create(location).getPath(), "");
            } catch (IllegalArgumentException wrong) {
                return "";
            }
        }
    }

    /**
     * Asks.
     *
     * @param question all but the time-out
     * @param sent the body of the question, or its address, for the record
     */
    Reply send(HttpRequest question, String sent) throws CallFailed {
        BoundedBody body = new BoundedBody(XmlLimits.MAX_BYTES);
        CompletableFuture<HttpResponse<byte[]>> call = client.sendAsync(question, info -> body);
        try {
            HttpResponse<byte[]> answer = call.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            String text = text(answer.body());
            return new Reply(
                    answer.statusCode(),
                    answer.headers(),
                    text,
                    new Exchange(sent, answer.statusCode() + "\n" + body.soFar()));
        } catch (TimeoutException late) {
            call.cancel(true);
            throw new CallFailed(true, "timed out after " + timeout, new Exchange(sent, body.soFar()));
        } catch (InterruptedException stopped) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new CallFailed(true, "interrupted", new Exchange(sent, body.soFar()));
        } catch (ExecutionException failure) {
            throw new CallFailed(maySent(failure), described(failure), new Exchange(sent, body.soFar()));
        } catch (CharacterCodingException unreadable) {
            throw new CallFailed(true, "The answer is no UTF-8", new Exchange(sent, body.soFar()));
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static boolean maySent(Throwable failure) {
        return causes(failure)
                .noneMatch(cause -> cause instanceof ConnectException
                        || cause instanceof HttpConnectTimeoutException
                        || cause instanceof UnknownHostException
                        || cause instanceof UnresolvedAddressException
                        || cause instanceof SSLHandshakeException);
    }

    private static String described(Throwable failure) {
        Throwable root = causes(failure).reduce(failure, (outer, inner) -> inner);
        String line = (root.getClass().getSimpleName() + ": " + root.getMessage()).replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
    }

    /** No answer that can be read. */
    static final class CallFailed extends IOException {

        private static final long serialVersionUID = 1L;

        private final boolean sent;
        private final transient Exchange exchange;

        CallFailed(boolean sent, String reason, Exchange exchange) {
            super(reason);
            this.sent = sent;
            this.exchange = exchange;
        }

        /** Whether bytes of the question may have left. */
        boolean sent() {
            return sent;
        }

        /** What went over the wire. */
        Exchange exchange() {
            return exchange;
        }
    }
}
