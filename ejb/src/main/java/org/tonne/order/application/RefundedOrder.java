package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.order.domain.MoneyLedger;
import org.tonne.order.domain.MoneyLedger.Account;
import org.tonne.order.domain.Order;
import org.tonne.order.domain.OrderStatus;
import org.tonne.order.domain.Orders;

import java.util.UUID;

/** Use case: money went back to the buyer. */
@Stateless
public class RefundedOrder {

    @Inject
    Orders orders;

    @Inject
    MoneyLedger ledger;

    /**
     * Moves a REFUND_DUE order to REFUNDED once nothing is due any more; a COMPLETED order, of which only a part went
     * back, stays as it is. The ledger row REFUND_DUE to OUTSIDE is written before, by the payment that went back.
     *
     * @return where the order stands now
     */
    public OrderStatus refunded(UUID orderId) {
        Order order = orders.hold(orderId);
        orders.flush();
        if (order.status() == OrderStatus.REFUND_DUE && ledger.balance(orderId, Account.REFUND_DUE) <= 0) {
            order.refund();
        }
        return order.status();
    }
}
