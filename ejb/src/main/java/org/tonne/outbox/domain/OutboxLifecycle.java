package org.tonne.outbox.domain;

import org.tonne.shared.Lifecycle;

import static org.tonne.outbox.domain.OutboxLifecycle.Action.BLOCK;
import static org.tonne.outbox.domain.OutboxLifecycle.Action.SEND;
import static org.tonne.outbox.domain.OutboxLifecycle.Action.UNBLOCK;
import static org.tonne.outbox.domain.OutboxLifecycle.Status.BLOCKED;
import static org.tonne.outbox.domain.OutboxLifecycle.Status.SENT;
import static org.tonne.outbox.domain.OutboxLifecycle.Status.WAITING;

/** Every legal move of a message. */
public final class OutboxLifecycle {

    /** The table. */
    public static final Lifecycle<Status, Action> MOVES = Lifecycle.of(Status.class, Action.class)
            .move(WAITING, SEND, SENT)
            .move(WAITING, BLOCK, BLOCKED)
            .move(BLOCKED, UNBLOCK, WAITING)
            .build();

    private OutboxLifecycle() {}

    /** Where a message is. */
    public enum Status {
        /** Due now or later. */
        WAITING,
        /** Handled by every receiver. */
        SENT,
        /** Waits for a person. */
        BLOCKED
    }

    /** What moves a message. */
    public enum Action {
        /** Every receiver has handled it. */
        SEND,
        /** It failed too often. */
        BLOCK,
        /** A person lets it be tried again. */
        UNBLOCK
    }
}
