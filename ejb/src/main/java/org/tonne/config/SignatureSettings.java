package org.tonne.config;

import java.time.Duration;
import java.util.List;

/**
 * Whether messages of the registry's SOAP link are signed in both directions, over body and Timestamp (WS-Security, X.509),
 * beside mutual TLS. Keys and trust are those of {@link TlsSettings}.
 *
 * @param on whether both sides sign and verify; an unsigned message is refused then
 * @param validity how long a signed message holds after it was signed
 */
public record SignatureSettings(boolean on, Duration validity) {

    /** The words that the configuration knows for it. */
    static final List<String> WORDS = List.of("off", "on");
}
