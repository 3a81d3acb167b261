package org.tonne.notification.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Money;
import org.tonne.standing.application.PlaceStandingOrder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What letters must know. */
@Dependent
class MailFacts {

    @Inject
    Database database;

    /**
     * Who gets the letter.
     *
     * @param standing whether a standing order has ordered for them
     * @param quotation number of the quotation, if they asked for one
     */
    record Reader(
            UUID purchaseId,
            String name,
            String email,
            String language,
            boolean byTransfer,
            boolean standing,
            @Nullable String quotation) {}

    /** An order as its buyer needs to know it. */
    record Ordered(String reference, String seller, long units, Money total, Instant payBy) {}

    /** A certificate as its buyer needs to know it. */
    record Issued(UUID purchaseId, String number, String code, long units, String beneficiary) {}

    /** A refund as its buyer needs to know it. */
    record GivenBack(UUID purchaseId, String reference, String seller, Money amount) {}

    Optional<Reader> reader(UUID purchaseId) {
        return Sql.first(
                database.store(),
                """
                select id, payer_name, payer_email, locale, payment_method = 'BANK_TRANSFER', client = ?, q.number
                  from purchase p left join quotation q on q.purchase_id = p.id where id = ?
                """,
                row -> new Reader(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5),
                        row.getBoolean(6),
                        row.getString(7)),
                PlaceStandingOrder.CLIENT,
                purchaseId);
    }

    /** Whether something of the purchase still awaits its payment. */
    boolean isAwaited(UUID purchaseId) {
        return Sql.first(
                        database.store(),
                        "select 1 from orders where purchase_id = ? and status = 'AWAITING_PAYMENT' limit 1",
                        row -> true,
                        purchaseId)
                .isPresent();
    }

    List<Ordered> orders(UUID purchaseId) {
        return Sql.list(database.store(), """
                select o.reference, s.name, (select sum(quantity) from order_line l where l.order_id = o.id), o.total_cents, o.expires_at
                  from orders o join seller s on s.id = o.seller_id where o.purchase_id = ? order by o.id
                """, MailFacts::ordered, purchaseId);
    }

    private static Ordered ordered(ResultSet row) throws SQLException {
        return new Ordered(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                Money.ofCents(row.getLong(4)),
                row.getTimestamp(5).toInstant());
    }

    Optional<Issued> certificate(UUID certificateId) {
        return Sql.first(
                database.store(),
                """
                select o.purchase_id, 'VC' || c.number || '/' || c.year, c.code, c.quantity, b.name
                  from certificate c join orders o on o.id = c.order_id join beneficiary b on b.id = c.beneficiary_id
                 where c.id = ?
                """,
                row -> new Issued(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5)),
                certificateId);
    }

    Optional<GivenBack> refund(UUID refundId) {
        return Sql.first(
                database.store(),
                """
                select o.purchase_id, o.reference, s.name, r.amount_cents
                  from refund r join orders o on o.id = r.order_id join seller s on s.id = o.seller_id where r.id = ?
                """,
                row -> new GivenBack(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        Money.ofCents(row.getLong(4))),
                refundId);
    }
}
