package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;

/** Use case: the registry says how a transaction stands. */
@Stateless
public class RecordStatus {

    /** Takes the report into account; the same message a second time changes nothing. */
    public Outcome record(StatusReport report) {
        throw new UnsupportedOperationException(report.toString());
    }

    /** The registry was asked and gave no answer that can be used. */
    public void unanswered(String transactionIdentifier, String reason, Exchange exchange) {
        throw new UnsupportedOperationException(transactionIdentifier + reason + exchange);
    }

    /** What the registry is to be told about its report. */
    public enum Outcome {
        /** Stored (resultIdentifier 1). */
        ACCEPTED,
        /** No transaction of ours (resultIdentifier 0, DES 3002). */
        UNKNOWN_TRANSACTION
    }
}
