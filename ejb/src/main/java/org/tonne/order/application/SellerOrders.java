package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.domain.OrderStatus;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.shared.Money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a seller asks about its own orders. */
@Stateless
public class SellerOrders {

    private static final String SELECT = """
            select o.reference, p.placed_at, o.status, o.total_cents, p.payment_method,
                   (select sum(l.quantity) from order_line l where l.order_id = o.id),
                   (select string_agg(distinct j.key, ', ' order by j.key) from order_line l join lot t on t.id = l.lot_id
                      join issuance i on i.id = t.issuance_id join project j on j.id = i.project_id where l.order_id = o.id),
                   (select coalesce(sum(m.amount_cents), 0) from money_transfer m
                     where m.order_id = o.id and m.credit = 'OUTSIDE'),
                   (select q.number from quotation q where q.purchase_id = p.id)
              from orders o join purchase p on p.id = o.purchase_id
             where o.seller_id = ?
            """;

    private static final String OPEN =
            " and o.status in ('AWAITING_PAYMENT', 'PAID', 'CANCELLING', 'REFUND_DUE', 'NEEDS_OPERATOR')";

    @Inject
    Database database;

    /** The newest orders of this seller, at most 200. */
    public List<SellerOrder> all(UUID sellerId) {
        return of(sellerId, "");
    }

    /** Those of them whose end is still to come. */
    public List<SellerOrder> open(UUID sellerId) {
        return of(sellerId, OPEN);
    }

    private List<SellerOrder> of(UUID sellerId, String restriction) {
        return Sql.list(
                database.store(),
                SELECT + restriction + " order by p.placed_at desc, o.id limit 200",
                SellerOrders::order,
                sellerId);
    }

    private static SellerOrder order(ResultSet row) throws SQLException {
        return new SellerOrder(
                row.getString(1),
                row.getTimestamp(2).toInstant(),
                OrderStatus.valueOf(row.getString(3)),
                Money.ofCents(row.getLong(4)),
                PaymentMethod.valueOf(row.getString(5)),
                row.getLong(6),
                row.getString(7),
                Money.ofCents(row.getLong(8)),
                row.getString(9));
    }

    /**
     * An order as its seller sees it: no name and no address of the buyer.
     *
     * @param reference eight characters that a person can read out
     * @param placedAt when
     * @param status how far it has come
     * @param total what it costs
     * @param method how it is paid
     * @param quantity units
     * @param projects the keys of the projects they are of
     * @param refunded what went back so far
     * @param quotation number of the quotation that it is a part of, if it is
     */
    public record SellerOrder(
            String reference,
            Instant placedAt,
            OrderStatus status,
            Money total,
            PaymentMethod method,
            long quantity,
            String projects,
            Money refunded,
            @Nullable String quotation) {}
}
