package org.tonne.link.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Use case: a signed message came in. It is remembered in a transaction of its own before anything is made of it, so that
 * the same bytes are refused for as long as they would pass for fresh, at whatever server they arrive.
 */
@Stateless
public class RememberMessage {

    /** Servers' clocks may differ; what is over is kept a while longer than any of them could take it for fresh. */
    private static final Duration LONGER = Duration.ofMinutes(5);

    private static final int FORGOTTEN_AT_ONCE = 20;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * Remembers it, and forgets some that are over.
     *
     * @param digest 32 bytes that no other message has
     * @param until when it is no longer fresh
     * @return whether it never came before
     */
    public boolean isFirst(byte[] digest, Instant until) {
        Sql.update(
                database.store(),
                "delete from seen_message where digest in (select digest from seen_message where valid_until < ?"
                        + " limit ? for update skip locked)",
                clock.instant().minus(LONGER),
                FORGOTTEN_AT_ONCE);
        return Sql.update(
                        database.store(),
                        "insert into seen_message (digest, valid_until) values (?, ?) on conflict do nothing",
                        digest,
                        until)
                == 1;
    }
}
