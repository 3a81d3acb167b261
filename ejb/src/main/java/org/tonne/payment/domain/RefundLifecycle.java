package org.tonne.payment.domain;

import org.tonne.shared.Lifecycle;

import static org.tonne.payment.domain.RefundAction.COMPLETE;
import static org.tonne.payment.domain.RefundAction.FAIL;
import static org.tonne.payment.domain.RefundAction.REVOKE;
import static org.tonne.payment.domain.RefundAction.SEND;
import static org.tonne.payment.domain.RefundStatus.COMPLETED;
import static org.tonne.payment.domain.RefundStatus.FAILED;
import static org.tonne.payment.domain.RefundStatus.REQUESTED;
import static org.tonne.payment.domain.RefundStatus.REVOKED;
import static org.tonne.payment.domain.RefundStatus.SENDING;

/** Every legal move of a refund. */
public final class RefundLifecycle {

    // spotless:off
    /** The table. */
    public static final Lifecycle<RefundStatus, RefundAction> MOVES = Lifecycle.of(RefundStatus.class, RefundAction.class)
            .move(REQUESTED, SEND,     SENDING)
            .move(REQUESTED, COMPLETE, COMPLETED)
            .move(SENDING,   COMPLETE, COMPLETED)
            .move(SENDING,   FAIL,     FAILED)
            .move(FAILED,    SEND,     SENDING)
            .move(FAILED,    COMPLETE, COMPLETED)
            .move(REQUESTED, REVOKE,   REVOKED)
            .move(FAILED,    REVOKE,   REVOKED)
            .build();
    // spotless:on

    private RefundLifecycle() {}
}
