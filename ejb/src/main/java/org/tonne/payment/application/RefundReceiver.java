package org.tonne.payment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;
import org.tonne.outbox.application.UndeliveredException;
import org.tonne.payment.domain.ProviderSilentException;

/** Sends the refunds that messages name. */
@ApplicationScoped
public class RefundReceiver implements OutboxReceiver {

    static final String TOPIC = "refund.requested";
    static final String FIELD = "refundId";

    @Inject
    SendRefund sendRefund;

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void receive(OutboxMessage message) throws UndeliveredException {
        try {
            sendRefund.send(Payload.id(message, FIELD));
        } catch (ProviderSilentException silent) {
            throw new UndeliveredException(String.valueOf(silent.getMessage()), silent);
        }
    }
}
