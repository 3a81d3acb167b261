package org.tonne.order.application;

import jakarta.ejb.Stateless;

import java.util.UUID;

/** Use case: the cancellations of a paid order are queued. */
@Stateless
public class StartCancelling {

    /**
     * Moves the order from PAID to CANCELLING.
     */
    public void start(UUID orderId) {
        throw new UnsupportedOperationException();
    }
}
