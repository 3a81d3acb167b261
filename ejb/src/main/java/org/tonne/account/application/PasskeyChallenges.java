package org.tonne.account.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Codes;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What browsers were asked to sign. Each can be answered once, by the browser that was asked, within minutes. */
@Dependent
class PasskeyChallenges {

    /** How long a browser has. */
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final int RANDOM = 52; // 260 random bits

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    /** A challenge with the token of the browser that may answer it. */
    record Asked(String token, byte[] challenge) {}

    /** What was asked, once it is answered. */
    record Answered(
            byte[] challenge,
            @Nullable UUID account,
            @Nullable String name) {}

    /** Asks whoever it is to sign in. */
    Asked ask() {
        return ask(null, null);
    }

    /** Asks the owner of an account for another passkey with this name. */
    Asked ask(@Nullable UUID account, @Nullable String name) {
        Instant now = clock.instant();
        forgetOld();
        Asked asked = new Asked(codes.code(RANDOM), codes.code(RANDOM).getBytes(StandardCharsets.US_ASCII));
        Sql.update(
                database.store(),
                "insert into account_challenge (browser, challenge, account_id, name, expires_at) values (?, ?, ?, ?, ?)",
                Digests.sha256(asked.token),
                asked.challenge,
                account,
                name,
                now.plus(LIFE));
        return asked;
    }

    /** Those that can be answered no more are not kept. */
    void forgetOld() {
        Sql.update(
                database.store(),
                "delete from account_challenge where browser in"
                        + " (select browser from account_challenge where expires_at <= ? for update skip locked)",
                clock.instant());
    }

    /** What the browser with this token was asked; nobody can answer it again. */
    Optional<Answered> answered(String token) {
        return Sql.first(
                database.store(),
                "delete from account_challenge where browser = ? and expires_at > ? returning challenge, account_id, name",
                row -> new Answered(row.getBytes(1), row.getObject(2, UUID.class), row.getString(3)),
                Digests.sha256(token),
                clock.instant());
    }
}
