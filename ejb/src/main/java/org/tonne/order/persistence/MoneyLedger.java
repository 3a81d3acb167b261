package org.tonne.order.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Money;

import java.time.Clock;
import java.util.UUID;

/** The ledger of the money of orders: every row takes from one account what it gives to another. */
@ApplicationScoped
public class MoneyLedger {

    /** Where money of an order can be. */
    public enum Account {
        /** With the buyer. */
        OUTSIDE,
        /** The price of units cancelled, or still to be cancelled. */
        UNITS,
        /** To go back. */
        REFUND_DUE
    }

    private static final String TRANSFER = """
            insert into money_transfer (order_id, payment_id, debit, credit, amount_cents, at)
            values (?, (select p.id from payment p
                         where p.order_id = ? and p.status in ('CAPTURED', 'CONFIRMED', 'PARTLY_REFUNDED')), ?, ?, ?, ?)
            """;

    private static final String BALANCE = """
            select coalesce(sum(case when credit = ? then amount_cents else -amount_cents end), 0)
              from money_transfer where order_id = ? and ? in (debit, credit)
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Moves money of an order; nothing where there is none to move. */
    public void move(UUID orderId, Account from, Account to, Money amount) {
        if (!amount.isZero()) {
            Sql.update(
                    database.store(),
                    TRANSFER,
                    orderId,
                    orderId,
                    from.name(),
                    to.name(),
                    amount.cents(),
                    clock.instant());
        }
    }

    /** What stands in an account of an order, in cents; never negative but for OUTSIDE. */
    public long balance(UUID orderId, Account account) {
        return Sql.first(database.store(), BALANCE, row -> row.getLong(1), account.name(), orderId, account.name())
                .orElse(0L);
    }
}
