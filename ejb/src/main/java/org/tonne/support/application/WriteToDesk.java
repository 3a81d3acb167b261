package org.tonne.support.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.domain.TextRule;
import org.tonne.outbox.application.Outbox;
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

/**
 * Use case: somebody writes to the service desk. The message leaves by the outbox; the same one, sent again within a day,
 * leaves once. Who writes too often, and too many at once, are refused.
 */
@Stateless
public class WriteToDesk {

    /** Under which it leaves. */
    public static final String TOPIC = "desk.message";

    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Duration COUNTED = Duration.ofHours(1);
    private static final int ONE_SENDER = 5;
    private static final int EVERYBODY = 200;

    @Inject
    Database database;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Sends it.
     *
     * @param message without errors
     * @throws Refused TOO_MANY_REQUESTS
     */
    public void write(DeskMessage message) {
        if (!message.errors().isEmpty()) {
            throw new IllegalArgumentException("Not checked: " + message.errors());
        }
        String email = TextRule.email("email", message.email());
        byte[] sender = digest(email.toLowerCase(Locale.ROOT));
        byte[] digest = digest(String.join("\u0000", email, message.topic(), message.reference(), message.text()));
        Instant now = clock.instant();
        Sql.update(database.store(), "delete from desk_message_mark where at < ?", now.minus(REMEMBERED));
        if (known(digest)) {
            return;
        }
        refuseFloods(sender, now);
        int first = Sql.update(
                database.store(),
                "insert into desk_message_mark (digest, sender, at) values (?, ?, ?) on conflict do nothing",
                digest,
                sender,
                now);
        if (first > 0) {
            outbox.add(TOPIC, message.topic(), payload(message, email));
        }
    }

    private boolean known(byte[] digest) {
        return Sql.first(
                        database.store(),
                        "select 1 from desk_message_mark where digest = ?",
                        row -> row.getInt(1),
                        digest)
                .isPresent();
    }

    private void refuseFloods(byte[] sender, Instant now) {
        Instant since = now.minus(COUNTED);
        long own = count("select count(*) from desk_message_mark where at >= ? and sender = ?", since, sender);
        long all = count("select count(*) from desk_message_mark where at >= ?", since);
        if (own >= ONE_SENDER || all >= EVERYBODY) {
            throw new Refused(ErrorCode.TOO_MANY_REQUESTS, Map.of("seconds", COUNTED.toSeconds()));
        }
    }

    private long count(String query, Object... values) {
        return Sql.list(database.store(), query, row -> row.getLong(1), values).get(0);
    }

    private static String payload(DeskMessage message, String email) {
        return Json.createObjectBuilder()
                .add("topic", message.topic())
                .add("reference", message.reference().strip())
                .add("text", message.text().strip())
                .add("name", message.name().strip())
                .add("email", email)
                .add("language", message.language())
                .build()
                .toString();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
