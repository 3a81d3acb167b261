package org.tonne.standing.application;

import org.tonne.order.application.AnswerCheck;
import org.tonne.order.application.Answers;
import org.tonne.order.application.DraftPurchases;
import org.tonne.order.application.FieldError;
import org.tonne.order.domain.GiftRule;
import org.tonne.order.domain.Payer;
import org.tonne.order.domain.PayerKind;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;
import org.tonne.shared.Quantity;
import org.tonne.shared.Refused;
import org.tonne.standing.domain.MonthlyDay;
import org.tonne.standing.domain.StandingTerms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says everything that is wrong with the answers about a standing order, and makes terms of those that can stand. */
final class StandingCheck {

    private static final long HIGHEST_CENTS = 100_000_000;

    private StandingCheck() {}

    static List<FieldError> errors(StandingAnswers answers, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        AnswerCheck.check("quantity", errors, () -> quantity(answers.quantity()));
        AnswerCheck.check("day", errors, () -> MonthlyDay.read("day", answers.day()));
        AnswerCheck.check("ceiling", errors, () -> ceiling(answers.ceiling()));
        if (errors.isEmpty()) {
            AnswerCheck.check("ceiling", errors, () -> payable(answers));
        }
        AnswerCheck.check("language", errors, () -> GiftRule.language("language", answers.language()));
        errors.addAll(AnswerCheck.errors(answers.purchase(), today));
        if (!answers.accepted()) {
            errors.add(new FieldError("terms", ErrorCode.TERMS_NOT_ACCEPTED, Map.of()));
        }
        return List.copyOf(errors);
    }

    static StandingTerms terms(StandingAnswers answers) {
        Answers purchase = answers.purchase();
        return new StandingTerms(
                quantity(answers.quantity()),
                MonthlyDay.read("day", answers.day()),
                ceiling(answers.ceiling()),
                new Payer(
                        purchase.payerName(),
                        purchase.payerEmail(),
                        PayerKind.valueOf(purchase.payerKind()),
                        purchase.country()),
                purchase.beneficiary(),
                purchase.reason(),
                purchase.publish(),
                answers.language());
    }

    private static Quantity quantity(String typed) {
        try {
            return Quantity.parse(typed);
        } catch (IllegalArgumentException noQuantity) {
            throw new Refused(ErrorCode.QUANTITY_INVALID, Map.of("quantity", typed));
        }
    }

    /** Dollars with a point or a comma and up to two decimals. */
    private static Money ceiling(String typed) {
        String text = typed.strip().replace(',', '.');
        if (!text.matches("[0-9]{1,7}([.][0-9]{1,2})?")) {
            throw new Refused(ErrorCode.PRICE_INVALID, Map.of("field", "ceiling"));
        }
        long cents = new BigDecimal(text)
                .movePointRight(2)
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact();
        if (cents < 1 || cents > HIGHEST_CENTS) {
            throw new Refused(ErrorCode.PRICE_INVALID, Map.of("field", "ceiling"));
        }
        return Money.ofCents(cents);
    }

    private static void payable(StandingAnswers answers) {
        BigDecimal most = BigDecimal.valueOf(ceiling(answers.ceiling()).cents())
                .multiply(BigDecimal.valueOf(quantity(answers.quantity()).units()));
        if (most.compareTo(BigDecimal.valueOf(DraftPurchases.LARGEST.cents())) > 0) {
            throw new Refused(ErrorCode.AMOUNT_TOO_LARGE, Map.of("max", DraftPurchases.LARGEST.toString()));
        }
    }
}
