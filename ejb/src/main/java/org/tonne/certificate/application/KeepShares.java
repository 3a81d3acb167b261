package org.tonne.certificate.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.certificate.persistence.Shares;
import org.tonne.outbox.application.Outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Use case: a portion of drawn shares is kept, once and for ever. */
@Stateless
public class KeepShares {

    @Inject
    Shares shares;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Keeps them, and asks for the next portion where shares of the order are still to be drawn. */
    public void keep(UUID orderId, Map<UUID, byte[]> drawn) {
        Instant now = clock.instant();
        long added = drawn.entrySet().stream()
                .filter(document -> shares.keepDocument(document.getKey(), document.getValue(), now))
                .count();
        if (added > 0 && !shares.undrawn(orderId, 1).isEmpty()) {
            outbox.add(DivideShares.TOPIC, orderId.toString(), "orderId", orderId.toString());
        }
    }
}
