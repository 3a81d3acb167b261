package org.tonne.notification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.notification.domain.Letter;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;
import org.tonne.outbox.application.UndeliveredException;
import org.tonne.support.application.DeskTopic;
import org.tonne.support.application.WriteToDesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What somebody wrote to the service desk goes there as a letter; who answers it answers them. */
@ApplicationScoped
public class DeskMessageReceiver implements OutboxReceiver {

    @Inject
    PostOffice postOffice;

    @Override
    public String topic() {
        return WriteToDesk.TOPIC;
    }

    @Override
    public void receive(OutboxMessage message) throws UndeliveredException {
        String reference = Payload.text(message, "reference");
        String subject = DeskTopic.valueOf(Payload.text(message, "topic")).subject();
        postOffice.toDesk(
                message.id(),
                Payload.text(message, "name"),
                Payload.text(message, "email"),
                letter(message, reference.isEmpty() ? subject : subject + ": " + reference));
    }

    /** The words of a visitor as a letter. */
    static Letter letter(OutboxMessage message, String subject) {
        String reference = Payload.text(message, "reference");
        List<Letter.Part> parts = new ArrayList<>();
        parts.add(new Letter.Facts(List.of(
                Map.entry("From", Payload.text(message, "name") + " <" + Payload.text(message, "email") + ">"),
                Map.entry("About", reference.isEmpty() ? "-" : reference),
                Map.entry("Language", Payload.text(message, "language")))));
        Payload.text(message, "text").lines().map(Letter.Text::new).forEach(parts::add);
        return new Letter(Locale.ENGLISH, subject, parts);
    }
}
