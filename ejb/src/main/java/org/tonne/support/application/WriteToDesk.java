package org.tonne.support.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.tonne.order.domain.TextRule;
import org.tonne.outbox.application.Outbox;
import org.tonne.shared.Refused;

/**
 * Use case: somebody writes to the service desk. The message leaves by the outbox; the same one, sent again within a day,
 * leaves once. Who writes too often, and too many at once, are refused.
 */
@Stateless
public class WriteToDesk {

    /** Under which it leaves. */
    public static final String TOPIC = "desk.message";

    @Inject
    MessageMarks marks;

    @Inject
    Outbox outbox;

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
        if (marks.isNew(email, message.topic(), message.reference(), message.text())) {
            outbox.add(TOPIC, message.topic(), payload(message, email).build().toString());
        }
    }

    static JsonObjectBuilder payload(DeskMessage message, String email) {
        return Json.createObjectBuilder()
                .add("topic", message.topic())
                .add("reference", message.reference().strip())
                .add("text", message.text().strip())
                .add("name", message.name().strip())
                .add("email", email)
                .add("language", message.language());
    }
}
