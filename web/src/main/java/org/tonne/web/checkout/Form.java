package org.tonne.web.checkout;

import org.tonne.order.application.Answers;
import org.tonne.order.application.FieldError;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.web.ui.Visit;

import java.time.LocalDate;
import java.util.List;

/** The answers of a checkout with what is wrong with them, as the page shows them. */
public final class Form extends PurchaseForm {

    /** The fields, in the order of the page. */
    private static final List<String> FIELDS = List.of(
            "payerName",
            "payerEmail",
            "payerKind",
            "country",
            "team",
            "costCentre",
            "orderNumber",
            "beneficiary",
            "reason",
            "paymentMethod");

    private final Answers answers;
    private final GiftForm gift;
    private final String quotationHint;

    /**
     * The questions.
     *
     * @param days how long units are held for a quotation; 0 where none is given for so few
     */
    Form(Visit visit, Answers answers, List<FieldError> wrong, LocalDate today, long days) {
        super(visit, answers);
        this.answers = answers;
        this.gift = new GiftForm(visit, answers.gift(), wrong, today, "");
        this.quotationHint = days == 0 ? "" : visit.texts().say("method.QUOTATION.hint", days);
        objectTo(visit.texts(), FIELDS, wrong);
        gift.getProblems().forEach(problem -> object(problem.getField(), problem.getSentence()));
    }

    /** The questions about a gift. */
    public GiftForm getGift() {
        return gift;
    }

    /** What a quotation is, or nothing where none is given. */
    public String getQuotationHint() {
        return quotationHint;
    }

    /** The attribute of the way to pay that is chosen, or nothing; the first where none is. */
    public String method(String name) {
        String chosen = answers.paymentMethod().isEmpty() ? PaymentChoice.CARD.name() : answers.paymentMethod();
        return PaymentChoice.valueOf(name).name().equals(chosen) ? "checked" : "";
    }
}
