package org.tonne.order.persistence;

import org.jspecify.annotations.Nullable;
import org.tonne.order.application.Purchases.Outcome;
import org.tonne.order.domain.DraftPurchase;
import org.tonne.shared.Codes;

import java.util.concurrent.locks.LockSupport;

/** A purchase that waits to be written, and the thread that waits for it. */
final class Waiting {

    private enum State {
        QUEUED,
        TAKEN,
        DONE
    }

    private final Thread thread;
    private final String key;
    private DraftPurchase draft;
    private @Nullable Outcome outcome;
    private @Nullable Exception failure;
    private volatile State state = State.QUEUED;

    Waiting(DraftPurchase draft, Thread thread) {
        this.draft = draft;
        this.thread = thread;
        this.key = draft.client() + '\n' + draft.idempotencyKey();
    }

    /** Equal for purchases of which only one can be placed. */
    String key() {
        return key;
    }

    /** Whether it comes with a list, which takes long to write: nobody else is to wait for it. */
    boolean isLong() {
        return draft.shares() != null;
    }

    DraftPurchase draft() {
        return draft;
    }

    boolean isQueued() {
        return state == State.QUEUED;
    }

    boolean isDone() {
        return state == State.DONE;
    }

    void taken() {
        state = State.TAKEN;
    }

    void rename(Codes codes) {
        draft = draft.withOtherReferences(codes);
    }

    void wake() {
        LockSupport.unpark(thread);
    }

    void done(Outcome result) {
        outcome = result;
        finish();
    }

    void failed(Exception cause) {
        if (!isDone()) {
            failure = cause;
            finish();
        }
    }

    /** For a group whose leader could not say what became of it. */
    void giveUp() {
        if (!isDone()) {
            finish();
        }
    }

    private void finish() {
        state = State.DONE;
        if (thread != Thread.currentThread()) {
            wake();
        }
    }

    /** What became of it; where nobody knows, the same request under the same key may be sent again. */
    Outcome outcome() {
        Outcome result = outcome;
        if (result == null) {
            throw new IllegalStateException("The purchase could not be written", failure);
        }
        return result;
    }
}
