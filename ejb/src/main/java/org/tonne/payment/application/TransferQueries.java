package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.payment.domain.PaymentStatus;
import org.tonne.shared.Money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What buyers, sellers and staff ask about bank transfers. */
@Stateless
public class TransferQueries {

    private static final String INSTRUCTIONS = """
            select p.id, o.id, o.reference, s.id, s.name, p.amount_cents, p.reference, s.bank_account_name, s.bank_iban,
                   s.bank_bic, s.bank_name, p.status, o.expires_at
              from payment p join orders o on o.id = p.order_id join seller s on s.id = o.seller_id
             where p.method = 'BANK_TRANSFER'
            """;

    @Inject
    Database database;

    /** The instructions of every order of a purchase; none where it is not paid by transfer. */
    public List<TransferInstructions> ofPurchase(UUID purchaseId) {
        return Sql.list(
                database.store(),
                INSTRUCTIONS + " and o.purchase_id = ? order by o.id",
                TransferQueries::instructions,
                purchaseId);
    }

    /** The instructions of one order. */
    public Optional<TransferInstructions> ofOrder(UUID orderId) {
        return Sql.first(database.store(), INSTRUCTIONS + " and o.id = ?", TransferQueries::instructions, orderId);
    }

    /**
     * Transfers that may be confirmed, oldest first, at most 500: awaited, reported, and lapsed in the last 90 days.
     *
     * @param sellerId only those to this seller; nothing for staff, who see all
     */
    public List<OpenTransfer> open(@Nullable UUID sellerId) {
        return Sql.list(database.store(), """
                select p.id, o.id, o.reference, s.id, s.name, b.payer_name, p.amount_cents, p.reference, p.status, p.status_at,
                       o.expires_at, (select q.number from quotation q where q.purchase_id = b.id)
                  from payment p join orders o on o.id = p.order_id join purchase b on b.id = o.purchase_id
                  join seller s on s.id = o.seller_id
                 where p.method = 'BANK_TRANSFER' and s.id = coalesce(?::uuid, s.id)
                   and (p.status in ('AWAITING_TRANSFER', 'REPORTED')
                        or p.status = 'LAPSED' and p.status_at > now() - interval '90 days')
                 order by p.status_at, p.id limit 500
                """, TransferQueries::transfer, sellerId);
    }

    private static TransferInstructions instructions(ResultSet row) throws SQLException {
        return new TransferInstructions(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                Money.ofCents(row.getLong(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                PaymentStatus.valueOf(row.getString(12)),
                row.getTimestamp(13).toInstant());
    }

    private static OpenTransfer transfer(ResultSet row) throws SQLException {
        return new OpenTransfer(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                Money.ofCents(row.getLong(7)),
                row.getString(8),
                PaymentStatus.valueOf(row.getString(9)),
                row.getTimestamp(10).toInstant(),
                row.getTimestamp(11).toInstant(),
                row.getString(12));
    }
}
