package org.tonne.web.order;

import org.tonne.order.application.FieldError;
import org.tonne.order.application.GiftAnswers;
import org.tonne.order.application.GiftView;
import org.tonne.web.checkout.GiftForm;
import org.tonne.web.ui.Visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The letter of a gift in the words of the page of its purchase. */
public final class GiftSheet {

    private final Visit visit;
    private final GiftView gift;
    private final GiftForm form;

    /**
     * The letter.
     *
     * @param answers what its giver wants it to be and cannot, if anything
     * @param wrong why
     */
    GiftSheet(Visit visit, GiftView gift, Optional<GiftAnswers> answers, List<FieldError> wrong, LocalDate today) {
        this.visit = visit;
        this.gift = gift;
        this.form = new GiftForm(visit, answers.orElseGet(() -> kept(gift, today)), wrong, today, gift.emailMasked());
    }

    private static GiftAnswers kept(GiftView gift, LocalDate today) {
        String day = gift.day().isAfter(today) ? gift.day().toString() : "";
        return new GiftAnswers("", day, gift.message(), gift.language(), gift.certificate());
    }

    /** How it stands, in one sentence. */
    public String getState() {
        String day = gift.wentAt() == null
                ? visit.getWriting().day(gift.day())
                : visit.getWriting().day(gift.wentAt());
        return visit.texts().say("gift.state." + gift.status(), gift.emailMasked(), day);
    }

    /** Whether it can be changed or withdrawn. */
    public boolean isOpen() {
        return gift.mayChange();
    }

    /** The attribute of what folds the questions away: open where an answer is wrong. */
    public String getChanging() {
        return form.getProblems().isEmpty() ? "" : "open";
    }

    /** The questions with what it is now. */
    public GiftForm getForm() {
        return form;
    }
}
