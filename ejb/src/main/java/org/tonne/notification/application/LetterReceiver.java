package org.tonne.notification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.notification.application.MailFacts.Reader;
import org.tonne.notification.domain.Letter;
import org.tonne.notification.domain.LetterKind;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;
import org.tonne.outbox.application.UndeliveredException;
import org.tonne.payment.application.AwaitTransfers;
import org.tonne.payment.application.TransferQueries;
import org.tonne.team.application.TeamOrders;

import java.util.UUID;

/** Writes the letters that messages ask for and hands them over. */
@ApplicationScoped
public class LetterReceiver implements OutboxReceiver {

    @Inject
    MailFacts facts;

    @Inject
    WriteLetter write;

    @Inject
    PostOffice postOffice;

    @Inject
    AwaitTransfers awaitTransfers;

    @Inject
    TransferQueries transfers;

    @Inject
    TeamOrders teamOrders;

    @Override
    public String topic() {
        return QueueLetter.TOPIC;
    }

    @Override
    public void receive(OutboxMessage message) throws UndeliveredException {
        UUID about = Payload.id(message, "about");
        Written written =
                switch (LetterKind.valueOf(Payload.text(message, "kind"))) {
                    case ORDER_RECEIVED -> received(about);
                    case TRANSFER_INSTRUCTIONS -> transfer(about);
                    case QUOTATION_ENDS -> ends(about);
                    case CERTIFICATE_READY -> certificate(about);
                    case REFUNDED -> refunded(about);
                };
        postOffice.send(message.id(), written.to.name(), written.to.email(), written.letter);
    }

    private Written received(UUID purchase) throws UndeliveredException {
        Reader reader = reader(purchase);
        return new Written(reader, write.received(reader, facts.orders(purchase), teamOrders.ofPurchase(purchase)));
    }

    private Written transfer(UUID purchase) throws UndeliveredException {
        Reader reader = reader(purchase);
        awaitTransfers.await(purchase); // the references must exist before they are told
        return new Written(
                reader,
                write.transfer(
                        reader,
                        facts.orders(purchase),
                        transfers.ofPurchase(purchase),
                        teamOrders.ofPurchase(purchase)));
    }

    private Written ends(UUID purchase) throws UndeliveredException {
        Reader reader = reader(purchase);
        return new Written(reader, write.ends(reader, facts.orders(purchase)));
    }

    private Written certificate(UUID certificate) throws UndeliveredException {
        var issued = facts.certificate(certificate).orElseThrow(LetterReceiver::unknown);
        Reader reader = reader(issued.purchaseId());
        return new Written(reader, write.certificate(reader, issued));
    }

    private Written refunded(UUID refund) throws UndeliveredException {
        var back = facts.refund(refund).orElseThrow(LetterReceiver::unknown);
        Reader reader = reader(back.purchaseId());
        return new Written(reader, write.refunded(reader, back));
    }

    private Reader reader(UUID purchase) throws UndeliveredException {
        return facts.reader(purchase).orElseThrow(LetterReceiver::unknown);
    }

    private static UndeliveredException unknown() {
        return UndeliveredException.hopeless("What the letter is about does not exist");
    }

    private record Written(Reader to, Letter letter) {}
}
