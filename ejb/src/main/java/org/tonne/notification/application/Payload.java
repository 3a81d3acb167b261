package org.tonne.notification.application;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import org.tonne.outbox.application.OutboxMessage;

import java.io.StringReader;
import java.util.UUID;

/** Reads what messages carry. */
final class Payload {

    private Payload() {}

    static UUID id(OutboxMessage message, String field) {
        return UUID.fromString(text(message, field));
    }

    static String text(OutboxMessage message, String field) {
        try (JsonReader reader = Json.createReader(new StringReader(message.payload()))) {
            return reader.readObject().getString(field);
        }
    }
}
