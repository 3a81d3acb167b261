package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;

import java.util.UUID;

/** Use case: an order is paid, so its units get serials and its cancellations wait for the registry. */
@Stateless
public class ProposeCancellations {

    /**
     * Makes one cancellation for each line and issuance of the order, lowest free serials first. A second call for the
     * same order changes nothing.
     */
    public void propose(UUID orderId) {
        throw new UnsupportedOperationException("propose " + orderId);
    }
}
