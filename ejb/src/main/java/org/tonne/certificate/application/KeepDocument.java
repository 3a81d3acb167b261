package org.tonne.certificate.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.certificate.persistence.Certificates;
import org.tonne.outbox.application.Outbox;

import java.time.Clock;
import java.util.UUID;

/** Use case: a drawn certificate is kept, once and for ever. */
@Stateless
public class KeepDocument {

    @Inject
    Certificates certificates;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Keeps it and says so; when one is kept already, the first one stays. */
    public void keep(UUID certificateId, UUID orderId, byte[] pdf) {
        if (certificates.keepDocument(certificateId, pdf, clock.instant())) {
            outbox.add("certificate.issued", orderId.toString(), "certificateId", certificateId.toString());
        }
    }
}
