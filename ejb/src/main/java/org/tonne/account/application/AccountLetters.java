package org.tonne.account.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.outbox.application.Outbox;
import org.tonne.shared.Codes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where letters about accounts are kept until they are answered or over. */
@Dependent
class AccountLetters {

    /** The topic of what asks for one to be written. */
    static final String TOPIC = "account.letter";

    /** How often a secret may be tried. */
    static final int TRIES = 5;

    private static final Duration KEPT = Duration.ofDays(7);

    private static final String ADD = """
            insert into account_letter (id, kind, email, password_hash, language, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OPEN = """
            select id, kind, email, password_hash, language, secret, tries from account_letter
             where kind = ? and used_at is null and expires_at > ? and tries < ? and\s""";

    private static final String FORGET = """
            delete from account_letter
             where id in (select id from account_letter where expires_at <= ? for update skip locked)
            """;

    @Inject
    Database database;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    /** A letter that can still be answered. */
    record Open(UUID id, String email, @Nullable String passwordHash, String language, byte @Nullable [] secret) {}

    /** Has one written and sent. */
    UUID send(LetterKind kind, String email, String language) {
        return send(kind, email, language, null);
    }

    UUID send(LetterKind kind, String email, String language, @Nullable String passwordHash) {
        Instant now = clock.instant();
        forgetOld();
        UUID id = codes.id(clock.millis());
        Sql.update(database.store(), ADD, id, kind.name(), email, passwordHash, language, now, now.plus(kind.life()));
        outbox.add(TOPIC, id.toString(), "letter", id.toString());
        return id;
    }

    /** Those that can be answered no more are kept only a while. */
    void forgetOld() {
        Sql.update(database.store(), FORGET, clock.instant().minus(KEPT));
    }

    /** The one whose link this is, locked until the transaction ends. */
    Optional<Open> byLink(LetterKind kind, String token) {
        return open(kind, "secret = ? for update", Digests.sha256(Codes.normal(token)));
    }

    /** The one with this id, locked until the transaction ends. */
    Optional<Open> byId(LetterKind kind, UUID id) {
        return open(kind, "id = ? for update", id);
    }

    private Optional<Open> open(LetterKind kind, String restriction, Object value) {
        return Sql.first(
                database.store(), OPEN + restriction, AccountLetters::open, kind.name(), clock.instant(), TRIES, value);
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("password_hash"),
                row.getString("language"),
                row.getBytes("secret"));
    }

    void tried(UUID id) {
        Sql.update(database.store(), "update account_letter set tries = tries + 1 where id = ?", id);
    }

    /** Somebody has answered one: every secret that went to this address is used up. */
    void answered(String email) {
        Sql.update(
                database.store(),
                "update account_letter set used_at = ? where email = ? and used_at is null and kind in ('SIGN_UP', 'CODE', 'RESET')",
                clock.instant(),
                email);
    }

    /** What is kept of the secret of a letter; a code of few characters is worth something only together with its letter. */
    static byte[] kept(LetterKind kind, UUID id, String secret) {
        return Digests.sha256(kind == LetterKind.CODE ? id + secret : secret);
    }
}
