package org.tonne.certificate.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.certificate.pdf.CertificatePdf;
import org.tonne.certificate.persistence.Shares;
import org.tonne.certificate.persistence.Shares.Undrawn;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Hears that shares of an order wait to be drawn: a portion of them is drawn outside any transaction and kept in one; whatever is
 * left then is for the next message.
 */
@ApplicationScoped
public class DrawShares implements OutboxReceiver {

    /** Documents a message. */
    static final int PORTION = 40;

    @Inject
    Shares shares;

    @Inject
    KeepShares keepShares;

    @Override
    public String topic() {
        return DivideShares.TOPIC;
    }

    @Override
    public void receive(OutboxMessage message) {
        UUID orderId = UUID.fromString(message.subject());
        Map<UUID, byte[]> drawn = new LinkedHashMap<>();
        for (Undrawn share : shares.undrawn(orderId, PORTION)) {
            drawn.put(share.id(), CertificatePdf.render(share.facts()));
        }
        keepShares.keep(orderId, drawn);
    }
}
