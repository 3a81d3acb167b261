package org.tonne.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Where the registry calls us back, and what it says there beside showing its certificate.
 *
 * @param port the port of its own, HTTPS with client certificates; nothing else is answered there
 * @param user its code on the wire
 * @param password the secret it shares with us, where there is one; never logged
 */
public record CallbackSettings(int port, String user, Optional<String> password) {

    /** Whether a name and a secret are expected inside TLS (HTTP Basic). */
    public boolean wantsPassword() {
        return password.isPresent();
    }

    /** Whether these are its credentials; takes as long for a wrong one as for the right one. */
    public boolean admits(String givenUser, String givenPassword) {
        return password.filter(secret -> MessageDigest.isEqual(
                        (user + ":" + secret).getBytes(StandardCharsets.UTF_8),
                        (givenUser + ":" + givenPassword).getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "CallbackSettings[port " + port + ", " + user + "]";
    }
}
