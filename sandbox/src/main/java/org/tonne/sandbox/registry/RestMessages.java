package org.tonne.sandbox.registry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.sandbox.base.Database;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** Messages to the registry's administrator by REST: each is stored once under its identifier. */
final class RestMessages {
    private final Database database;
    private final JsonContract contract;
    private final RestReply say;
    private final Clock clock;

    RestMessages(Database database, JsonContract contract, RestReply say, Clock clock) {
        this.database = database;
        this.contract = contract;
        this.say = say;
        this.clock = clock;
    }

    /** Takes one; another one under the same identifier is refused. */
    void take(String identifier, HttpServletRequest request, HttpServletResponse reply) throws IOException {
        String content = contract.read("NewMessage", request.getInputStream()).getString("messageContent");
        if (store(identifier, content)) {
            say.note("PUT message " + identifier, List.of());
            reply.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            say.note("PUT message " + identifier, List.of(Code.IDENTIFIER_USED));
            say.problem(reply, 409, "Another message is stored under " + identifier, List.of(Code.IDENTIFIER_USED));
        }
    }

    /** Stores one, once; false where another one is stored under its identifier. */
    boolean store(String identifier, String content) {
        return database.ask(session -> {
            session.update(
                    "insert into sandbox.message (operation, sender, received_at, content, identifier)"
                            + " values ('acceptMessage', 'by REST', ?, ?, ?) on conflict do nothing",
                    clock.instant(),
                    content,
                    identifier);
            return session.list(
                            "select content from sandbox.message where identifier = ?",
                            row -> row.getString(1),
                            identifier)
                    .contains(content);
        });
    }
}
