package org.tonne.payment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;
import org.tonne.outbox.application.UndeliveredException;
import org.tonne.payment.domain.ProviderSilentException;

/** Settles the checkouts that messages name. */
@ApplicationScoped
public class CaptureReceiver implements OutboxReceiver {

    static final String TOPIC = "payment.capture";
    static final String FIELD = "providerCheckoutId";

    @Inject
    SettleCheckout settleCheckout;

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void receive(OutboxMessage message) throws UndeliveredException {
        try {
            settleCheckout.settle(Payload.id(message, FIELD));
        } catch (ProviderSilentException silent) {
            throw new UndeliveredException(String.valueOf(silent.getMessage()), silent);
        }
    }
}
