package org.tonne.web.checkout;

import org.tonne.order.application.Answers;
import org.tonne.order.application.FieldError;
import org.tonne.order.domain.PayerKind;
import org.tonne.order.domain.Publication;
import org.tonne.web.ui.CheckedForm;
import org.tonne.web.ui.Option;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;

import java.util.Comparator;
import java.util.List;

/** What every form about a purchase asks: who pays, what is printed, and what of it is published. */
public abstract class PurchaseForm extends CheckedForm {

    private final Answers answers;
    private final List<Option> countries;

    /** The questions with these answers. */
    protected PurchaseForm(Visit visit, Answers answers) {
        this.answers = answers;
        this.countries = visit.getWriting().countries().entrySet().stream()
                .map(country -> new Option(
                        country.getKey(), country.getValue(), country.getKey().equals(answers.country())))
                .toList();
    }

    /** Says what is wrong with these fields, in their order. */
    protected final void objectTo(Texts texts, List<String> fields, List<FieldError> wrong) {
        wrong.stream()
                .filter(error -> fields.contains(error.field()))
                .sorted(Comparator.comparingInt(error -> fields.indexOf(error.field())))
                .forEach(error -> object(error.field(), sentence(texts, error)));
    }

    private static String sentence(Texts texts, FieldError error) {
        String key = "field." + error.field() + "." + error.code();
        return texts.has(key)
                ? texts.say(key, error.facts().values().toArray())
                : texts.say("error." + error.code(), error.facts().values().toArray());
    }

    /** What a form says about publishing. */
    public static Publication publication(Visit visit) {
        return new Publication(
                visit.value("publishName").equals("yes"),
                visit.value("publishReason").equals("yes"));
    }

    /** Who pays. */
    public String getPayerName() {
        return answers.payerName();
    }

    /** Where the certificate goes. */
    public String getPayerEmail() {
        return answers.payerEmail();
    }

    /** The name on the certificate. */
    public String getBeneficiary() {
        return answers.beneficiary();
    }

    /** Why. */
    public String getReason() {
        return answers.reason();
    }

    /** The attribute of the kind of payer that is chosen, or nothing. */
    public String kind(String name) {
        return PayerKind.valueOf(name).name().equals(answers.payerKind()) ? "checked" : "";
    }

    /** The attribute of the box that publishes the name, or nothing. */
    public String getPublishName() {
        return answers.publish().name() ? "checked" : "";
    }

    /** The attribute of the box that publishes the reason, or nothing. */
    public String getPublishReason() {
        return answers.publish().reason() ? "checked" : "";
    }

    /** The attribute of what folds these boxes away: open where one of them is chosen. */
    public String getPublishOpen() {
        return answers.publish().equals(Publication.NONE) ? "" : "open";
    }

    /** Every country, by its name. */
    public List<Option> getCountries() {
        return countries;
    }
}
