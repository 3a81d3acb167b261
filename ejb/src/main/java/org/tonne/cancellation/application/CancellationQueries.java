package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.domain.CancellationStatus;
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
                   c.response_codes, c.queued_at, k.proposed_decision, k.proposed_by
              from cancellation c join orders o on o.id = c.order_id
              left join lateral (select proposed_decision, proposed_by from operator_case
                                  where cancellation_id = c.id and status = 'PROPOSED' limit 1) k on true
            """;

    @Inject
    Database database;

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
        return Sql.list(
                database.store(),
                """
                select m.at, m.direction, m.operation, m.status_before, m.status_after, m.payload
                  from registry_message m join cancellation c on c.id = m.cancellation_id
                 where c.transaction_identifier = ? order by m.id
                """,
                row -> new MessageView(
                        row.getTimestamp(1).toInstant(),
                        "OUT".equals(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                transactionIdentifier);
    }

    private static CancellationView view(ResultSet row) throws SQLException {
        String proposed = row.getString(10);
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
                proposed == null ? null : ProposedDecision.parse(proposed, String.valueOf(row.getString(11))));
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
     * @param proposed the decision a first person has proposed, if any
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
            @Nullable ProposedDecision proposed) {}

    /**
     * A decision that waits for a second person.
     *
     * @param decision what was proposed
     * @param reason in the words of who proposed it
     * @param by who
     */
    public record ProposedDecision(DecideCancellation.Decision decision, String reason, String by) {

        // As it is kept in the case: the decision, a colon, the reason.
        static ProposedDecision parse(String kept, String by) {
            String[] parts = kept.split(": ", 2);
            return new ProposedDecision(
                    DecideCancellation.Decision.valueOf(parts[0]), parts.length == 2 ? parts[1] : "", by);
        }

        static String print(DecideCancellation.Decision decision, String reason) {
            return decision + ": " + reason;
        }
    }

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
