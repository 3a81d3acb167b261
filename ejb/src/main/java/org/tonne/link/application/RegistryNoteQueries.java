package org.tonne.link.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.RegistrySettings;
import org.tonne.config.Sql;
import org.tonne.link.domain.NoteStatus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What staff have written to the registry's administrator, and what the registry has written to us. */
@Stateless
public class RegistryNoteQueries {

    @Inject
    Database database;

    @Inject
    RegistrySettings settings;

    /** Whether a person carries notes to the registry. */
    public boolean isByHand() {
        return settings.isManual();
    }

    /** What was written, the latest first, at most 50. */
    public List<View> written() {
        return Sql.list(
                database.store(),
                "select id, words, written_by, written_at, status, attempts, answer, ended_at from registry_note"
                        + " order by written_at desc, id desc limit 50",
                RegistryNoteQueries::view);
    }

    private static View view(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new View(
                row.getObject("id", UUID.class),
                row.getString("words"),
                row.getString("written_by"),
                row.getTimestamp("written_at").toInstant(),
                NoteStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                row.getString("answer"),
                ended == null ? null : ended.toInstant());
    }

    /** What the registry wrote to us, the latest first, at most 50. */
    public List<Heard> heard() {
        return Sql.list(
                database.store(),
                "select facts, at from audit_entry where action = 'registry.message' order by id desc limit 50",
                row -> new Heard(row.getString("facts"), row.getTimestamp("at").toInstant()));
    }

    /**
     * A note as staff see it.
     *
     * @param id of the note
     * @param words what was written
     * @param writtenBy by whom
     * @param writtenAt when
     * @param status where it is
     * @param attempts how often it was said to the registry
     * @param answer in words: why it was refused, or why it is not there yet; may be empty
     * @param endedAt when it was delivered or refused
     */
    public record View(
            UUID id,
            String words,
            String writtenBy,
            Instant writtenAt,
            NoteStatus status,
            int attempts,
            String answer,
            @Nullable Instant endedAt) {}

    /** Something that the registry wrote, and when it came. */
    public record Heard(String words, Instant at) {}
}
