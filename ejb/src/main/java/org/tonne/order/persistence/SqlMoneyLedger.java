package org.tonne.order.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.domain.MoneyLedger;
import org.tonne.shared.Money;

import java.time.Clock;
import java.util.UUID;

/** The ledger of money as rows. */
@ApplicationScoped
public class SqlMoneyLedger implements MoneyLedger {

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

    @Override
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

    @Override
    public long balance(UUID orderId, Account account) {
        return Sql.first(database.store(), BALANCE, row -> row.getLong(1), account.name(), orderId, account.name())
                .orElse(0L);
    }
}
