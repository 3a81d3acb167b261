package org.tonne.sandbox.pay;

import jakarta.json.Json;
import org.jspecify.annotations.Nullable;
import org.tonne.sandbox.base.Database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

/** Access tokens: given for the client's id and secret, good for nine hours. */
final class Tokens {
    private static final Duration LIFE = Duration.ofHours(9);
    private static final String BEARER = "Bearer ";

    private final Database database;
    private final String basic;
    private final Clock clock;

    /** Tokens for the one client there is. */
    Tokens(Database database, String client, String secret, Clock clock) {
        this.database = database;
        this.basic =
                "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        this.clock = clock;
    }

    Answer give(@Nullable String authorization) {
        if (!same(basic, authorization)) {
            return new Answer(
                    401,
                    Json.createObjectBuilder()
                            .add("error", "invalid_client")
                            .add("error_description", "Client Authentication failed")
                            .build());
        }
        String token = Ids.next("A21AA", 60);
        database.run(session -> {
            session.update("delete from sandbox.pay_token where expires_at < ?", clock.instant());
            session.update(
                    "insert into sandbox.pay_token values (?, ?)",
                    token,
                    clock.instant().plus(LIFE));
        });
        return new Answer(
                200,
                Json.createObjectBuilder()
                        .add("scope", "https://uri.paypal.com/services/payments")
                        .add("access_token", token)
                        .add("token_type", "Bearer")
                        .add("app_id", "APP-STANDIN")
                        .add("expires_in", LIFE.toSeconds())
                        .build());
    }

    /** Refuses a request without a token in force. */
    void check(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw ApiError.unauthenticated();
        }
        String token = authorization.substring(BEARER.length());
        long found = database.ask(session -> session.number(
                "select count(*) from sandbox.pay_token where token = ? and expires_at > ?", token, clock.instant()));
        if (found == 0) {
            throw ApiError.unauthenticated();
        }
    }

    private static boolean same(String wanted, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
