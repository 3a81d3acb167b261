package org.tonne.holding.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.holding.domain.ProjectNotice;
import org.tonne.holding.domain.SerialRun;

import java.sql.Date;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every notice of the registry about projects; only ever added to. */
@ApplicationScoped
public class Notices {

    private static final Pattern NUMBER = Pattern.compile("([A-Z]{2,3})-?([1-9][0-9]{0,6})");
    private static final int LONGEST_CONTENT = 4000;

    private static final String BY_NUMBER = """
            select p.id, p.key from project p
             where p.reference_number = ? and (? = any (p.host_parties) or exists (
                select from issuance i where i.project_id = p.id and i.originating_party = ?))
            """;

    private static final String BY_SERIALS = """
            select distinct p.id, p.key from issuance i join project p on p.id = i.project_id
             where i.originating_party = ? and i.serials && int8range(?, ?, '[]') order by p.id limit 100
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Keeps everybody else away from this notice until the transaction ends. */
    public void lock(long identifier) {
        Sql.first(
                database.store(),
                "select pg_advisory_xact_lock(hashtextextended('notice ' || ?, 0))",
                row -> true,
                identifier);
    }

    /** Whether this very message is known. */
    public boolean known(String messageKey) {
        return Sql.first(
                        database.store(),
                        "select 1 from registry_notice where message_key = ?",
                        row -> true,
                        messageKey)
                .isPresent();
    }

    /** The highest status that any message of this notice had, if there was one. */
    public Optional<Integer> statusOf(long identifier) {
        return Sql.list(
                        database.store(),
                        "select notification_status from registry_notice where notification_identifier = ?"
                                + " order by notification_status desc limit 1",
                        row -> row.getInt(1),
                        identifier)
                .stream()
                .findFirst();
    }

    /** The projects that a notice is about: the one it names, else those of the units it names. */
    public List<Project> projectsOf(ProjectNotice notice) {
        if (notice.projectNumber() != null) {
            return named(notice.projectNumber().strip());
        }
        List<Project> projects = new ArrayList<>();
        for (SerialRun run : notice.serials()) {
            if (run.isOne()) {
                projects.addAll(Sql.list(
                        database.store(),
                        BY_SERIALS,
                        row -> new Project(row.getLong(1), row.getString(2)),
                        run.originatingParty(),
                        run.first(),
                        run.last()));
            }
        }
        return projects.stream().distinct().toList();
    }

    private List<Project> named(String number) {
        Matcher parts = NUMBER.matcher(number);
        return parts.matches()
                ? Sql.list(
                        database.store(),
                        BY_NUMBER,
                        row -> new Project(row.getLong(1), row.getString(2)),
                        Integer.parseInt(parts.group(2)),
                        parts.group(1),
                        parts.group(1))
                : List.of();
    }

    /** Keeps a notice and what came of it; its number. */
    public long add(ProjectNotice notice, @Nullable Long projectId, Effect effect) {
        String content = notice.content().replace("\u0000", "");
        return Sql.first(
                        database.store(),
                        """
                        insert into registry_notice (message_key, notification_identifier, notification_type, notification_status,
                                                     project_number, project_id, action_due_on, content, written_at, received_at,
                                                     effect)
                        values (?, ?, ?, ?, ?, ?::bigint, ?, ?, ?, ?, ?) returning id
                        """,
                        row -> row.getLong(1),
                        notice.messageKey(),
                        notice.identifier(),
                        notice.type(),
                        notice.status(),
                        notice.projectNumber(),
                        projectId,
                        notice.actionDueOn() == null ? null : Date.valueOf(notice.actionDueOn()),
                        content.substring(0, Math.min(content.length(), LONGEST_CONTENT)),
                        notice.writtenAt(),
                        clock.instant(),
                        effect.name())
                .orElseThrow();
    }

    /** What came of a notice. Names are stored: never renamed. */
    public enum Effect {
        /** Offers of its project rest from now on. */
        FROZEN,
        /** What it had frozen is on offer again. */
        THAWED,
        /** It is kept and shown, and changes nothing. */
        KEPT,
        /** It should freeze a project, and names none that is known here. */
        PROJECT_UNKNOWN,
        /** A later message of the same notice was here before it. */
        OVERTAKEN
    }

    /**
     * A project.
     *
     * @param id its row
     * @param key as the store names it: CN-233
     */
    public record Project(long id, String key) {}
}
