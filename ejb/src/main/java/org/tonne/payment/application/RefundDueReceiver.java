package org.tonne.payment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;

/** Asks for refunds of the orders that messages name. */
@ApplicationScoped
public class RefundDueReceiver implements OutboxReceiver {

    @Inject
    RequestRefund requestRefund;

    @Override
    public String topic() {
        return "order.refund-due";
    }

    @Override
    public void receive(OutboxMessage message) {
        requestRefund.request(Payload.id(message, "orderId"));
    }
}
