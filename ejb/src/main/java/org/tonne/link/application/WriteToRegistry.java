package org.tonne.link.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.link.domain.RegistryNote;
import org.tonne.link.persistence.RegistryNotes;
import org.tonne.shared.Codes;

import java.time.Clock;
import java.util.UUID;

/**
 * Use case: staff write to the registry's administrator. The note is kept with who wrote it and when, and is said to the
 * registry as often as it takes, always under the same identifier; where the registry has no interface, a person hands it
 * over ({@link HandOverNote}).
 */
@Stateless
public class WriteToRegistry {

    @Inject
    RegistryNotes notes;

    @Inject
    Audit audit;

    @Inject
    Codes codes;

    @Inject
    Clock clock;

    /**
     * Keeps it; it is due at once.
     *
     * @param words what is written, 1 to {@link RegistryNote#LONGEST} code points
     * @param actor who writes
     * @return its identifier
     * @throws org.tonne.shared.Refused FIELD_MISSING, FIELD_TOO_LONG or FIELD_CHARACTERS, with the field {@code note}
     */
    public UUID write(String words, String actor) {
        RegistryNote note = new RegistryNote(codes.id(clock.millis()), words);
        notes.add(note, actor, clock.instant());
        audit.write(actor, "registry.note-written", note.id().toString(), note.words());
        return note.id();
    }
}
