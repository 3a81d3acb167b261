package org.tonne.it.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.order.application.PlacePurchase;
import org.tonne.order.domain.Payer;
import org.tonne.order.domain.PayerKind;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.order.domain.Publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The books of the store as a test sees them: what is put in, and what can be read back. */
@ApplicationScoped
public class Books {

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() / 1_000_000 % 1_000_000);

    @Inject
    Database database;

    /** Puts so many units on offer at 1.00 each, of a project and a seller of their own; the offer's id. */
    UUID offer(long units) {
        long number = NUMBERS.incrementAndGet();
        UUID offer = UUID.randomUUID();
        text("""
                with f as (select coalesce(max(upper(serials)), 1001) as first from issuance),
                s as (insert into seller (id, slug, name, country, registry_account_type, registry_account_id)
                      values (gen_random_uuid(), 's' || ?, 'Seller', 'CH', 100, 1001) returning id),
                p as (insert into project (key, unfccc_uid, reference_number, title, activity_type, status, host_party,
                                           host_parties)
                      values ('CN-' || ?, 'uid' || ?, ?, 'Wind', 'PA', 'registered', 'CN', '{CN}') returning id),
                i as (insert into issuance (project_id, originating_party, unit_type, original_cp, applicable_cp,
                                            project_number, serials, quantity, issued_on)
                      select p.id, 'CN', 5, 2, 2, 233, int8range(first, first + ?), ?, '2015-01-01' from p, f
                      returning id, serials),
                l as (insert into lot (issuance_id, seller_id) select i.id, s.id from i, s returning id),
                b as (insert into registry_block (issuance_id, originating_party, serials, lot_id)
                      select i.id, 'CN', i.serials, l.id from i, l returning id),
                h as (insert into held_block (account_type, account_id, originating_party, unit_type, original_cp,
                                              applicable_cp, project_number, serials)
                      select 100, 1001, 'CN', 5, 2, 2, 233, i.serials from i, s returning account_id),
                st as (insert into stock (lot_id, offered, available) select id, ?, ? from l returning lot_id),
                fb as (insert into free_block (lot_id, serials) select l.id, i.serials from l, i returning lot_id),
                ut as (insert into unit_transfer (lot_id, debit, credit, quantity, at)
                       select id, 'ISSUED', 'AVAILABLE', ?, now() from l returning id)
                insert into offer (id, lot_id, seller_id, price_cents, status, valid_from)
                select ?, l.id, s.id, 100, 'PUBLISHED', '2026-01-01' from l, s returning id::text
                """, number, number, number, number, units, units, units, units, units, offer);
        return offer;
    }

    /** A purchase of so many units of one offer, by bank transfer, under this key. */
    static PlacePurchase.Command purchase(UUID offer, long quantity, String key) {
        return new PlacePurchase.Command(
                "WEB",
                key,
                new Payer("Ada Buyer", "ada@example.org", PayerKind.INDIVIDUAL, "CH"),
                "Ada Buyer",
                "Because it is right",
                Publication.ALL,
                PaymentChoice.BANK_TRANSFER,
                "en",
                null,
                List.of(new PlacePurchase.Line(offer, quantity, 100)));
    }

    /** Units of the offer that are free. */
    long free(UUID offer) {
        return number("select available from stock join offer using (lot_id) where offer.id = ?", offer);
    }

    /** Where the order stands. */
    String status(UUID order) {
        return text("select status from orders where id = ?", order);
    }

    /** The one number that a query answers. */
    long number(String sql, @Nullable Object... arguments) {
        return Long.parseLong(text(sql, arguments));
    }

    /** The one value that a query answers, as text. */
    String text(String sql, @Nullable Object... arguments) {
        try (Connection connection = database.store().getConnection();
                PreparedStatement query = prepared(connection, sql, arguments);
                ResultSet row = query.executeQuery()) {
            return row.next() ? String.valueOf(row.getString(1)) : "nothing";
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Changes rows; how many. */
    int change(String sql, @Nullable Object... arguments) {
        try (Connection connection = database.store().getConnection();
                PreparedStatement update = prepared(connection, sql, arguments)) {
            return update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    /** What is broken in the books: nothing, when all is well. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        try (Connection connection = database.store().getConnection()) {
            for (String question : questions()) {
                try (PreparedStatement query = connection.prepareStatement(question);
                        ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        broken.add(row.getString(1) + ": " + row.getString(2));
                    }
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return broken;
    }

    private static List<String> questions() {
        try (InputStream file = Objects.requireNonNull(Database.class.getResourceAsStream("/db/invariants.sql"))) {
            return List.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\\n", -1)).stream()
                    .map(question -> question.replaceAll("(?m)^--.*$", "").strip())
                    .filter(question -> !question.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
