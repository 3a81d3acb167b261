package org.tonne.order.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.QuotationSettings;
import org.tonne.config.Sql;
import org.tonne.order.domain.Basket;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.order.domain.QuotationRule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Questions about quotations: from when on one is given, for how long, and what stands against it. */
@Dependent
public class Quotations {

    private static final String FIELD = "paymentMethod";

    private static final String OPEN = """
            select count(*) from quotation q join purchase p on p.id = q.purchase_id
             where lower(p.payer_email::text) = lower(?)
               and exists (select from orders o where o.purchase_id = p.id and o.status = 'AWAITING_PAYMENT')
            """;

    @Inject
    Database database;

    @Inject
    QuotationSettings settings;

    /** Whether so many units are enough for one. */
    public boolean given(long units) {
        return units >= settings.from();
    }

    /** How long units are held for one. */
    public Duration hold() {
        return settings.hold();
    }

    /** What stands against one as things are, if one is wanted; the database looks once more when it is placed. */
    List<FieldError> errors(Answers answers, Basket basket) {
        List<FieldError> errors = new ArrayList<>();
        if (answers.paymentMethod().strip().equals(PaymentChoice.QUOTATION.name())) {
            AnswerCheck.check(FIELD, errors, () -> refuse(answers, basket));
        }
        return errors;
    }

    private void refuse(Answers answers, Basket basket) {
        QuotationRule.large(
                basket.lines().stream().mapToLong(Basket.Line::quantity).sum(), settings.from());
        QuotationRule.few(open(answers.payerEmail().strip()));
        Map<Long, Long> wanted = new LinkedHashMap<>();
        for (Basket.Line line : basket.lines()) {
            lot(line.offerId()).ifPresent(lot -> wanted.merge(lot, line.quantity(), Long::sum));
        }
        wanted.forEach((lot, units) -> QuotationRule.half(units, free(lot)));
    }

    private long open(String email) {
        return Sql.first(database.store(), OPEN, row -> row.getLong(1), email).orElse(0L);
    }

    private Optional<Long> lot(UUID offerId) {
        return Sql.first(database.store(), "select lot_id from offer where id = ?", row -> row.getLong(1), offerId);
    }

    private long free(long lotId) {
        return Sql.first(database.store(), "select available from stock where lot_id = ?", row -> row.getLong(1), lotId)
                .orElse(0L);
    }
}
