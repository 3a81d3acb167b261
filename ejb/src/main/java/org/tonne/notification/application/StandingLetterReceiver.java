package org.tonne.notification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.order.domain.Payer;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;
import org.tonne.outbox.application.UndeliveredException;
import org.tonne.standing.application.PlaceStandingOrder;
import org.tonne.standing.application.StandingQueries;
import org.tonne.standing.application.StandingQueries.Skipped;

import java.time.YearMonth;
import java.util.Optional;

/** The buyer is told why a standing order has placed nothing this month, and what can be done. */
@ApplicationScoped
public class StandingLetterReceiver implements OutboxReceiver {

    @Inject
    StandingQueries standingQueries;

    @Inject
    WriteStandingLetter write;

    @Inject
    PostOffice postOffice;

    @Override
    public String topic() {
        return PlaceStandingOrder.SKIPPED;
    }

    @Override
    public void receive(OutboxMessage message) throws UndeliveredException {
        Optional<Skipped> skipped = standingQueries.skipped(
                Payload.id(message, "standingOrder"), YearMonth.parse(Payload.text(message, "month")));
        if (skipped.isPresent()) { // nobody is told whose account was erased meanwhile
            Payer payer = skipped.get().order().terms().payer();
            postOffice.send(message.id(), payer.name(), payer.email(), write.letter(skipped.get()));
        }
    }
}
