package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;
import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.domain.CancellationStatus;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions of staff about cancellations. */
@Stateless
public class CancellationQueries {

    /** Cancellations that two people must decide, oldest first. */
    public List<CancellationView> needingOperator() {
        throw new UnsupportedOperationException();
    }

    /** One cancellation. */
    public Optional<CancellationView> find(String transactionIdentifier) {
        throw new UnsupportedOperationException(transactionIdentifier);
    }

    /** Everything said about it, in the order in which we learned it. */
    public List<MessageView> messages(String transactionIdentifier) {
        throw new UnsupportedOperationException(transactionIdentifier);
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
    public record ProposedDecision(DecideCancellation.Decision decision, String reason, String by) {}

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
