package org.tonne.web.info;

import org.tonne.order.application.FieldError;
import org.tonne.support.application.DeskMessage;
import org.tonne.support.application.DeskTopic;
import org.tonne.web.ui.Problem;
import org.tonne.web.ui.Texts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A message to the service desk with what is wrong with it, as the page shows it. */
public final class ContactForm {

    private final DeskMessage message;
    private final Map<String, String> errors = new LinkedHashMap<>();

    /** A form with what was typed so far, and what is wrong with it. */
    public ContactForm(Texts texts, DeskMessage message, List<FieldError> wrong) {
        this.message = message;
        wrong.forEach(error -> errors.put(
                error.field(),
                texts.say(
                        "field.contact." + error.field() + "." + error.code(),
                        error.facts().values().toArray())));
    }

    /** What is wrong with a field, in words; empty where nothing is. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /** Everything that is wrong, in the order of the page. */
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

    /** What it can be about. */
    public List<String> getTopics() {
        return Arrays.stream(DeskTopic.values()).map(Enum::name).toList();
    }

    /** What it is about. */
    public String getTopic() {
        return message.topic();
    }

    /** Number of an order or a certificate. */
    public String getReference() {
        return message.reference();
    }

    /** The message. */
    public String getMessage() {
        return message.text();
    }

    /** Who writes. */
    public String getName() {
        return message.name();
    }

    /** Where the answer goes. */
    public String getEmail() {
        return message.email();
    }
}
