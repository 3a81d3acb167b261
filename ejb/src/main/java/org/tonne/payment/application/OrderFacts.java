package org.tonne.payment.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.domain.OrderStatus;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;
import org.tonne.shared.Refused;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What payments need to know about orders and their sellers. */
@Dependent
class OrderFacts {

    private static final String SELECT = """
            select o.id, o.purchase_id, o.reference, o.status, o.total_cents, p.payment_method,
                   o.seller_id, s.name, s.paypal_merchant_id
              from orders o join purchase p on p.id = o.purchase_id join seller s on s.id = o.seller_id
            """;

    @Inject
    Database database;

    /** The orders of a purchase, always in the same order; none where there is no such purchase. */
    List<PayableOrder> ofPurchase(UUID purchaseId) {
        return Sql.list(
                database.store(), SELECT + " where o.purchase_id = ? order by o.id", OrderFacts::order, purchaseId);
    }

    /** One order, or ORDER_UNKNOWN. */
    PayableOrder get(UUID orderId) {
        return Sql.first(database.store(), SELECT + " where o.id = ?", OrderFacts::order, orderId)
                .orElseThrow(() -> new Refused(ErrorCode.ORDER_UNKNOWN, Map.of("order", orderId)));
    }

    /** Lets no other payment of this purchase begin until the transaction ends. */
    void lockPurchase(UUID purchaseId) {
        Sql.list(
                database.store(),
                "select id from purchase where id = ? for no key update",
                row -> row.getObject(1, UUID.class),
                purchaseId);
    }

    /** What must still go back to the buyer of an order, as the ledger has it. */
    Money refundDue(UUID orderId) {
        return Sql.first(database.store(), """
                        select coalesce(sum(case when credit = 'REFUND_DUE' then amount_cents else -amount_cents end), 0)
                          from money_transfer where order_id = ? and 'REFUND_DUE' in (debit, credit)
                        """, row -> Money.ofCents(row.getLong(1)), orderId)
                .orElse(Money.ZERO);
    }

    private static PayableOrder order(ResultSet row) throws SQLException {
        return new PayableOrder(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                OrderStatus.valueOf(row.getString(4)),
                Money.ofCents(row.getLong(5)),
                PaymentMethod.valueOf(row.getString(6)),
                row.getObject(7, UUID.class),
                row.getString(8),
                row.getString(9));
    }
}
