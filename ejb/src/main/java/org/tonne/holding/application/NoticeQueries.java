package org.tonne.holding.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What staff ask about notices of the registry and the projects that they froze. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NoticeQueries {

    private static final String FROZEN = """
            select p.key, p.title, min(f.frozen_at), string_agg(f.notification_identifier::text, ', ' order by f.id),
                   (select string_agg(o.reference, ', ' order by o.reference) from (
                        select distinct o.reference from cancellation c join issuance i on i.id = c.issuance_id
                          join orders o on o.id = c.order_id
                         where i.project_id = p.id and c.status = 'QUEUED' order by 1 limit 20) o),
                   (select count(distinct c.order_id) from cancellation c join issuance i on i.id = c.issuance_id
                     where i.project_id = p.id and c.status = 'QUEUED'),
                   (array_agg(k.id order by f.id desc))[1], max(k.proposed_by)
              from project_freeze f join project p on p.id = f.project_id join operator_case k on k.id = f.case_id
             where f.thawed_at is null group by p.id order by min(f.frozen_at), p.id
            """;

    private static final String LATEST = """
            select n.notification_identifier, n.notification_type, n.notification_status, coalesce(p.key, n.project_number, ''),
                   n.content, n.action_due_on, n.effect, n.received_at
              from registry_notice n left join project p on p.id = n.project_id
             order by n.id desc limit 100
            """;

    @Inject
    Database database;

    /** The projects whose offers rest, longest first. */
    public List<FrozenView> frozen() {
        return Sql.list(
                database.store(),
                FROZEN,
                row -> new FrozenView(
                        row.getString(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getObject(7, UUID.class),
                        row.getString(8)));
    }

    /** The latest notices, newest first, at most 100. */
    public List<NoticeView> latest() {
        return Sql.list(
                database.store(),
                LATEST,
                row -> new NoticeView(
                        row.getLong(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        row.getString(7),
                        row.getTimestamp(8).toInstant()));
    }

    /**
     * A project whose offers rest.
     *
     * @param key of the project
     * @param title of the project
     * @param since when
     * @param notices the registry's numbers of the notices that froze it
     * @param orders references of orders that wait, at most twenty
     * @param waiting how many orders wait
     * @param caseId the case on which people decide whether it goes on
     * @param proposedBy who does
     */
    public record FrozenView(
            String key,
            String title,
            Instant since,
            String notices,
            @Nullable String orders,
            long waiting,
            UUID caseId,
            @Nullable String proposedBy) {}

    /**
     * A notice.
     *
     * @param identifier the registry's number of it
     * @param type of the notice
     * @param status 1 open, 2 incomplete, 3 completed
     * @param project its key, or the number that the registry gave
     * @param content in the registry's words
     * @param actionDueOn until when something must be done
     * @param effect what came of it here
     * @param receivedAt when
     */
    public record NoticeView(
            long identifier,
            int type,
            int status,
            String project,
            String content,
            @Nullable LocalDate actionDueOn,
            String effect,
            Instant receivedAt) {}
}
