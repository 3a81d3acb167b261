package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.order.domain.MoneyLedger;
import org.tonne.order.domain.MoneyLedger.Account;
import org.tonne.order.domain.Order;
import org.tonne.order.domain.Orders;
import org.tonne.shared.Quantity;

import java.util.UUID;

/** Use case: units that an order had given up are cancelled after all, so their price is to stay. In the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class KeepMoney {

    /** What stands against it. */
    public enum Obstacle {
        /** The buyer has the money back. */
        MONEY_GONE,
        /** The provider is giving it back at this moment. */
        REFUND_UNDER_WAY,
        /** Somebody was asked to give it back by bank, and may have done so: only people know. */
        REFUND_ASKED_FOR,
        /** Nothing: the price of these units is here. */
        NONE
    }

    @Inject
    Orders orders;

    @Inject
    MoneyLedger ledger;

    @Inject
    StopRefunds stopRefunds;

    /** What stands against keeping the price of so many units of a line. */
    public Obstacle obstacle(UUID orderId, UUID orderLineId, Quantity quantity) {
        Order order = orders.hold(orderId);
        long price = order.lines().stream()
                .filter(line -> line.id().equals(orderLineId))
                .mapToLong(line -> line.price().times(quantity).cents())
                .sum();
        long here = ledger.balance(orderId, Account.UNITS) + ledger.balance(orderId, Account.REFUND_DUE);
        if (here < orders.progress(orderId).completedCents() + price) {
            return Obstacle.MONEY_GONE;
        }
        return stopRefunds.obstacle(orderId);
    }

    /** Stops what would take it away; {@link SettleOrder} books it, and has the rest refunded. */
    public void keep(UUID orderId, String actor) {
        stopRefunds.stop(orderId, actor);
    }
}
