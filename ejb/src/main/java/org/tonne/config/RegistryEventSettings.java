package org.tonne.config;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What a registry tells by signed events.
 *
 * @param keys with one of which every event must be signed (Ed25519); none where the registry does not speak REST
 * @param pullInterval how often the feed is asked for events that were lost on the way
 */
public record RegistryEventSettings(List<PublicKey> keys, Duration pullInterval) {

    /** Copies the keys. */
    public RegistryEventSettings {
        keys = List.copyOf(keys);
    }

    /**
     * The keys in a text.
     *
     * @param text X.509 in base64; two, while the registry changes its key, parted by a comma
     * @throws IllegalArgumentException when it holds something else
     */
    static List<PublicKey> keys(String text) {
        return Arrays.stream(text.split(",")).map(RegistryEventSettings::key).toList();
    }

    private static PublicKey key(String text) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text.strip())));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
