package org.tonne.order.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.domain.GiftRule;
import org.tonne.order.domain.GiftStatus;
import org.tonne.order.domain.TextRule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Where letters of gifts are kept: one a purchase at most, to one recipient. They are written with their purchase. */
@Dependent
class Gifts {

    private static final String CHANGE = """
            update gift set email = coalesce(?, email), day = ?, message = ?, language = ?, certificate = ?, status = 'WAITING',
                   went_at = null, changes = changes + 1
             where purchase_id = ?
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** The letter of a purchase, and how often it was changed. */
    record Kept(GiftView view, int changes) {}

    /** Today, by which days are chosen. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Keeps other words; an address that is not given stays as it was. */
    void change(UUID purchase, GiftAnswers answers) {
        @Nullable String email = answers.email().isBlank() ? null : TextRule.email("giftEmail", answers.email());
        Sql.update(
                database.store(),
                CHANGE,
                email,
                GiftRule.day("giftDay", answers.day(), today()),
                GiftRule.message("giftMessage", answers.message()),
                GiftRule.language("giftLanguage", answers.language()),
                answers.certificate(),
                purchase);
    }

    /** It will not go: nothing is kept of it but that there was one. */
    void withdraw(UUID purchase) {
        Sql.update(
                database.store(),
                "update gift set status = 'WITHDRAWN', email = 'withdrawn@erased.invalid', message = '' where purchase_id = ?",
                purchase);
    }

    /** The letter of a purchase. */
    Optional<GiftView> find(UUID purchase) {
        return Sql.first(database.store(), "select * from gift where purchase_id = ?", Gifts::kept, purchase)
                .map(Kept::view);
    }

    /** The same, locked until the transaction ends. */
    Optional<Kept> hold(UUID purchase) {
        return Sql.first(
                database.store(), "select * from gift where purchase_id = ? for update", Gifts::kept, purchase);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        @Nullable Timestamp went = row.getTimestamp("went_at");
        GiftView view = new GiftView(
                OrderQueries.masked(row.getString("email")),
                row.getObject("day", LocalDate.class),
                row.getString("message"),
                row.getString("language"),
                row.getBoolean("certificate"),
                GiftStatus.valueOf(row.getString("status")),
                went == null ? null : went.toInstant());
        return new Kept(view, row.getInt("changes"));
    }
}
