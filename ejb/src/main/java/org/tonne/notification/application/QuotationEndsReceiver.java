package org.tonne.notification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.notification.domain.LetterKind;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;

import java.util.UUID;

/** The buyer is told that a quotation ends soon, if there is still something of it to be paid. */
@ApplicationScoped
public class QuotationEndsReceiver implements OutboxReceiver {

    @Inject
    QueueLetter queueLetter;

    @Inject
    MailFacts facts;

    @Override
    public String topic() {
        return "quotation.ends";
    }

    @Override
    public void receive(OutboxMessage message) {
        UUID purchase = Payload.id(message, "purchaseId");
        if (facts.isAwaited(purchase)) {
            queueLetter.queue(message, LetterKind.QUOTATION_ENDS, purchase);
        }
    }
}
