package org.tonne.sandbox.registry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.List;

/** Messages to the registry's administrator by REST: each is stored once under its identifier. */
final class RestMessages {
    private final Messages messages;
    private final JsonContract contract;
    private final RestReply say;

    RestMessages(Messages messages, JsonContract contract, RestReply say) {
        this.messages = messages;
        this.contract = contract;
        this.say = say;
    }

    /** Takes one; another one under the same identifier is refused. */
    void take(String identifier, HttpServletRequest request, HttpServletResponse reply) throws IOException {
        String content = contract.read("NewMessage", request.getInputStream()).getString("messageContent");
        if (messages.store("by REST", identifier, content)) {
            say.note("PUT message " + identifier, List.of());
            reply.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            say.note("PUT message " + identifier, List.of(Code.IDENTIFIER_USED));
            say.problem(reply, 409, "Another message is stored under " + identifier, List.of(Code.IDENTIFIER_USED));
        }
    }
}
