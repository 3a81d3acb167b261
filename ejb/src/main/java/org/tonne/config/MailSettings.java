package org.tonne.config;

import java.util.Optional;

/**
 * The mail server that takes our letters.
 *
 * @param host its name
 * @param port its port
 * @param user who we are to it, where it wants to know
 * @param password our secret with it, where it wants one; never logged
 * @param from address that letters come from
 * @param startTls whether the connection must be encrypted
 */
public record MailSettings(
        String host, int port, Optional<String> user, Optional<String> password, String from, boolean startTls) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + ", from " + from + "]";
    }
}
