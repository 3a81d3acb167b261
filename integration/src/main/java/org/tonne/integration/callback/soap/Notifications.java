package org.tonne.integration.callback.soap;

import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.contract.types.AcceptNotification;
import org.tonne.contract.types.Request;
import org.tonne.integration.wire.RecordIncoming;
import org.tonne.integration.wire.Recording;
import org.tonne.integration.wire.Times;
import org.tonne.integration.wire.Wire;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Notifications of the registry as reports to the trade. */
final class Notifications {

    private static final int LONGEST_KEY = 200;

    private Notifications() {}

    /**
     * What a notification says.
     *
     * @param message as it fits the schema
     * @param now the time it counts from where it gives none
     */
    static StatusReport report(AcceptNotification message, Instant now) {
        return new StatusReport(
                message.getTransactionIdentifier(),
                StatusReport.Source.NOTIFICATION,
                key(message),
                message.getTransactionStatus(),
                Wire.reported(message.getTransactionBlocks()),
                Wire.evaluation(message.getEvaluationResult()),
                Wire.attestation(message.getAttestation()),
                Times.instant(message.getTransactionStatusDateTime()).orElse(now),
                recording().map(Recording::text).orElse(""));
    }

    /** What tells a message from every other: the registry's identifier of it, else a hash of all its bytes. */
    static String key(Request message) {
        return Optional.ofNullable(message.getMessageIdentifier())
                .filter(identifier -> !identifier.isBlank() && identifier.length() <= LONGEST_KEY)
                .or(() -> recording().map(Recording::sha256))
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private static Optional<Recording> recording() {
        return Optional.ofNullable(PhaseInterceptorChain.getCurrentMessage())
                .map((Message message) -> message.get(RecordIncoming.RECEIVED))
                .filter(Recording.class::isInstance)
                .map(Recording.class::cast);
    }
}
