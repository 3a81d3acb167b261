package org.tonne.web.info;

import org.tonne.order.application.FieldError;
import org.tonne.support.application.DeskMessage;
import org.tonne.support.application.DeskTopic;
import org.tonne.web.ui.CheckedForm;
import org.tonne.web.ui.Texts;

import java.util.Arrays;
import java.util.List;

/** A message to the service desk with what is wrong with it, as the page shows it. */
public final class ContactForm extends CheckedForm {

    private final DeskMessage message;

    /** A form with what was typed so far, and what is wrong with it. */
    public ContactForm(Texts texts, DeskMessage message, List<FieldError> wrong) {
        this.message = message;
        wrong.forEach(error -> object(
                error.field(),
                texts.say(
                        "field.contact." + error.field() + "." + error.code(),
                        error.facts().values().toArray())));
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
