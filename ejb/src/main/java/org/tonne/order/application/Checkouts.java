package org.tonne.order.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.domain.Basket;
import org.tonne.order.domain.Publication;
import org.tonne.order.domain.TextRule;
import org.tonne.shared.Codes;
import org.tonne.shared.Refused;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where checkouts are kept between their pages. */
@Dependent
class Checkouts {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final int LONGEST_KEPT = 1000;
    private static final int LONGEST_MESSAGE = 4000;

    private static final String KEEP = """
            update checkout
               set payer_name = ?, payer_email = ?, payer_kind = ?, country = ?, beneficiary = ?, reason = ?, publish_name = ?,
                   publish_reason = ?, payment_method = ?, gift_email = ?, gift_day = ?, gift_message = ?, gift_language = ?,
                   gift_certificate = ?
             where id = ? and expires_at > ? and purchase_id is null and asked_at is null
            """;

    @Inject
    Database database;

    @Inject
    Quotations quotations;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    UUID add(Basket basket, String locale) {
        UUID id = codes.id(clock.millis());
        Instant now = clock.instant();
        Sql.update(
                database.store(),
                "insert into checkout (id, basket, locale, created_at, expires_at) values (?, ?, ?, ?, ?)",
                id,
                basket.print(),
                locale,
                now,
                now.plus(LIFE));
        return id;
    }

    /** Keeps the answers; false where there is no such checkout that can still be answered. */
    boolean keep(UUID id, Answers answers) {
        return Sql.update(
                        database.store(),
                        KEEP,
                        kept(answers.payerName()),
                        kept(answers.payerEmail()),
                        kept(answers.payerKind()),
                        kept(answers.country()),
                        kept(answers.beneficiary()),
                        kept(answers.reason()),
                        answers.publish().name(),
                        answers.publish().reason(),
                        kept(answers.paymentMethod()),
                        kept(answers.gift().email()),
                        kept(answers.gift().day()),
                        keptLines(answers.gift().message()),
                        kept(answers.gift().language()),
                        answers.gift().certificate(),
                        id,
                        clock.instant())
                == 1;
    }

    private static String kept(String typed) {
        return typed.length() <= LONGEST_KEPT && isText(typed) ? typed : "";
    }

    private static String keptLines(String typed) {
        boolean text =
                typed.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
        return typed.length() <= LONGEST_MESSAGE && text ? typed : "";
    }

    /** What holds control characters or broken Unicode is not kept. */
    private static boolean isText(String typed) {
        try {
            TextRule.optional("", typed.substring(0, Math.min(typed.length(), 200)));
            return typed.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
        } catch (Refused unprintable) {
            return false;
        }
    }

    void confirmed(UUID id, UUID purchaseId) {
        Sql.update(
                database.store(),
                "update checkout set purchase_id = ? where id = ? and purchase_id is null",
                purchaseId,
                id);
    }

    Optional<CheckoutView> find(UUID id) {
        return Sql.first(
                database.store(),
                "select * from checkout where id = ? and (expires_at > ? or purchase_id is not null)",
                this::view,
                id,
                clock.instant());
    }

    private CheckoutView view(ResultSet row) throws SQLException {
        Answers answers = new Answers(
                text(row, "payer_name"),
                text(row, "payer_email"),
                text(row, "payer_kind"),
                text(row, "country"),
                text(row, "beneficiary"),
                text(row, "reason"),
                new Publication(row.getBoolean("publish_name"), row.getBoolean("publish_reason")),
                text(row, "payment_method"),
                new GiftAnswers(
                        text(row, "gift_email"),
                        text(row, "gift_day"),
                        text(row, "gift_message"),
                        text(row, "gift_language"),
                        row.getBoolean("gift_certificate")));
        Basket basket = Basket.parse(row.getString("basket"));
        return new CheckoutView(
                row.getObject("id", UUID.class),
                row.getString("locale"),
                basket,
                answers,
                errors(answers, basket),
                Optional.ofNullable(row.getObject("purchase_id", UUID.class)));
    }

    /** What cannot stand in these answers today. */
    List<FieldError> errors(Answers answers, Basket basket) {
        List<FieldError> errors =
                new ArrayList<>(AnswerCheck.errors(answers, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        errors.addAll(quotations.errors(answers, basket));
        return List.copyOf(errors);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }
}
