package org.tonne.order.application;

import java.util.UUID;

/** What the order asks of whoever pays refunds: money that is not on its way yet stays. */
public interface StopRefunds {

    /** Whether a refund of the order is on its way at this moment, or may have been paid by bank and nobody has said so. */
    KeepMoney.Obstacle obstacle(UUID orderId);

    /**
     * Stops every refund of the order that nobody has paid yet. In the caller's transaction.
     *
     * @param actor who wants it
     */
    void stop(UUID orderId, String actor);
}
