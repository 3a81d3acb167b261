package org.tonne.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.link.application.HandOverNote;
import org.tonne.link.application.RegistryNoteQueries;
import org.tonne.link.application.WriteToRegistry;
import org.tonne.shared.DomainException;
import org.tonne.web.account.Desk;
import org.tonne.web.ui.Refusals;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** On admin/link.xhtml: what staff write to the registry's administrator, and what the registry writes to us. */
@Named("registryNotes")
@RequestScoped
public class RegistryNotesView {

    @Inject
    RegistryNoteQueries queries;

    @Inject
    WriteToRegistry writeToRegistry;

    @Inject
    HandOverNote handOverNote;

    @Inject
    Desk desk;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private String typed = "";
    private Optional<DomainException> refusal = Optional.empty();

    /** Takes a note; one that cannot stand is shown again with what is wrong. */
    void write(Visit visit) {
        typed = visit.value("note");
        try {
            writeToRegistry.write(typed, desk.actor());
            desk.goOn("desk.done.note");
        } catch (DomainException wrong) {
            refusal = Optional.of(wrong);
            reply.status(Refusals.status(wrong.code().kind()));
        }
    }

    /** A person says that they have carried a note to the registry. */
    void handOver(Visit visit) {
        try {
            UUID note = UUID.fromString(visit.value("handed"));
            desk.say("desk.done.note.handed", () -> handOverNote.handOver(note, desk.actor()));
        } catch (IllegalArgumentException none) {
            desk.goOn("error.MESSAGE_UNKNOWN");
        }
    }

    /** The note being written. */
    public NoteForm getForm() {
        return new NoteForm(Visit.of(request).texts(), typed, refusal);
    }

    /** Whether a person carries notes to the registry. */
    public boolean isByHand() {
        return queries.isByHand();
    }

    /** What was written, the latest first. */
    public List<RegistryNoteQueries.View> getWritten() {
        return queries.written();
    }

    /** What the registry wrote, the latest first. */
    public List<RegistryNoteQueries.Heard> getHeard() {
        return queries.heard();
    }
}
