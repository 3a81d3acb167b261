package org.tonne.payment.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Money;

import java.time.Clock;
import java.util.UUID;

/** The account of money that fits no order; every amount in it belongs to one case. */
@Dependent
class Suspense {

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Money comes in. */
    void receive(UUID caseId, @Nullable UUID paymentId, Money amount) {
        move(caseId, paymentId, "OUTSIDE", "SUSPENSE", amount);
    }

    /** Money leaves it: back to who sent it, or to come in again for the order it pays. */
    void release(UUID caseId, @Nullable UUID paymentId, Money amount) {
        move(caseId, paymentId, "SUSPENSE", "OUTSIDE", amount);
    }

    /** What a case holds. */
    Money held(UUID caseId) {
        return Sql.first(
                        database.store(),
                        "select coalesce(sum(case when credit = 'SUSPENSE' then amount_cents else -amount_cents end), 0)"
                                + " from money_transfer where case_id = ?",
                        row -> Money.ofCents(row.getLong(1)),
                        caseId)
                .orElse(Money.ZERO);
    }

    private void move(UUID caseId, @Nullable UUID paymentId, String from, String to, Money amount) {
        Sql.update(
                database.store(),
                "insert into money_transfer (case_id, payment_id, debit, credit, amount_cents, at) values (?, ?, ?, ?, ?, ?)",
                caseId,
                paymentId,
                from,
                to,
                amount.cents(),
                clock.instant());
    }
}
