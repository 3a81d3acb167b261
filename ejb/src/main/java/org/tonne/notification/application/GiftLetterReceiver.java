package org.tonne.notification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.order.application.GiftLetters;
import org.tonne.order.application.GiftLetters.GiftLetter;
import org.tonne.order.application.SendDueGifts;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;
import org.tonne.outbox.application.UndeliveredException;

import java.util.Optional;
import java.util.UUID;

/** Somebody is told that a cancellation was given to them. */
@ApplicationScoped
public class GiftLetterReceiver implements OutboxReceiver {

    @Inject
    GiftLetters letters;

    @Inject
    WriteGiftLetter write;

    @Inject
    PostOffice postOffice;

    @Override
    public String topic() {
        return SendDueGifts.TOPIC;
    }

    @Override
    public void receive(OutboxMessage message) throws UndeliveredException {
        UUID purchase = Payload.id(message, "purchaseId");
        Optional<GiftLetter> letter = letters.going(purchase);
        if (letter.isEmpty()) { // gone already, or its giver was erased
            return;
        }
        try {
            postOffice.send(message.id(), "", letter.get().email(), write.letter(letter.get()));
            letters.sent(purchase);
        } catch (UndeliveredException failure) {
            if (!failure.isHopeless()) {
                throw failure;
            }
            letters.refused(purchase); // the giver sees it, and may correct the address
        }
    }
}
