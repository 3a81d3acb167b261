package org.tonne.cancellation.domain;

import org.tonne.shared.DomainException;
import org.tonne.shared.ErrorCode;

import java.util.Map;

/** A cancellation cannot do that in its status. */
public final class IllegalCancellationMove extends DomainException {

    private static final long serialVersionUID = 1L;

    /** A move that is not in the table. */
    public IllegalCancellationMove(String transactionIdentifier, CancellationStatus status, CancellationAction action) {
        super(
                ErrorCode.CANCELLATION_MOVE_ILLEGAL,
                Map.of("cancellation", transactionIdentifier, "status", status, "action", action));
    }
}
