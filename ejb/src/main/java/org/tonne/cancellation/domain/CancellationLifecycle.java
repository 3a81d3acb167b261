package org.tonne.cancellation.domain;

import org.tonne.shared.Lifecycle;

import java.util.EnumSet;

import static org.tonne.cancellation.domain.CancellationAction.ACKNOWLEDGE;
import static org.tonne.cancellation.domain.CancellationAction.ATTEST;
import static org.tonne.cancellation.domain.CancellationAction.CALL_OPERATOR;
import static org.tonne.cancellation.domain.CancellationAction.CHECK;
import static org.tonne.cancellation.domain.CancellationAction.COMPLETE;
import static org.tonne.cancellation.domain.CancellationAction.COMPLETE_LATE;
import static org.tonne.cancellation.domain.CancellationAction.DECIDE_COMPLETED;
import static org.tonne.cancellation.domain.CancellationAction.DECIDE_QUEUED;
import static org.tonne.cancellation.domain.CancellationAction.DECIDE_TERMINATED;
import static org.tonne.cancellation.domain.CancellationAction.DECIDE_WRITTEN_OFF;
import static org.tonne.cancellation.domain.CancellationAction.DOUBT;
import static org.tonne.cancellation.domain.CancellationAction.EXPIRE;
import static org.tonne.cancellation.domain.CancellationAction.PUT_BACK;
import static org.tonne.cancellation.domain.CancellationAction.REFUSE;
import static org.tonne.cancellation.domain.CancellationAction.RESEND;
import static org.tonne.cancellation.domain.CancellationAction.SEND;
import static org.tonne.cancellation.domain.CancellationAction.TERMINATE;
import static org.tonne.cancellation.domain.CancellationStatus.ACKNOWLEDGED;
import static org.tonne.cancellation.domain.CancellationStatus.ATTESTED;
import static org.tonne.cancellation.domain.CancellationStatus.CHECKED;
import static org.tonne.cancellation.domain.CancellationStatus.COMPLETED;
import static org.tonne.cancellation.domain.CancellationStatus.EXPIRED;
import static org.tonne.cancellation.domain.CancellationStatus.LATE_COMPLETED;
import static org.tonne.cancellation.domain.CancellationStatus.NEEDS_OPERATOR;
import static org.tonne.cancellation.domain.CancellationStatus.QUEUED;
import static org.tonne.cancellation.domain.CancellationStatus.REFUSED;
import static org.tonne.cancellation.domain.CancellationStatus.SENDING;
import static org.tonne.cancellation.domain.CancellationStatus.TERMINATED;
import static org.tonne.cancellation.domain.CancellationStatus.UNKNOWN;
import static org.tonne.cancellation.domain.CancellationStatus.WRITTEN_OFF;

/** Every legal move of a cancellation (registry protocol, 8.2). The registry may speak before it answers. */
public final class CancellationLifecycle {

    private static final EnumSet<CancellationStatus> UNDER_WAY =
            EnumSet.of(QUEUED, SENDING, ACKNOWLEDGED, UNKNOWN, CHECKED);

    // spotless:off
    /** The table; the database repeats it in legal_move. */
    public static final Lifecycle<CancellationStatus, CancellationAction> MOVES =
            Lifecycle.of(CancellationStatus.class, CancellationAction.class)
            .move(QUEUED,         SEND,              SENDING)
            .move(SENDING,        ACKNOWLEDGE,       ACKNOWLEDGED)
            .moves(EnumSet.of(SENDING, UNKNOWN), REFUSE, REFUSED)
            .move(SENDING,        PUT_BACK,          QUEUED)
            .move(SENDING,        DOUBT,             UNKNOWN)
            .move(UNKNOWN,        ACKNOWLEDGE,       ACKNOWLEDGED)
            .move(UNKNOWN,        RESEND,            QUEUED)
            .moves(EnumSet.of(QUEUED, SENDING, ACKNOWLEDGED, UNKNOWN), CHECK, CHECKED)
            .moves(UNDER_WAY,     COMPLETE,          COMPLETED)
            .moves(UNDER_WAY,     TERMINATE,         TERMINATED)
            .moves(UNDER_WAY,     EXPIRE,            EXPIRED)
            .moves(UNDER_WAY,     CALL_OPERATOR,     NEEDS_OPERATOR)
            .move(COMPLETED,      ATTEST,            ATTESTED)
            .moves(EnumSet.of(REFUSED, TERMINATED, EXPIRED), COMPLETE_LATE, LATE_COMPLETED)
            .move(LATE_COMPLETED, CALL_OPERATOR,     NEEDS_OPERATOR)
            .move(LATE_COMPLETED, DECIDE_COMPLETED,  COMPLETED)
            .move(LATE_COMPLETED, DECIDE_WRITTEN_OFF, WRITTEN_OFF)
            .move(LATE_COMPLETED, DECIDE_TERMINATED, TERMINATED)
            .move(NEEDS_OPERATOR, DECIDE_COMPLETED,  COMPLETED)
            .move(NEEDS_OPERATOR, DECIDE_TERMINATED, TERMINATED)
            .move(NEEDS_OPERATOR, DECIDE_QUEUED,     QUEUED)
            .build();
    // spotless:on

    private CancellationLifecycle() {}
}
