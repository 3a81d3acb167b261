package org.tonne.link.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.config.RegistrySettings;
import org.tonne.link.domain.NoteAction;
import org.tonne.link.domain.NoteLifecycle;
import org.tonne.link.domain.NoteStatus;
import org.tonne.link.persistence.RegistryNotes;
import org.tonne.link.persistence.RegistryNotes.Standing;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Use case: a person has carried a note to a registry without an interface. */
@Stateless
public class HandOverNote {

    @Inject
    RegistryNotes notes;

    @Inject
    RegistrySettings settings;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Says so.
     *
     * @param actor who carried it
     * @throws Refused NOT_ALLOWED where the registry has an interface, MESSAGE_UNKNOWN where no such note waits
     */
    public void handOver(UUID id, String actor) {
        if (!settings.isManual()) {
            throw new Refused(ErrorCode.NOT_ALLOWED);
        }
        NoteStatus after = notes.lock(id)
                .map(Standing::status)
                .flatMap(before -> NoteLifecycle.MOVES.after(before, NoteAction.HAND_OVER))
                .orElseThrow(() -> new Refused(ErrorCode.MESSAGE_UNKNOWN, Map.of("message", id)));
        notes.end(id, after, "", clock.instant());
        audit.write(actor, "registry.note-handed-over", id.toString(), "");
    }
}
