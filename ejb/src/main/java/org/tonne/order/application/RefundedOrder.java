package org.tonne.order.application;

import jakarta.ejb.Stateless;
import org.tonne.order.domain.OrderStatus;

import java.util.UUID;

/** Use case: all that was due went back to the buyer. */
@Stateless
public class RefundedOrder {

    /**
     * Moves a REFUND_DUE order to REFUNDED; a COMPLETED order, of which only a part went back, stays as it is. The
     * ledger row REFUND_DUE to OUTSIDE is written by the payment that went back.
     *
     * @return where the order stands now
     */
    public OrderStatus refunded(UUID orderId) {
        throw new UnsupportedOperationException();
    }
}
