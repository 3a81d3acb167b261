package org.tonne.web.buyer;

import org.tonne.order.application.FieldError;
import org.tonne.shared.DomainException;
import org.tonne.web.ui.CheckedForm;
import org.tonne.web.ui.Texts;

import java.util.Map;

/** A form of the account with what is wrong with it, as its page shows it. What is secret is never shown again. */
public final class AccountForm extends CheckedForm {

    private final Texts texts;
    private final Map<String, String> typed;

    AccountForm(Texts texts, Map<String, String> typed) {
        this.texts = texts;
        this.typed = typed;
    }

    /** Says what is wrong with a field. */
    void wrong(FieldError error) {
        wrong(error.field(), error.code().name(), error.facts().values().toArray());
    }

    /** Says that a field was refused. */
    void wrong(String field, DomainException refusal) {
        wrong(field, refusal.code().name(), refusal.facts().values().toArray());
    }

    /** Says what is wrong with a field, by the last part of its key. */
    void wrong(String field, String what, Object... facts) {
        String key = "account.field." + field + "." + what;
        object(field, texts.has(key) ? texts.say(key, facts) : texts.say("error." + what, facts));
    }

    /** What was typed. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
