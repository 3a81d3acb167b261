package org.tonne.cancellation.application;

import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.domain.Attestation;
import org.tonne.cancellation.domain.EvaluationResult;
import org.tonne.cancellation.domain.ReportedBlock;

import java.time.Instant;
import java.util.List;

/**
 * What the registry says about a transaction, by a notification of its own or in answer to a question.
 *
 * @param transactionIdentifier which transaction
 * @param source how we learned it
 * @param messageKey what tells this message from every other about the transaction: its identifier, else a hash of it
 * @param registryStatus DES status 1 to 10, null when the registry does not know the transaction
 * @param blocks the blocks it names; completed transactions carry them
 * @param evaluation findings of its checks
 * @param attestation its letter, if it exists already
 * @param at the time of the status as the registry gives it, else when it came
 * @param payload the message as it came
 */
public record StatusReport(
        String transactionIdentifier,
        Source source,
        String messageKey,
        @Nullable Integer registryStatus,
        List<ReportedBlock> blocks,
        List<EvaluationResult> evaluation,
        @Nullable Attestation attestation,
        Instant at,
        String payload) {

    /** Copies the lists. */
    public StatusReport {
        blocks = List.copyOf(blocks);
        evaluation = List.copyOf(evaluation);
    }

    /** The answer of a registry that does not know the transaction (DES 3002). */
    public static StatusReport unknown(String transactionIdentifier, String messageKey, Instant at, String payload) {
        return new StatusReport(
                transactionIdentifier, Source.QUERY, messageKey, null, List.of(), List.of(), null, at, payload);
    }

    /** Whether the registry knows the transaction. */
    public boolean known() {
        return registryStatus != null;
    }

    /** How a status came to us. */
    public enum Source {
        /** We asked. */
        QUERY,
        /** The registry told us. */
        NOTIFICATION
    }
}
