package org.tonne.notification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.notification.domain.Letter;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;
import org.tonne.outbox.application.UndeliveredException;
import org.tonne.support.application.WriteToSeller;

import java.util.Optional;
import java.util.UUID;

/** What somebody wrote to a seller goes there as a letter; to the service desk where the seller has no address for mail. */
@ApplicationScoped
public class SellerMessageReceiver implements OutboxReceiver {

    @Inject
    Database database;

    @Inject
    PostOffice postOffice;

    @Override
    public String topic() {
        return WriteToSeller.TOPIC;
    }

    @Override
    public void receive(OutboxMessage message) throws UndeliveredException {
        String name = Payload.text(message, "name");
        String email = Payload.text(message, "email");
        Optional<Reader> seller = Sql.first(
                database.store(),
                "select name, coalesce(contact_email, '') from seller where id = ?",
                row -> new Reader(row.getString(1), row.getString(2)),
                UUID.fromString(Payload.text(message, "seller")));
        Letter letter = DeskMessageReceiver.letter(
                message, "Message by the store to " + seller.map(Reader::name).orElse("a seller"));
        if (seller.isPresent() && !seller.get().email().isEmpty()) {
            postOffice.forward(message.id(), seller.get().name(), seller.get().email(), email, letter);
        } else {
            postOffice.toDesk(message.id(), name, email, letter);
        }
    }

    private record Reader(String name, String email) {}
}
