package org.tonne.integration.registry;

import org.tonne.integration.wire.RegistryTls;
import org.tonne.link.domain.Bar;

import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Rings at a server's door and says nothing. With TLS 1.3 a server refuses a certificate only after the client believes to
 * be inside; whoever speaks at once may learn no more than that the connection broke. Who waits hears why.
 */
public final class Doorbell {

    private static final Optional<String> CLOSED =
            Optional.of("The registry closes each connection after the handshake without a word");
    private static final int HTTPS = 443;
    private static final int RINGS = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Doorbell() {}

    /** The answer, or where the two do not trust each other, that: it is why there is no better one. */
    public static <T> Answer<T> orRefused(Answer<T> answer, RegistryTls tls, URI address) {
        boolean silent = answer instanceof Answer.NotSent<T> || answer instanceof Answer.Unusable<T>;
        if (!silent || !"https".equals(address.getScheme())) {
            return answer;
        }
        return heard(tls, address)
                .<Answer<T>>map(reason -> new Answer.Barred<>(Bar.TLS, reason))
                .orElse(answer);
    }

    /** Some servers refuse a certificate by closing without a word; one that does so each time means it. */
    private static Optional<String> heard(RegistryTls tls, URI address) {
        Optional<String> word = Optional.empty();
        for (int ring = 0; ring < RINGS; ring++) {
            try {
                word = refusal(tls, address, PATIENCE);
            } catch (IOException unclear) {
                return Optional.empty();
            }
            if (!word.equals(CLOSED)) {
                return word;
            }
        }
        return word;
    }

    /**
     * Why the two do not trust each other, or nothing where they do.
     *
     * @param tls our end
     * @param address of the server
     * @param patience how long to wait for a word of refusal
     * @throws IOException where it cannot be told
     */
    private static Optional<String> refusal(RegistryTls tls, URI address, Duration patience) throws IOException {
        int port = address.getPort() < 0 ? HTTPS : address.getPort();
        int millis = (int) patience.toMillis();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address.getHost(), port), millis);
            plain.setSoTimeout(millis);
            try (SSLSocket secure =
                    (SSLSocket) tls.context().getSocketFactory().createSocket(plain, address.getHost(), port, true)) {
                secure.startHandshake();
                return afterwards(secure);
            }
        } catch (SSLHandshakeException | SSLPeerUnverifiedException refused) {
            if (String.valueOf(refused.getMessage()).startsWith("Remote host terminated")) {
                throw refused; // it may not speak TLS at all, or be about to stop
            }
            return Optional.of(refused.getClass().getSimpleName() + ": " + refused.getMessage());
        }
    }

    /** Who is taken for who he is may say something and hears nothing before. */
    private static Optional<String> afterwards(SSLSocket door) throws IOException {
        try {
            return door.getInputStream().read() < 0 ? CLOSED : Optional.empty();
        } catch (SocketTimeoutException waits) {
            return Optional.empty();
        } catch (SocketException broken) {
            return CLOSED;
        }
    }
}
