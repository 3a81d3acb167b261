package org.tonne.notification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.notification.domain.LetterKind;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;

import java.util.UUID;

/** The buyer is told that the order is here, and how to pay it. */
@ApplicationScoped
public class PlacedLetterReceiver implements OutboxReceiver {

    @Inject
    QueueLetter queueLetter;

    @Inject
    MailFacts facts;

    @Override
    public String topic() {
        return "order.placed";
    }

    @Override
    public void receive(OutboxMessage message) {
        UUID purchase = Payload.id(message, "purchaseId");
        facts.reader(purchase)
                .ifPresent(reader -> queueLetter.queue(
                        message,
                        reader.byTransfer() ? LetterKind.TRANSFER_INSTRUCTIONS : LetterKind.ORDER_RECEIVED,
                        purchase));
    }
}
