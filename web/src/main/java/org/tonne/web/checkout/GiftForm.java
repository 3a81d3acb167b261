package org.tonne.web.checkout;

import org.tonne.order.application.FieldError;
import org.tonne.order.application.GiftAnswers;
import org.tonne.order.domain.GiftRule;
import org.tonne.web.ui.CheckedForm;
import org.tonne.web.ui.Language;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;

import java.time.LocalDate;
import java.util.List;

/** The questions about the letter of a gift, with their answers and what is wrong with them. */
public final class GiftForm extends CheckedForm {

    private final Visit visit;
    private final GiftAnswers answers;
    private final LocalDate today;
    private final String known;

    /**
     * The questions.
     *
     * @param answers as far as given
     * @param wrong what cannot stand; of other fields too
     * @param today by UTC
     * @param known the masked address that stays where none is entered, or nothing
     */
    public GiftForm(Visit visit, GiftAnswers answers, List<FieldError> wrong, LocalDate today, String known) {
        this.visit = visit;
        this.answers = answers;
        this.today = today;
        this.known = known;
        wrong.stream()
                .filter(error -> error.field().startsWith("gift"))
                .forEach(error -> object(error.field(), sentence(error)));
    }

    /** What a form about a gift says. */
    public static GiftAnswers answers(Visit visit) {
        return new GiftAnswers(
                visit.value("giftEmail"),
                visit.value("giftDay"),
                visit.value("giftMessage"),
                visit.value("giftLanguage"),
                visit.value("giftCertificate").equals("yes"));
    }

    private String sentence(FieldError error) {
        Texts texts = visit.texts();
        String words =
                switch (error.code()) {
                    case DAY_INVALID ->
                        texts.say(
                                "error.DAY_INVALID",
                                visit.getWriting().day(today),
                                visit.getWriting().day(GiftRule.last(today)));
                    case FIELD_TOO_LONG -> texts.say("gift.too.long", GiftRule.LONGEST_MESSAGE);
                    default -> texts.say("error." + error.code(), "", "", "");
                };
        return texts.get("gift.in." + error.field()) + " " + words;
    }

    /** What describes a field to those who do not see the page: each has a hint. */
    public String about(String field) {
        return about(field, true);
    }

    /** The attribute of what folds the questions away: open where one is answered or wrong. */
    public String getOpen() {
        return answers.given() || isBad() ? "open" : "";
    }

    /** Who gets the letter. */
    public String getEmail() {
        return answers.email();
    }

    /** What is said about the address: that the known one stays, or that it is used once. */
    public String getEmailHint() {
        Texts texts = visit.texts();
        return known.isEmpty() ? texts.get("gift.email.hint") : texts.say("gift.email.keep", known);
    }

    /** When it goes, as a field for days wants it. */
    public String getDay() {
        return answers.day();
    }

    /** The first day to choose. */
    public String getFirst() {
        return today.toString();
    }

    /** The last day to choose. */
    public String getLast() {
        return GiftRule.last(today).toString();
    }

    /** The giver's words. */
    public String getMessage() {
        return answers.message();
    }

    /** The attribute of the box that lets the letter lead to the certificate, or nothing. */
    public String getCertificate() {
        return answers.certificate() ? "checked" : "";
    }

    /** Every language, that of the page first chosen. */
    public List<Language> getLanguages() {
        return Texts.offered().stream().sorted().toList();
    }

    /** The attribute of the language that is chosen, or nothing. */
    public String selected(Language language) {
        String chosen = answers.language().isEmpty() ? visit.texts().language().getCode() : answers.language();
        return language.getCode().equals(chosen) ? "selected" : "";
    }
}
