package org.tonne.sandbox.registry;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;

/** Signs events by RFC 9421 as the contract says: method, path, type and digest of the body, by Ed25519. */
final class EventSigner {
    /** The media type of an event. */
    static final String TYPE = "application/json";

    private final PrivateKey key;
    private final String name;
    private final Clock clock;

    /**
     * @param key PKCS #8 in base64
     * @param name by which the platform knows the key
     */
    EventSigner(String key, String name, Clock clock) {
        try {
            this.key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("The key for events is no Ed25519 key", wrong);
        }
        this.name = name;
        this.clock = clock;
    }

    /** The headers that prove where a POST of this body to this path comes from. */
    Map<String, String> sign(String path, String body) {
        String digest = "sha-256=:" + base64(sha256(body.getBytes(StandardCharsets.UTF_8))) + ":";
        String covered = "(\"@method\" \"@path\" \"content-type\" \"content-digest\");created="
                + clock.instant().getEpochSecond() + ";keyid=\"" + name + "\";alg=\"ed25519\"";
        String signed = "\"@method\": POST\n\"@path\": " + path + "\n\"content-type\": " + TYPE
                + "\n\"content-digest\": " + digest + "\n\"@signature-params\": " + covered;
        return Map.of(
                "Content-Digest", digest,
                "Signature-Input", "registry=" + covered,
                "Signature", "registry=:" + base64(signature(signed)) + ":");
    }

    private byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
