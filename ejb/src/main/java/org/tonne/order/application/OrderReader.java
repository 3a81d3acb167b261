package org.tonne.order.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.domain.OrderAction;
import org.tonne.order.domain.OrderLifecycle;
import org.tonne.order.domain.OrderStatus;
import org.tonne.shared.Money;
import org.tonne.shared.Quantity;
import org.tonne.shared.UnitType;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads orders with all that a buyer wants to know about them. */
@Dependent
class OrderReader {

    private static final String ORDERS = """
            select o.*, s.name, s.slug,
                   (select coalesce(sum(m.amount_cents), 0) from money_transfer m
                     where m.order_id = o.id and m.credit = 'OUTSIDE') as refunded,
                   exists (select 1 from payment p where p.order_id = o.id and p.status = 'CAPTURING') as taking
              from orders o
              join seller s on s.id = o.seller_id
             where\s""";

    private static final String LINES = """
            select l.*, p.key, p.title, p.host_party, i.unit_type, i.original_cp, i.applicable_cp, i.monitoring_start,
                   i.monitoring_end, i.expires_on
              from order_line l
              join lot t on t.id = l.lot_id
              join issuance i on i.id = t.issuance_id
              join project p on p.id = i.project_id
             where l.order_id = ? order by l.id
            """;

    private static final String CERTIFICATE = """
            select c.code, 'VC' || c.number || '/' || c.year,
                   exists (select 1 from certificate_document d where d.certificate_id = c.id)
              from certificate c where c.order_id = ? and c.in_force
            """;

    private static final String TRANSFER = """
            select coalesce(s.bank_account_name, ''), coalesce(s.bank_iban, ''), coalesce(s.bank_bic, ''),
                   coalesce(s.bank_name, ''), p.reference, p.amount_cents, p.status
              from payment p
              join orders o on o.id = p.order_id
              join seller s on s.id = o.seller_id
             where p.order_id = ? and p.method = 'BANK_TRANSFER' and p.reference is not null
             order by p.id desc
            """;

    @Inject
    Database database;

    @Inject
    CancellationReader cancellations;

    @Inject
    Clock clock;

    List<OrderView> where(String restriction, UUID value) {
        return Sql.list(database.store(), ORDERS + restriction + " order by o.id", this::bare, value).stream()
                .map(this::complete)
                .toList();
    }

    private OrderView bare(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OrderStatus status = OrderStatus.valueOf(row.getString("status"));
        Instant expiresAt = row.getTimestamp("expires_at").toInstant();
        return new OrderView(
                id,
                row.getString("reference"),
                status,
                row.getObject("seller_id", UUID.class),
                row.getString("name"),
                row.getString("slug"),
                Money.ofCents(row.getLong("total_cents")),
                Money.ofCents(row.getLong("refunded")),
                expiresAt,
                instant(row, "paid_at"),
                instant(row, "completed_at"),
                !row.getBoolean("taking")
                        && OrderLifecycle.MOVES
                                .after(status, OrderAction.WITHDRAW)
                                .isPresent(),
                status == OrderStatus.AWAITING_PAYMENT && expiresAt.isAfter(clock.instant()),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private OrderView complete(OrderView bare) {
        UUID id = bare.id();
        return bare.with(
                Sql.list(database.store(), LINES, OrderReader::line, id),
                cancellations.of(id),
                Sql.first(
                        database.store(),
                        CERTIFICATE,
                        row -> new OrderView.CertificateLink(row.getString(1), row.getString(2), row.getBoolean(3)),
                        id),
                Sql.first(database.store(), TRANSFER, OrderReader::transfer, id));
    }

    private static OrderView.TransferInstructions transfer(ResultSet row) throws SQLException {
        return new OrderView.TransferInstructions(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Money.ofCents(row.getLong(6)),
                row.getString(7));
    }

    private static OrderView.Line line(ResultSet row) throws SQLException {
        Money price = Money.ofCents(row.getLong("price_cents"));
        long quantity = row.getLong("quantity");
        return new OrderView.Line(
                row.getObject("id", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getString("key"),
                row.getString("title"),
                row.getString("host_party"),
                quantity,
                price,
                price.times(Quantity.of(quantity)),
                UnitType.ofCode(row.getInt("unit_type")),
                row.getInt("original_cp"),
                row.getInt("applicable_cp"),
                row.getObject("monitoring_start", LocalDate.class),
                row.getObject("monitoring_end", LocalDate.class),
                row.getObject("expires_on", LocalDate.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
