package org.tonne.notification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.notification.domain.LetterKind;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;

/** The buyer is told that the certificate is ready. */
@ApplicationScoped
public class CertificateLetterReceiver implements OutboxReceiver {

    @Inject
    QueueLetter queueLetter;

    @Override
    public String topic() {
        return "certificate.issued";
    }

    @Override
    public void receive(OutboxMessage message) {
        queueLetter.queue(message, LetterKind.CERTIFICATE_READY, Payload.id(message, "certificateId"));
    }
}
