package org.tonne.support.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Which messages of visitors came in lately: the same one counts once a day, and the database takes only so many an hour. */
@ApplicationScoped
class MessageMarks {

    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Duration COUNTED = Duration.ofHours(1);

    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * Whether nobody has sent this before; remembers it.
     *
     * @param email of the sender
     * @param what everything by which one message differs from another
     * @throws Refused TOO_MANY_REQUESTS
     */
    public boolean isNew(String email, String... what) {
        byte[] sender = digest(email.toLowerCase(Locale.ROOT));
        byte[] digest = digest(email + '\0' + String.join("\0", what));
        Instant now = clock.instant();
        forgetOld();
        if (isKnown(digest)) {
            return false;
        }
        boolean taken = Sql.update(
                        database.store(),
                        "insert into desk_message_mark (digest, sender, at) values (?, ?, ?) on conflict do nothing",
                        digest,
                        sender,
                        now)
                > 0;
        if (!taken && !isKnown(digest)) {
            throw new Refused(ErrorCode.TOO_MANY_REQUESTS, Map.of("seconds", COUNTED.toSeconds()));
        }
        return taken;
    }

    /** What counts no more is not kept. */
    public void forgetOld() {
        Sql.update(
                database.store(),
                "delete from desk_message_mark where at < ?",
                clock.instant().minus(REMEMBERED));
    }

    private boolean isKnown(byte[] digest) {
        return Sql.first(database.store(), "select 1 from desk_message_mark where digest = ?", row -> true, digest)
                .isPresent();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
