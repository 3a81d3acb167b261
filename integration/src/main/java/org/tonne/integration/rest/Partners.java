package org.tonne.integration.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.account.application.PartnerKeys;
import org.tonne.account.application.PartnerKeys.Partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who a request comes from. An answer about a key is remembered for half a minute under the key's hash, so a revoked key
 * may still work that long; the key itself is kept nowhere.
 */
@ApplicationScoped
public class Partners {

    private static final String SCHEME = "Bearer ";
    private static final long REMEMBERED_NANOS = 30_000_000_000L;
    private static final int REMEMBERED = 10_000;

    @Inject
    PartnerKeys keys;

    private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();

    /**
     * The partner that an Authorization header names.
     *
     * @param authorization the header, if there is one: {@code Bearer tk_…}
     */
    public Optional<Partner> of(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String key = authorization.substring(SCHEME.length()).strip();
        String hash = hash(key);
        long now = System.nanoTime();
        Known remembered = known.get(hash);
        if (remembered == null || now - remembered.since > REMEMBERED_NANOS) {
            remembered = new Known(keys.byKey(key), now);
            remember(hash, remembered);
        }
        return remembered.partner;
    }

    private void remember(String hash, Known answer) {
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        known.put(hash, answer);
    }

    private static String hash(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private record Known(Optional<Partner> partner, long since) {}
}
