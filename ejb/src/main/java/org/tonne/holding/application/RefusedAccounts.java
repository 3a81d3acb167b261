package org.tonne.holding.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.holding.domain.AccountNumber;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;

import java.io.StringReader;

/** Hears that the registry refuses an account, and lets its offers rest. */
@ApplicationScoped
public class RefusedAccounts implements OutboxReceiver {

    @Inject
    RefuseAccount refuseAccount;

    @Override
    public String topic() {
        return "account.refused";
    }

    @Override
    public void receive(OutboxMessage message) {
        AccountNumber account = AccountNumber.read(message.subject()).orElseThrow();
        String codes = jakarta.json.Json.createReader(new StringReader(message.payload()))
                .readObject()
                .getString("codes");
        refuseAccount.refuse(account, codes);
    }
}
