package org.tonne.order.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;

import java.io.StringReader;
import java.util.UUID;

/**
 * Keeps the letter of a gift where the server that placed the purchase died before it could: the purchase and the message that
 * brings us here were written together, and the answers are still in the checkout.
 */
@ApplicationScoped
public class KeepGift implements OutboxReceiver {

    @Inject
    Database database;

    @Inject
    Checkouts checkouts;

    @Inject
    Gifts gifts;

    @Override
    public String topic() {
        return "order.placed";
    }

    @Override
    public void receive(OutboxMessage message) {
        UUID purchase = purchase(message);
        Sql.first(
                        database.store(),
                        "select c.id from purchase p join checkout c on c.id::text = p.idempotency_key"
                                + " where p.id = ? and p.client = ?",
                        row -> row.getObject(1, UUID.class),
                        purchase,
                        CheckoutDrafts.WEB)
                .flatMap(checkouts::find)
                .map(checkout -> checkout.answers().gift())
                .filter(GiftAnswers::given)
                .ifPresent(gift -> gifts.add(purchase, gift));
    }

    private static UUID purchase(OutboxMessage message) {
        try (JsonReader reader = Json.createReader(new StringReader(message.payload()))) {
            return UUID.fromString(reader.readObject().getString("purchaseId"));
        }
    }
}
