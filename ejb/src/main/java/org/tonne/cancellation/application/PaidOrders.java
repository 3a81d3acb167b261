package org.tonne.cancellation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;

import java.util.UUID;

/** Hears that an order is paid, and has its cancellations proposed. */
@ApplicationScoped
public class PaidOrders implements OutboxReceiver {

    @Inject
    ProposeCancellations proposeCancellations;

    @Override
    public String topic() {
        return "order.paid";
    }

    @Override
    public void receive(OutboxMessage message) {
        proposeCancellations.propose(UUID.fromString(message.subject()));
    }
}
