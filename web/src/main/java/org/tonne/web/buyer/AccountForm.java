package org.tonne.web.buyer;

import org.tonne.order.application.FieldError;
import org.tonne.shared.DomainException;
import org.tonne.web.ui.Problem;
import org.tonne.web.ui.Texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form of the account with what is wrong with it, as its page shows it. What is secret is never shown again. */
public final class AccountForm {

    private final Texts texts;
    private final Map<String, String> typed;
    private final Map<String, String> errors = new LinkedHashMap<>();

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
        errors.putIfAbsent(field, texts.has(key) ? texts.say(key, facts) : texts.say("error." + what, facts));
    }

    /** What was typed. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong with a field, in words; empty where nothing is. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /** Everything that is wrong. */
    public List<Problem> getProblems() {
        return errors.entrySet().stream()
                .map(error -> new Problem(error.getKey(), error.getValue()))
                .toList();
    }

    /** Whether something is wrong. */
    public boolean isBad() {
        return !errors.isEmpty();
    }

    /** What describes a field to those who do not see the page. */
    public String about(String field, boolean hint) {
        String about = hint ? field + "-h" : "";
        return error(field).isEmpty() ? about : (about + " " + field + "-e").strip();
    }

    /** The attribute of a field that is wrong, or nothing. */
    public String invalid(String field) {
        return error(field).isEmpty() ? "" : "true";
    }
}
