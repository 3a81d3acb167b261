package org.tonne.certificate.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;

import java.util.UUID;

/** Hears that an order is completed: its certificates are issued in one transaction, then drawn outside of any. */
@ApplicationScoped
public class CompletedOrders implements OutboxReceiver {

    @Inject
    IssueCertificates issueCertificates;

    @Inject
    RenderCertificate renderCertificate;

    @Override
    public String topic() {
        return "order.completed";
    }

    @Override
    public void receive(OutboxMessage message) {
        issueCertificates.issue(UUID.fromString(message.subject())).forEach(renderCertificate::render);
    }
}
