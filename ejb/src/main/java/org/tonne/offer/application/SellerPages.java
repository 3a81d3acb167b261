package org.tonne.offer.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What everybody may know about those who sell here. */
@ApplicationScoped
public class SellerPages {

    private static final String SELECT =
            "select id, slug, name, country, description, description_language, demo, thanks, thanks_language from seller ";

    private static final String CANCELLED = """
            from cancellation c join orders o on o.id = c.order_id
            where o.seller_id = ? and c.status in ('COMPLETED', 'ATTESTED')
            """;

    private static final String LATEST = """
            select c.completed_at, c.quantity, p.key, p.title, case when b.publish_name then b.name end,
                   'VC' || t.number || '/' || t.year, case when b.publish_certificate then t.code end
              from cancellation c
              join orders o on o.id = c.order_id
              join issuance i on i.id = c.issuance_id
              join project p on p.id = i.project_id
              join beneficiary b on b.id = c.beneficiary_id
              left join (certificate_cancellation tc join certificate t on t.id = tc.certificate_id and t.in_force)
                     on tc.cancellation_id = c.id
             where o.seller_id = ? and c.status in ('COMPLETED', 'ATTESTED')
             order by c.completed_at desc, c.id desc limit 10
            """;

    @Inject
    Database database;

    /** Everybody who sells here, by name. */
    public List<Seller> all() {
        return Sql.list(database.store(), SELECT + "order by name, slug", SellerPages::seller);
    }

    /** The seller of this name in addresses. */
    public Optional<Seller> find(String slug) {
        return Sql.first(database.store(), SELECT + "where slug = ?", SellerPages::seller, slug);
    }

    /** The seller with this id. */
    public Optional<Seller> find(UUID id) {
        return Sql.first(database.store(), SELECT + "where id = ?", SellerPages::seller, id);
    }

    /** What was cancelled from their units through this store. */
    public Cancelled cancelled(UUID seller) {
        List<Line> latest = Sql.list(database.store(), LATEST, SellerPages::line, seller);
        return Sql.list(
                        database.store(),
                        "select count(*), coalesce(sum(c.quantity), 0) " + CANCELLED,
                        row -> new Cancelled(row.getLong(1), row.getLong(2), latest),
                        seller)
                .get(0);
    }

    private static Seller seller(ResultSet row) throws SQLException {
        String words = row.getString(5);
        String thanks = row.getString(8);
        return new Seller(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                words == null ? "" : words,
                row.getString(6),
                row.getBoolean(7),
                thanks == null ? "" : thanks,
                row.getString(9));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getTimestamp(1).toInstant(),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }

    /**
     * A seller.
     *
     * @param id who
     * @param slug for addresses
     * @param name as published
     * @param country of the seller
     * @param words what the seller says about itself, or empty
     * @param language of these words, of two letters
     * @param demo whether it is invented
     * @param thanks what it says to those who have bought from it, or empty
     * @param thanksLanguage of that, of two letters
     */
    public record Seller(
            UUID id,
            String slug,
            String name,
            String country,
            String words,
            String language,
            boolean demo,
            String thanks,
            String thanksLanguage) {}

    /**
     * What was cancelled.
     *
     * @param cancellations how many
     * @param units how many units
     * @param latest the last ten, the newest first
     */
    public record Cancelled(long cancellations, long units, List<Line> latest) {}

    /**
     * One cancellation.
     *
     * @param completedAt when the registry completed it
     * @param units how many
     * @param projectKey of which project
     * @param projectTitle as registered
     * @param presentedTo the name on the certificate, where it is published
     * @param certificateNumber such as {@code VC12/2026}, where there is one
     * @param certificateCode the code of that certificate, where nothing on it is kept back
     */
    public record Line(
            Instant completedAt,
            long units,
            String projectKey,
            String projectTitle,
            @Nullable String presentedTo,
            @Nullable String certificateNumber,
            @Nullable String certificateCode) {}
}
