package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.cancellation.persistence.DoubtedLetters;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions of staff about cancellations. */
@Stateless
public class CancellationQueries {

    private static final String COLUMNS = """
            select c.transaction_identifier, c.order_id, o.reference, c.status, c.registry_status, c.quantity,
                   (select string_agg(format('%s-%s-%s-%s-%s-%s-%s to %1$s-%2$s-%8$s-%4$s-%5$s-%6$s-%7$s', b.originating_party,
                                             i.unit_type, lower(b.serials), i.original_cp, i.applicable_cp, i.lulucf_activity,
                                             i.project_number, upper(b.serials) - 1), E'\\n' order by b.serials)
                      from allocated_block b join issuance i on i.id = b.issuance_id where b.cancellation_id = c.id),
                   c.response_codes, c.queued_at, k.id, k.proposed_by
              from cancellation c join orders o on o.id = c.order_id
              left join lateral (select id, proposed_by from operator_case where cancellation_id = c.id and status <> 'CLOSED'
                                  order by (status = 'PROPOSED') desc, opened_at, id limit 1) k on true
            """;

    @Inject
    Database database;

    @Inject
    DoubtedLetters doubtedLetters;

    /** The document of the attestation that this case doubts, where it was read. */
    public Optional<byte[]> doubtedLetter(UUID caseId) {
        return doubtedLetters.ofCase(caseId);
    }

    /** The one with this number. */
    public Optional<CancellationView> find(long id) {
        return Sql.first(database.store(), COLUMNS + " where c.id = ?", CancellationQueries::view, id);
    }

    /** Cancellations that two people must decide, oldest first. */
    public List<CancellationView> needingOperator() {
        return Sql.list(
                database.store(),
                COLUMNS + " where c.status in ('NEEDS_OPERATOR', 'LATE_COMPLETED') order by c.queued_at, c.id",
                CancellationQueries::view);
    }

    /** One cancellation. */
    public Optional<CancellationView> find(String transactionIdentifier) {
        return Sql.first(
                database.store(),
                COLUMNS + " where c.transaction_identifier = ?",
                CancellationQueries::view,
                transactionIdentifier);
    }

    /** Everything said about it, in the order in which we learned it. */
    public List<MessageView> messages(String transactionIdentifier) {
        return Sql.list(database.store(), """
                select m.at, m.direction, m.operation, m.status_before, m.status_after, m.payload
                  from registry_message m join cancellation c on c.id = m.cancellation_id
                 where c.transaction_identifier = ? order by m.id
                """, CancellationQueries::message, transactionIdentifier);
    }

    /** What the registry said of a transaction that is none of ours, in the order in which we learned it, at most 100. */
    public List<MessageView> strayMessages(String transactionIdentifier) {
        return Sql.list(database.store(), """
                select at, direction, operation, status_before, status_after, payload from registry_message
                 where cancellation_id is null and position(? in payload) > 0 order by id limit 100
                """, CancellationQueries::message, transactionIdentifier);
    }

    private static MessageView message(ResultSet row) throws SQLException {
        return new MessageView(
                row.getTimestamp(1).toInstant(),
                "OUT".equals(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    private static CancellationView view(ResultSet row) throws SQLException {
        return new CancellationView(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                CancellationStatus.valueOf(row.getString(4)),
                row.getObject(5, Integer.class),
                row.getLong(6),
                String.valueOf(row.getString(7)),
                row.getString(8),
                row.getTimestamp(9).toInstant(),
                row.getObject(10, UUID.class),
                row.getString(11));
    }

    /**
     * A cancellation as staff see it.
     *
     * @param transactionIdentifier its identifier in the registry
     * @param orderId the order it belongs to
     * @param orderReference the reference of the order
     * @param status where it stands
     * @param registryStatus the last DES status the registry gave, if any
     * @param quantity units
     * @param blocks the blocks proposed, printed, one a line
     * @param responseCodes what the registry gave as reasons, if anything
     * @param queuedAt since when it exists
     * @param caseId the case about it that waits for people, if there is one
     * @param proposedBy who has proposed how to decide that case, if anybody has
     */
    public record CancellationView(
            String transactionIdentifier,
            UUID orderId,
            String orderReference,
            CancellationStatus status,
            @Nullable Integer registryStatus,
            long quantity,
            String blocks,
            @Nullable String responseCodes,
            Instant queuedAt,
            @Nullable UUID caseId,
            @Nullable String proposedBy) {}

    /**
     * One message to or from the registry.
     *
     * @param at when
     * @param out whether we sent it
     * @param operation name of the operation
     * @param statusBefore ours before it
     * @param statusAfter ours after it
     * @param payload the message, if it was kept
     */
    public record MessageView(
            Instant at,
            boolean out,
            String operation,
            @Nullable String statusBefore,
            @Nullable String statusAfter,
            @Nullable String payload) {}
}
