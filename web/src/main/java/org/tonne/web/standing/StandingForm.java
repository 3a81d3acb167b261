package org.tonne.web.standing;

import org.tonne.offer.application.OfferView;
import org.tonne.order.application.FieldError;
import org.tonne.standing.application.StandingAnswers;
import org.tonne.standing.domain.MonthlyDay;
import org.tonne.web.checkout.PurchaseForm;
import org.tonne.web.ui.Language;
import org.tonne.web.ui.Option;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.stream.IntStream;

/** The answers about a standing order with what is wrong with them, as the page shows them. */
public final class StandingForm extends PurchaseForm {

    /** The fields, in the order of the page. */
    private static final List<String> FIELDS = List.of(
            "offer",
            "quantity",
            "day",
            "ceiling",
            "payerName",
            "payerKind",
            "country",
            "beneficiary",
            "reason",
            "language",
            "terms");

    private final Visit visit;
    private final StandingAnswers answers;
    private final List<OfferView> offers;

    /**
     * The questions.
     *
     * @param offers to choose from; none where the offer stands
     */
    StandingForm(Visit visit, StandingAnswers answers, List<FieldError> wrong, List<OfferView> offers) {
        super(visit, answers.purchase());
        this.visit = visit;
        this.answers = answers;
        this.offers = offers;
        objectTo(visit.texts(), FIELDS, wrong);
    }

    /** The offers to choose from. */
    public List<Option> getOffers() {
        return offers.stream()
                .map(offer -> new Option(
                        offer.id().toString(),
                        visit.texts()
                                .say(
                                        "standing.offer.choice",
                                        visit.getWriting().span(offer.monitoringStart(), offer.monitoringEnd()),
                                        visit.getWriting().money(offer.price()),
                                        offer.sellerName()),
                        offer.id().toString().equals(visit.value("offer"))))
                .toList();
    }

    /** The days to choose from. */
    public List<Option> getDays() {
        return IntStream.rangeClosed(1, MonthlyDay.LAST)
                .mapToObj(Integer::toString)
                .map(day -> new Option(day, day, day.equals(answers.day())))
                .toList();
    }

    /** The languages to choose from. */
    public List<Language> getLanguages() {
        return Texts.offered();
    }

    /** The attribute of the language that is chosen, or nothing. */
    public String selected(Language language) {
        return language.getCode().equals(answers.language()) ? "selected" : "";
    }

    /** How much a month. */
    public String getQuantity() {
        return answers.quantity();
    }

    /** The highest price. */
    public String getCeiling() {
        return answers.ceiling();
    }

    /** The attribute of the box that accepts the terms, or nothing. */
    public String getAccepted() {
        return answers.accepted() ? "checked" : "";
    }
}
