package org.tonne.notification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.notification.domain.LetterKind;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;

/** The buyer is told that money went back. */
@ApplicationScoped
public class RefundLetterReceiver implements OutboxReceiver {

    @Inject
    QueueLetter queueLetter;

    @Override
    public String topic() {
        return "refund.completed";
    }

    @Override
    public void receive(OutboxMessage message) {
        queueLetter.queue(message, LetterKind.REFUNDED, Payload.id(message, "refundId"));
    }
}
