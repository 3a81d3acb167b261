package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.domain.PayerKind;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.order.domain.Publication;
import org.tonne.shared.Money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions about purchases and orders. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OrderQueries {

    private static final String PURCHASE = """
            select p.*, b.name, b.reason, b.publish_name, b.publish_reason, q.number, q.issued_at, q.valid_until
              from purchase p join beneficiary b on b.purchase_id = p.id left join quotation q on q.purchase_id = p.id
             where p.id = ?
            """;

    @Inject
    Database database;

    @Inject
    OrderReader orders;

    /** The purchase with this id. */
    public Optional<PurchaseView> purchase(UUID purchaseId) {
        List<OrderView> parts = orders.where("o.purchase_id = ?", purchaseId);
        return Sql.first(database.store(), PURCHASE, row -> purchase(row, parts), purchaseId);
    }

    /** The purchase that an order belongs to. */
    public Optional<UUID> purchaseOf(UUID orderId) {
        return Sql.first(
                database.store(),
                "select purchase_id from orders where id = ?",
                row -> row.getObject(1, UUID.class),
                orderId);
    }

    /** One order. */
    public Optional<OrderView> order(UUID orderId) {
        return orders.where("o.id = ?", orderId).stream().findFirst();
    }

    private static PurchaseView purchase(ResultSet row, List<OrderView> orders) throws SQLException {
        return new PurchaseView(
                row.getObject("id", UUID.class),
                row.getString("client"),
                row.getString("payer_name"),
                masked(row.getString("payer_email")),
                PayerKind.valueOf(row.getString("payer_kind")),
                row.getString("country"),
                row.getString("locale"),
                row.getString("name"),
                row.getString("reason"),
                new Publication(row.getBoolean("publish_name"), row.getBoolean("publish_reason")),
                PaymentMethod.valueOf(row.getString("payment_method")),
                quotation(row),
                row.getTimestamp("placed_at").toInstant(),
                orders.stream().map(OrderView::total).reduce(Money.ZERO, Money::plus),
                orders);
    }

    private static Optional<QuotationView> quotation(ResultSet row) throws SQLException {
        String number = row.getString("number");
        return number == null
                ? Optional.empty()
                : Optional.of(new QuotationView(
                        number,
                        row.getTimestamp("issued_at").toInstant(),
                        row.getTimestamp("valid_until").toInstant()));
    }

    /** An address with most of it hidden. */
    static String masked(String email) {
        int at = email.lastIndexOf('@');
        return email.substring(0, Math.min(1, at)) + "…" + email.substring(at);
    }
}
