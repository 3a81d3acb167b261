package org.tonne.sandbox.registry;

import org.jspecify.annotations.Nullable;
import org.tonne.sandbox.base.Database;

import java.time.Clock;

/** Messages to the registry's administrator: each is stored once under its identifier, whichever way it comes. */
final class Messages {
    private final Database database;
    private final Clock clock;

    Messages(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Stores one, once; false where another one is stored under its identifier.
     *
     * @param sender who says it, or on which way
     * @param identifier the same whenever it comes again; without one each is another
     */
    boolean store(String sender, @Nullable String identifier, String content) {
        return database.ask(session -> {
            session.update(
                    "insert into sandbox.message (operation, sender, received_at, content, identifier)"
                            + " values ('acceptMessage', ?, ?, ?, ?) on conflict do nothing",
                    sender,
                    clock.instant(),
                    content,
                    identifier);
            return identifier == null
                    || session.list(
                                    "select content from sandbox.message where identifier = ?",
                                    row -> row.getString(1),
                                    identifier)
                            .contains(content);
        });
    }
}
