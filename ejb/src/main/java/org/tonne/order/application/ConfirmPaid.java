package org.tonne.order.application;

import jakarta.ejb.Stateless;
import org.tonne.order.domain.OrderStatus;

import java.time.Instant;
import java.util.UUID;

/** Use case: the money of an order has arrived. */
@Stateless
public class ConfirmPaid {

    /**
     * Moves the order to PAID; late money to PAID where its units can be had again, else to REFUND_DUE.
     *
     * @param at when the money was taken
     * @return where the order stands now; an order already paid stays as it is
     */
    public OrderStatus confirm(UUID orderId, Instant at) {
        throw new UnsupportedOperationException();
    }
}
