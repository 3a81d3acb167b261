package org.tonne.web.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form with what is wrong with its fields, as its page shows it: beside each field, and all of it in a summary. */
public abstract class CheckedForm {

    private final Map<String, String> errors = new LinkedHashMap<>();

    /** Says what is wrong with a field, in words; what was said of it first stands. */
    protected final void object(String field, String sentence) {
        errors.putIfAbsent(field, sentence);
    }

    /** What is wrong with a field, in words; empty where nothing is. */
    public final String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /** Everything that is wrong, in the order in which it was said. */
    public final List<Problem> getProblems() {
        return errors.entrySet().stream()
                .map(error -> new Problem(error.getKey(), error.getValue()))
                .toList();
    }

    /** Whether something is wrong. */
    public final boolean isBad() {
        return !errors.isEmpty();
    }

    /** What describes a field to those who do not see the page. */
    public final String about(String field, boolean hint) {
        String about = hint ? field + "-h" : "";
        return error(field).isEmpty() ? about : (about + " " + field + "-e").strip();
    }

    /** The attribute of a field that is wrong, or nothing. */
    public final String invalid(String field) {
        return error(field).isEmpty() ? "" : "true";
    }
}
