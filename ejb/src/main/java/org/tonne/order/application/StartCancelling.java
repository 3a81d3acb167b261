package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.order.domain.Orders;

import java.util.UUID;

/** Use case: the cancellations of a paid order are queued. */
@Stateless
public class StartCancelling {

    @Inject
    Orders orders;

    /** Moves the order from PAID to CANCELLING. */
    public void start(UUID orderId) {
        orders.hold(orderId).startCancelling();
    }
}
