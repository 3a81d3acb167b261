package org.tonne.web.admin;

import org.tonne.link.domain.RegistryNote;
import org.tonne.shared.DomainException;
import org.tonne.web.ui.CheckedForm;
import org.tonne.web.ui.Texts;

import java.util.Optional;

/** A note to the registry's administrator as it is being written, with what is wrong with it. */
public final class NoteForm extends CheckedForm {

    private final String note;

    /** A form with what was typed so far, and why it was not taken, if it was not. */
    NoteForm(Texts texts, String note, Optional<DomainException> refusal) {
        this.note = note;
        refusal.ifPresent(wrong ->
                object("note", texts.say("field.registryNote." + wrong.code(), RegistryNote.LONGEST, note.length())));
    }

    /** What was typed. */
    public String getNote() {
        return note;
    }
}
