package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Use cases of who carries the letter of a gift: what stands in it, and what became of it. */
@Stateless
public class GiftLetters {

    private static final String GOING = """
            select g.*, p.payer_name, b.name
              from gift g join purchase p on p.id = g.purchase_id join beneficiary b on b.purchase_id = p.id
             where g.purchase_id = ? and g.status = 'GOING'
            """;

    private static final String CERTIFICATES = """
            select 'VC' || c.number || '/' || c.year, c.code, c.quantity
              from certificate c join orders o on o.id = c.order_id
             where o.purchase_id = ? and c.in_force order by c.year, c.number
            """;

    @Inject
    Database database;

    /**
     * A letter on its way.
     *
     * @param email of who gets it
     * @param language of the letter
     * @param giver the name of who pays
     * @param beneficiary the name on the certificate
     * @param message may be empty
     * @param open whether it leads to the certificates
     * @param certificates all of the purchase in force
     */
    public record GiftLetter(
            String email,
            String language,
            String giver,
            String beneficiary,
            String message,
            boolean open,
            List<Certificate> certificates) {}

    /**
     * A certificate of the gift.
     *
     * @param number as printed
     * @param code for its page
     * @param units cancelled
     */
    public record Certificate(String number, String code, long units) {}

    /** The letter, or nothing where it has gone already or is not wanted any more. */
    public Optional<GiftLetter> going(UUID purchase) {
        List<Certificate> certificates = Sql.list(
                database.store(),
                CERTIFICATES,
                row -> new Certificate(row.getString(1), row.getString(2), row.getLong(3)),
                purchase);
        return Sql.first(database.store(), GOING, row -> letter(row, certificates), purchase);
    }

    private static GiftLetter letter(ResultSet row, List<Certificate> certificates) throws SQLException {
        return new GiftLetter(
                row.getString("email"),
                row.getString("language"),
                row.getString("payer_name"),
                row.getString("name"),
                row.getString("message"),
                row.getBoolean("certificate"),
                certificates);
    }

    /** The mail server has taken it; its words are not kept any longer. */
    public void sent(UUID purchase) {
        move(purchase, "status = 'SENT', message = ''");
    }

    /** The mail server knows no such address. */
    public void refused(UUID purchase) {
        move(purchase, "status = 'REFUSED'");
    }

    private void move(UUID purchase, String change) {
        Sql.update(
                database.store(),
                "update gift set " + change + " where purchase_id = ? and status = 'GOING'",
                purchase);
    }
}
