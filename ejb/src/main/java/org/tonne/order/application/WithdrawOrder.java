package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.order.domain.Order;
import org.tonne.order.domain.Orders;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;
import org.tonne.stock.application.ReleaseUnits;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Use case: the buyer gives an unpaid order up; its units are free again. */
@Stateless
public class WithdrawOrder {

    @Inject
    Orders orders;

    @Inject
    MoneyUnderWay moneyUnderWay;

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
     * @throws org.tonne.shared.DomainException ORDER_UNKNOWN, ORDER_MOVE_ILLEGAL once it is paid, or
     *     MONEY_UNDER_WAY while its money is being taken: what is taken then would pay it again, and its units would be
     *     cancelled against the buyer's word
     */
    public void withdraw(UUID orderId, String actor) {
        if (moneyUnderWay.isTaking(orderId)) {
            throw new Refused(ErrorCode.MONEY_UNDER_WAY, Map.of("order", orderId));
        }
        Order order = orders.hold(orderId);
        order.withdraw();
        releaseUnits.releaseAll(OrderUnits.of(List.of(order)));
        messages.tell(OrderMessages.WITHDRAWN, order);
        audit.write(actor, "order.withdrawn", orderId.toString(), "");
    }
}
