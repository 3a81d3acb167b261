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
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Rings at a server's door and says nothing. With TLS 1.3 a server refuses a certificate only after the client believes to
 * be inside; whoever speaks at once may learn no more than that the connection broke. Who waits hears why.
 */
public final class Doorbell {

    private static final Logger LOG = Logger.getLogger(Doorbell.class.getName());
    private static final int HTTPS = 443;
    private static final int RINGS = 5;

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

    /** A server that closes at once may take its own word away with the connection; it is rung for again. */
    private static Optional<String> heard(RegistryTls tls, URI address) {
        for (int ring = 0; ring < RINGS; ring++) {
            try {
                return refusal(tls, address, PATIENCE);
            } catch (SocketException brokenOff) {
                LOG.log(Level.FINE, "The registry closes the door without a word", brokenOff);
            } catch (IOException unclear) {
                return Optional.empty();
            }
        }
        return Optional.empty();
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
                secure.getInputStream().read();
                return Optional.empty();
            }
        } catch (SSLHandshakeException | SSLPeerUnverifiedException refused) {
            return Optional.of(refused.getClass().getSimpleName() + ": " + refused.getMessage());
        }
    }
}
