package org.tonne.link.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.link.domain.NoteStatus;
import org.tonne.link.domain.RegistryNote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notes to the registry in their table. */
@ApplicationScoped
public class RegistryNotes {

    @Inject
    Database database;

    /** Adds one, due at once. */
    public void add(RegistryNote note, String writtenBy, Instant at) {
        Sql.update(
                database.store(),
                "insert into registry_note (id, words, written_by, written_at, due_at) values (?, ?, ?, ?, ?)",
                note.id(),
                note.words(),
                writtenBy,
                at,
                at);
    }

    /** Takes what is due, oldest first; it is due again at the end of the lease. */
    public List<RegistryNote> lease(Instant now, Instant until, int max) {
        return Sql.list(
                database.store(),
                """
                update registry_note set due_at = ?, attempts = attempts + 1
                 where id in (select id from registry_note where status = 'WAITING' and due_at <= ?
                               order by due_at limit ? for update skip locked)
                returning id, words
                """,
                row -> new RegistryNote(row.getObject("id", UUID.class), row.getString("words")),
                until,
                now,
                max);
    }

    /** Where one is, and how often it was tried; nobody else changes it meanwhile. */
    public Optional<Standing> lock(UUID id) {
        return Sql.first(
                database.store(),
                "select status, attempts from registry_note where id = ? for update",
                row -> new Standing(NoteStatus.valueOf(row.getString("status")), row.getInt("attempts")),
                id);
    }

    /** Its end. */
    public void end(UUID id, NoteStatus status, String answer, Instant at) {
        Sql.update(
                database.store(),
                "update registry_note set status = ?, answer = ?, ended_at = ? where id = ?",
                status.name(),
                answer,
                at,
                id);
    }

    /** It is not there yet, and is said again. */
    public void putOff(UUID id, String answer, Instant until) {
        Sql.update(database.store(), "update registry_note set answer = ?, due_at = ? where id = ?", answer, until, id);
    }

    /** What went over the wire the last time. */
    public void keep(UUID id, String sent, String received) {
        Sql.update(
                database.store(), "update registry_note set sent = ?, received = ? where id = ?", sent, received, id);
    }

    /**
     * How a note stands.
     *
     * @param status where it is
     * @param attempts how often it was tried
     */
    public record Standing(NoteStatus status, int attempts) {}
}
