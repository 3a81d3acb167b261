package org.tonne.account.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.domain.OrderStatus;
import org.tonne.order.domain.Payer;
import org.tonne.order.domain.PayerKind;
import org.tonne.shared.Money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody who is signed in has bought: every purchase whose payer gave the address of the account, signed in or as a
 * guest. The address is its owner's, so this tells nothing that the letters about those orders did not.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OwnQueries {

    /** How many orders stand on a page. */
    public static final int PAGE = 20;

    private static final String MINE =
            " from purchase p join orders o on o.purchase_id = p.id where lower(p.payer_email::text) = ?";

    private static final String ORDERS = """
            select p.id, o.reference, p.placed_at, s.name,
                   (select sum(l.quantity) from order_line l where l.order_id = o.id), o.total_cents, o.status
              from purchase p join orders o on o.purchase_id = p.id join seller s on s.id = o.seller_id
             where lower(p.payer_email::text) = ?
             order by p.placed_at desc, o.id limit ? offset ?
            """;

    private static final String CERTIFICATES = """
            select c.year, 'VC' || c.number || '/' || c.year, c.code, c.quantity, b.name, c.issued_at,
                   exists (select 1 from certificate_document d where d.certificate_id = c.id)
              from purchase p join orders o on o.purchase_id = p.id join certificate c on c.order_id = o.id and c.in_force
              join beneficiary b on b.id = c.beneficiary_id
             where lower(p.payer_email::text) = ?
             order by c.year desc, c.issued_at desc, c.number desc
            """;

    private static final String PAYMENTS = """
            select o.reference, o.paid_at, s.name, o.total_cents,
                   (select coalesce(sum(m.amount_cents), 0) from money_transfer m where m.order_id = o.id and m.credit = 'OUTSIDE'),
                   coalesce(c.cost_centre, ''), coalesce(c.order_number, '')
              from purchase p join orders o on o.purchase_id = p.id join seller s on s.id = o.seller_id
              left join team_checkout c on c.checkout_id = checkout_of(p.client, p.idempotency_key)
             where lower(p.payer_email::text) = ? and o.paid_at >= ? and o.paid_at < ?
             order by o.paid_at, o.id
            """;

    private static final String BENEFICIARIES = """
            select b.name from purchase p join beneficiary b on b.purchase_id = p.id
             where lower(p.payer_email::text) = ? group by b.name order by max(p.placed_at) desc, b.name limit 20
            """;

    private static final String LAST_PAYER = """
            select payer_name, payer_email, payer_kind, country from purchase p
             where lower(p.payer_email::text) = ? order by placed_at desc limit 1
            """;

    @Inject
    Database database;

    /** How many orders there are. */
    public long orders(BuyerAccount account) {
        return Sql.list(database.store(), "select count(*)" + MINE, row -> row.getLong(1), account.email())
                .get(0);
    }

    /**
     * Its orders, newest first.
     *
     * @param page from 1
     */
    public List<OwnOrder> orders(BuyerAccount account, int page) {
        return Sql.list(
                database.store(), ORDERS, OwnQueries::order, account.email(), PAGE, PAGE * (Math.max(1, page) - 1));
    }

    private static OwnOrder order(ResultSet row) throws SQLException {
        return new OwnOrder(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getTimestamp(3).toInstant(),
                row.getString(4),
                row.getLong(5),
                Money.ofCents(row.getLong(6)),
                OrderStatus.valueOf(row.getString(7)));
    }

    /** Its certificates in force, newest first. */
    public List<OwnCertificate> certificates(BuyerAccount account) {
        return Sql.list(
                database.store(),
                CERTIFICATES,
                row -> new OwnCertificate(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant(),
                        row.getBoolean(7)),
                account.email());
    }

    /** What was paid in a year, as it is counted in UTC, in the order of time. */
    public List<OwnPayment> payments(BuyerAccount account, int year) {
        return Sql.list(
                database.store(),
                PAYMENTS,
                row -> new OwnPayment(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        Money.ofCents(row.getLong(4)),
                        Money.ofCents(row.getLong(5)),
                        row.getString(6),
                        row.getString(7)),
                account.email(),
                firstDay(year),
                firstDay(year + 1));
    }

    private static Instant firstDay(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** For whom certificates were ordered before, the last one first. */
    public List<String> beneficiaries(BuyerAccount account) {
        return Sql.list(database.store(), BENEFICIARIES, row -> row.getString(1), account.email());
    }

    /** Who paid the last time, for the next checkout. */
    public Optional<Payer> lastPayer(BuyerAccount account) {
        return Sql.first(
                database.store(),
                LAST_PAYER,
                row -> new Payer(
                        row.getString(1), row.getString(2), PayerKind.valueOf(row.getString(3)), row.getString(4)),
                account.email());
    }
}
