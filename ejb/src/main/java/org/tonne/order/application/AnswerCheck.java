package org.tonne.order.application;

import org.tonne.order.domain.GiftRule;
import org.tonne.order.domain.PayerKind;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.order.domain.TextRule;
import org.tonne.shared.Refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says everything that is wrong with the answers of a checkout, field by field in their order. */
public final class AnswerCheck {

    private AnswerCheck() {}

    /**
     * Everything that is wrong.
     *
     * @param today by UTC
     */
    public static List<FieldError> errors(Answers answers, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        check("payerName", errors, () -> TextRule.required("payerName", answers.payerName()));
        check("payerEmail", errors, () -> TextRule.email("payerEmail", answers.payerEmail()));
        check("payerKind", errors, () -> TextRule.choice("payerKind", answers.payerKind(), PayerKind.class));
        check("country", errors, () -> TextRule.country("country", answers.country()));
        check("beneficiary", errors, () -> TextRule.required("beneficiary", answers.beneficiary()));
        check("reason", errors, () -> TextRule.optional("reason", answers.reason()));
        check(
                "paymentMethod",
                errors,
                () -> TextRule.choice("paymentMethod", answers.paymentMethod(), PaymentChoice.class));
        if (answers.gift().given()) {
            check("payerName", errors, () -> GiftRule.withoutLink("payerName", answers.payerName()));
            check("beneficiary", errors, () -> GiftRule.withoutLink("beneficiary", answers.beneficiary()));
            errors.addAll(giftErrors(answers.gift(), today, true));
        }
        return List.copyOf(errors);
    }

    /** What is wrong with the answers about a gift; an address need not be there where one is known already. */
    static List<FieldError> giftErrors(GiftAnswers gift, LocalDate today, boolean addressNeeded) {
        List<FieldError> errors = new ArrayList<>();
        if (addressNeeded) {
            check("giftEmail", errors, () -> TextRule.email("giftEmail", gift.email()));
        }
        check("giftDay", errors, () -> GiftRule.day("giftDay", gift.day(), today));
        check("giftMessage", errors, () -> GiftRule.message("giftMessage", gift.message()));
        check("giftLanguage", errors, () -> GiftRule.language("giftLanguage", gift.language()));
        return List.copyOf(errors);
    }

    /** Adds what a rule has against a field, if it refuses. */
    public static void check(String field, List<FieldError> errors, Runnable rule) {
        try {
            rule.run();
        } catch (Refused refusal) {
            Map<String, Object> facts = new LinkedHashMap<>(refusal.facts());
            errors.add(new FieldError(field, refusal.code(), facts));
        }
    }
}
