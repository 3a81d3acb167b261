package org.tonne.payment.application;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import org.tonne.outbox.application.OutboxMessage;

import java.io.StringReader;
import java.util.UUID;

/** Reads the one id that a message carries. */
final class Payload {

    private Payload() {}

    static UUID id(OutboxMessage message, String field) {
        try (JsonReader reader = Json.createReader(new StringReader(message.payload()))) {
            return UUID.fromString(reader.readObject().getString(field));
        }
    }
}
