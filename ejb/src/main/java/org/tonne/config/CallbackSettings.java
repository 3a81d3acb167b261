package org.tonne.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * How the registry proves itself when it calls us back.
 *
 * @param user its code on the wire
 * @param password the secret it shares with us; never logged
 */
public record CallbackSettings(String user, String password) {

    /** Whether these are its credentials; takes as long for a wrong one as for the right one. */
    public boolean admits(String givenUser, String givenPassword) {
        return MessageDigest.isEqual(
                (user + ":" + password).getBytes(StandardCharsets.UTF_8),
                (givenUser + ":" + givenPassword).getBytes(StandardCharsets.UTF_8));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "CallbackSettings[" + user + "]";
    }
}
