package org.tonne.integration.callback.rest;

import jakarta.ws.rs.core.HttpHeaders;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The proof that a message is the registry's, by RFC 9421 in the one form of the contract: the label {@code registry}
 * over method, path, media type and digest of the body, signed by Ed25519 with a key that is pinned here. What is
 * verified is put together from what is used, so nothing else can have been signed.
 */
final class EventSignature {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Pattern INPUT = Pattern.compile(
            "registry=(\\(\"@method\" \"@path\" \"content-type\" \"content-digest\"\\);created=([0-9]{1,12});"
                    + "keyid=\"[!#-\\[\\]-~]{1,64}\";alg=\"ed25519\")");
    private static final Pattern SIGNATURE = Pattern.compile("registry=:([A-Za-z0-9+/]{86}==):");

    private final List<PublicKey> keys;
    private final Clock clock;

    EventSignature(List<PublicKey> keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Whether a POST is the registry's, and of the last five minutes.
     *
     * @param path as it was asked for
     */
    boolean proves(HttpHeaders headers, String path, String body) {
        Optional<Matcher> input = matched(headers, "Signature-Input", INPUT);
        Optional<Matcher> signature = matched(headers, "Signature", SIGNATURE);
        String digest = "sha-256=:" + Base64.getEncoder().encodeToString(sha256(body)) + ":";
        if (input.isEmpty()
                || signature.isEmpty()
                || !digest.equals(only(headers, "Content-Digest").orElse(""))
                || !isRecent(Long.parseLong(input.get().group(2)))) {
            return false;
        }
        String signed = "\"@method\": POST\n\"@path\": " + path + "\n\"content-type\": "
                + only(headers, "Content-Type").orElse("") + "\n\"content-digest\": " + digest
                + "\n\"@signature-params\": " + input.get().group(1);
        byte[] proof = Base64.getDecoder().decode(signature.get().group(1));
        return keys.stream().anyMatch(key -> verifies(key, signed, proof));
    }

    private boolean isRecent(long created) {
        Duration apart = Duration.between(Instant.ofEpochSecond(created), clock.instant());
        return apart.abs().compareTo(WINDOW) <= 0;
    }

    private static Optional<Matcher> matched(HttpHeaders headers, String name, Pattern form) {
        return only(headers, name).map(form::matcher).filter(Matcher::matches);
    }

    /** A header that stands there exactly once. */
    private static Optional<String> only(HttpHeaders headers, String name) {
        List<String> values = headers.getRequestHeader(name);
        return values == null || values.size() != 1
                ? Optional.empty()
                : Optional.of(values.get(0).strip());
    }

    private static boolean verifies(PublicKey key, String signed, byte[] proof) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(signed.getBytes(StandardCharsets.UTF_8));
            return signature.verify(proof);
        } catch (GeneralSecurityException broken) {
            return false;
        }
    }

    private static byte[] sha256(String body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }
}
