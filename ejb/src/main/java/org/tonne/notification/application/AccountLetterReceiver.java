package org.tonne.notification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.account.application.AccountLetter;
import org.tonne.account.application.PrepareLetter;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;
import org.tonne.outbox.application.UndeliveredException;

import java.util.Optional;

/** Letters about the accounts of buyers: links, codes, and what happened to an account. */
@ApplicationScoped
public class AccountLetterReceiver implements OutboxReceiver {

    @Inject
    PrepareLetter prepareLetter;

    @Inject
    WriteAccountLetter write;

    @Inject
    PostOffice postOffice;

    @Override
    public String topic() {
        return "account.letter";
    }

    @Override
    public void receive(OutboxMessage message) throws UndeliveredException {
        Optional<AccountLetter> letter = prepareLetter.prepare(Payload.id(message, "letter"));
        if (letter.isPresent()) { // one that nobody can use any more is not sent
            postOffice.send(message.id(), "", letter.get().email(), write.letter(letter.get()));
        }
    }
}
