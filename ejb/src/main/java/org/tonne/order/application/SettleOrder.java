package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.domain.Order;
import org.tonne.order.domain.OrderStatus;
import org.tonne.order.persistence.MoneyLedger;
import org.tonne.order.persistence.MoneyLedger.Account;
import org.tonne.order.persistence.Orders;
import org.tonne.shared.Money;

import java.time.Clock;
import java.util.UUID;

/** Use case: a cancellation of the order became final. */
@Stateless
public class SettleOrder {

    /** How many cancellations are still open, how many are completed, and what the completed ones cost. */
    private static final String SO_FAR = """
            select count(*) filter (where c.status not in ('COMPLETED', 'ATTESTED', 'REFUSED', 'TERMINATED', 'EXPIRED')),
                   count(*) filter (where c.status in ('COMPLETED', 'ATTESTED')),
                   coalesce(sum(c.quantity * l.price_cents) filter (where c.status in ('COMPLETED', 'ATTESTED')), 0),
                   count(*)
              from cancellation c join order_line l on l.id = c.order_line_id
             where c.order_id = ?
            """;

    @Inject
    Orders orders;

    @Inject
    MoneyLedger ledger;

    @Inject
    OrderMessages messages;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * Settles the order once every cancellation of it is final: COMPLETED where at least one is completed, REFUND_DUE
     * where none is; the price of refused parts becomes refund due. Does nothing before.
     *
     * @return where the order stands now
     */
    public OrderStatus settle(UUID orderId) {
        Order order = orders.hold(orderId);
        boolean settling = order.status() == OrderStatus.CANCELLING || order.status() == OrderStatus.NEEDS_OPERATOR;
        if (!settling) {
            return order.status();
        }
        orders.flush();
        SoFar soFar = Sql.first(
                        database.store(),
                        SO_FAR,
                        row -> new SoFar(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                        orderId)
                .orElseThrow();
        if (soFar.open > 0 || soFar.all == 0) {
            return order.status();
        }
        if (soFar.completed > 0) {
            order.complete(clock.instant());
            messages.tell(OrderMessages.COMPLETED, order);
        } else {
            order.oweRefund();
        }
        weigh(order, soFar.completedCents);
        return order.status();
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
        }
    }

    private record SoFar(long open, long completed, long completedCents, long all) {}
}
