package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.order.domain.MoneyLedger;
import org.tonne.order.domain.MoneyLedger.Account;
import org.tonne.order.domain.Order;
import org.tonne.order.domain.OrderStatus;
import org.tonne.order.domain.Orders;
import org.tonne.order.domain.Orders.Progress;
import org.tonne.shared.Money;

import java.time.Clock;
import java.util.UUID;

/** Use case: a cancellation of the order became final. */
@Stateless
public class SettleOrder {

    @Inject
    Orders orders;

    @Inject
    MoneyLedger ledger;

    @Inject
    OrderMessages messages;

    @Inject
    Clock clock;

    /**
     * Settles the order once every cancellation of it is final: COMPLETED where at least one is completed, REFUND_DUE
     * where none is; the price of refused parts becomes refund due. Does nothing before. An order that is COMPLETED
     * already keeps the price of what people have found to be completed since, and is told of as completed anew.
     *
     * @return where the order stands now
     */
    public OrderStatus settle(UUID orderId) {
        Order order = orders.hold(orderId);
        if (order.status() == OrderStatus.COMPLETED) {
            takeIn(order);
        }
        boolean settling = order.status() == OrderStatus.CANCELLING || order.status() == OrderStatus.NEEDS_OPERATOR;
        if (!settling) {
            return order.status();
        }
        orders.flush();
        Progress soFar = orders.progress(orderId);
        if (soFar.open() > 0 || soFar.all() == 0) {
            return order.status();
        }
        if (soFar.completed() > 0) {
            order.complete(clock.instant());
            messages.tell(OrderMessages.COMPLETED, order);
        } else {
            order.oweRefund();
        }
        weigh(order, soFar.completedCents());
        endIfNothingIsDue(order);
        return order.status();
    }

    /** A part of an order that has its certificate may come late. */
    private void takeIn(Order order) {
        orders.flush();
        long completedCents = orders.progress(order.id()).completedCents();
        if (completedCents > ledger.balance(order.id(), Account.UNITS)) {
            weigh(order, completedCents);
            messages.tell(OrderMessages.COMPLETED, order);
        }
    }

    /** What was paid for units that are not cancelled goes back; what was to go back for units that are, does not. */
    private void weigh(Order order, long completedCents) {
        long excess = ledger.balance(order.id(), Account.UNITS) - completedCents;
        if (excess > 0) {
            ledger.move(order.id(), Account.UNITS, Account.REFUND_DUE, Money.ofCents(excess));
            messages.tell(OrderMessages.REFUND_DUE, order);
        } else if (excess < 0) {
            long stillHere = Math.max(0, ledger.balance(order.id(), Account.REFUND_DUE));
            ledger.move(order.id(), Account.REFUND_DUE, Account.UNITS, Money.ofCents(Math.min(-excess, stillHere)));
            messages.tell(OrderMessages.REFUND_DUE, order); // of what remains, if anything does
        }
    }

    /** What was due may have gone back while a person was still to decide. */
    private void endIfNothingIsDue(Order order) {
        if (order.status() == OrderStatus.REFUND_DUE && ledger.balance(order.id(), Account.REFUND_DUE) <= 0) {
            orders.flush(); // one move at a time, as the database wants it
            order.refund();
        }
    }
}
