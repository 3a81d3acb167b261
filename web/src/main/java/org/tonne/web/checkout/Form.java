package org.tonne.web.checkout;

import org.tonne.order.application.Answers;
import org.tonne.order.application.FieldError;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.web.ui.Visit;

import java.time.LocalDate;
import java.util.List;

/** The answers of a checkout with what is wrong with them, as the page shows them. */
public final class Form extends PurchaseForm {

    /** The fields, in the order of the page. */
    private static final List<String> FIELDS =
            List.of("payerName", "payerEmail", "payerKind", "country", "beneficiary", "reason", "paymentMethod");

    private final Answers answers;
    private final GiftForm gift;

    Form(Visit visit, Answers answers, List<FieldError> wrong, LocalDate today) {
        super(visit, answers);
        this.answers = answers;
        this.gift = new GiftForm(visit, answers.gift(), wrong, today, "");
        objectTo(visit.texts(), FIELDS, wrong);
        gift.getProblems().forEach(problem -> object(problem.getField(), problem.getSentence()));
    }

    /** The questions about a gift. */
    public GiftForm getGift() {
        return gift;
    }

    /** The attribute of the way to pay that is chosen, or nothing; the first where none is. */
    public String method(String name) {
        String chosen = answers.paymentMethod().isEmpty() ? PaymentMethod.CARD.name() : answers.paymentMethod();
        return PaymentMethod.valueOf(name).name().equals(chosen) ? "checked" : "";
    }
}
