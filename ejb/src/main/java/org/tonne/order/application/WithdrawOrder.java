package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.order.domain.Order;
import org.tonne.order.domain.Orders;
import org.tonne.stock.application.ReleaseUnits;

import java.util.List;
import java.util.UUID;

/** Use case: the buyer gives an unpaid order up; its units are free again. */
@Stateless
public class WithdrawOrder {

    @Inject
    Orders orders;

    @Inject
    ReleaseUnits releaseUnits;

    @Inject
    OrderMessages messages;

    @Inject
    Audit audit;

    /**
     * Withdraws the order.
     *
     * @param actor who did it, for the audit trail
     * @throws org.tonne.shared.DomainException ORDER_UNKNOWN, or ORDER_MOVE_ILLEGAL once it is paid
     */
    public void withdraw(UUID orderId, String actor) {
        Order order = orders.hold(orderId);
        order.withdraw();
        releaseUnits.releaseAll(OrderUnits.of(List.of(order)));
        messages.tell(OrderMessages.WITHDRAWN, order);
        audit.write(actor, "order.withdrawn", orderId.toString(), "");
    }
}
