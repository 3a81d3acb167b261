package org.tonne.integration.wire;

import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Rings at a server's door and says nothing. With TLS 1.3 a server refuses a certificate only after the client believes to
 * be inside; whoever speaks at once may learn no more than that the connection broke. Who waits hears why.
 */
public final class Doorbell {

    private static final int HTTPS = 443;

    private Doorbell() {}

    /**
     * Why the two do not trust each other, or nothing where they do or it cannot be told.
     *
     * @param tls our end
     * @param address of the server
     * @param patience how long to wait for a word of refusal
     */
    public static Optional<String> refusal(RegistryTls tls, URI address, Duration patience) {
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
        } catch (IOException unclear) {
            return Optional.empty();
        }
    }
}
