package org.tonne.link.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.link.domain.NoteAction;
import org.tonne.link.domain.NoteLifecycle;
import org.tonne.link.domain.NoteStatus;
import org.tonne.link.persistence.RegistryNotes;
import org.tonne.link.persistence.RegistryNotes.Standing;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Use cases: a note was said to the registry, or could not be; this is what came of it. What has an end stays as it is. */
@Stateless
public class RecordNoteReply {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int LONGEST = 1000;
    private static final int MOST_DOUBLINGS = 20;

    @Inject
    RegistryNotes notes;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** The registry has it. */
    public void delivered(UUID id) {
        end(id, NoteAction.DELIVER, "", "registry.note-delivered");
    }

    /**
     * The registry does not take it.
     *
     * @param why its reasons, in words
     */
    public void refused(UUID id, String why) {
        end(id, NoteAction.REFUSE, why.isBlank() ? "The registry gives no reason" : cut(why), "registry.note-refused");
    }

    /**
     * Nobody knows whether it arrived, or it did not leave: the same note is said again after a pause that grows up to an hour.
     *
     * @param why for staff, without secrets
     */
    public void notYet(UUID id, String why) {
        notes.lock(id)
                .filter(standing -> standing.status() == NoteStatus.WAITING)
                .ifPresent(
                        standing -> notes.putOff(id, cut(why), clock.instant().plus(pause(standing.attempts()))));
    }

    /** What went over the wire, kept as evidence beside the note. */
    public void keep(UUID id, String sent, String received) {
        notes.keep(id, sent, received);
    }

    private void end(UUID id, NoteAction action, String answer, String done) {
        Optional<NoteStatus> after =
                notes.lock(id).map(Standing::status).flatMap(before -> NoteLifecycle.MOVES.after(before, action));
        after.ifPresent(status -> {
            notes.end(id, status, answer, clock.instant());
            audit.write(Audit.STORE, done, id.toString(), answer);
        });
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static String cut(String why) {
        String line = why.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
