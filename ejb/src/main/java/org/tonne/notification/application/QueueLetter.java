package org.tonne.notification.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.notification.domain.LetterKind;
import org.tonne.outbox.application.Outbox;
import org.tonne.outbox.application.OutboxMessage;

import java.time.Clock;
import java.util.UUID;

/**
 * Use case: a letter follows from something that happened. It leaves as a message of its own, so that an address that
 * takes no mail holds up nothing else; however often a message is delivered, its letter is queued once.
 */
@Stateless
public class QueueLetter {

    static final String TOPIC = "mail.send";

    @Inject
    Outbox outbox;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * Queues it.
     *
     * @param because the message from which it follows
     * @param about the id of what it is about: a purchase, a certificate or a refund, as its kind says
     */
    public void queue(OutboxMessage because, LetterKind kind, UUID about) {
        int first = Sql.update(
                database.store(),
                "insert into outbox_receipt (message_id, receiver, at) values (?, ?, ?) on conflict do nothing",
                because.id(),
                "letter." + kind.key(),
                clock.instant());
        if (first > 0) {
            String payload = Json.createObjectBuilder()
                    .add("kind", kind.name())
                    .add("about", about.toString())
                    .build()
                    .toString();
            outbox.add(TOPIC, because.subject(), payload);
        }
    }
}
