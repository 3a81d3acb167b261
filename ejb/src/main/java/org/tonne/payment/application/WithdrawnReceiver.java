package org.tonne.payment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;

/** Ends the payments of the withdrawn orders that messages name. */
@ApplicationScoped
public class WithdrawnReceiver implements OutboxReceiver {

    @Inject
    LapsePayments lapsePayments;

    @Override
    public String topic() {
        return "order.withdrawn";
    }

    @Override
    public void receive(OutboxMessage message) {
        lapsePayments.lapse(Payload.id(message, "orderId"));
    }
}
