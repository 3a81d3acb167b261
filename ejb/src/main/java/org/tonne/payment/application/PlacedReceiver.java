package org.tonne.payment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;

/** Lets transfers be awaited for the purchases that messages name. */
@ApplicationScoped
public class PlacedReceiver implements OutboxReceiver {

    @Inject
    AwaitTransfers awaitTransfers;

    @Override
    public String topic() {
        return "order.placed";
    }

    @Override
    public void receive(OutboxMessage message) {
        awaitTransfers.await(Payload.id(message, "purchaseId"));
    }
}
