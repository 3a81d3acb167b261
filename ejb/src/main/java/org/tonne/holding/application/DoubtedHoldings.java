package org.tonne.holding.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.holding.domain.AccountNumber;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;

/** Hears that the registry refused units as not held, and has their account read anew. */
@ApplicationScoped
public class DoubtedHoldings implements OutboxReceiver {

    @Inject
    RequestHoldings requestHoldings;

    @Override
    public String topic() {
        return "holdings.doubted";
    }

    @Override
    public void receive(OutboxMessage message) {
        AccountNumber account = AccountNumber.read(message.subject()).orElseThrow();
        requestHoldings.one(account, "The registry refused units as not held", Audit.STORE);
    }
}
