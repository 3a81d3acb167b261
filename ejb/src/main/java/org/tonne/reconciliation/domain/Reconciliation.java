package org.tonne.reconciliation.domain;

import org.jspecify.annotations.Nullable;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Instant;
import java.util.Map;

/** One comparison of the registry's books with ours, as they were at one instant. */
public final class Reconciliation {

    private final ReconciliationIdentity identity;
    private ReconciliationStatus status;
    private int phase;
    private @Nullable Instant takenAt;
    private Instant heardAt;
    private @Nullable Instant endedAt;

    /** As it is kept. */
    public Reconciliation(ReconciliationIdentity identity, ReconciliationState state) {
        this.identity = identity;
        this.status = state.status();
        this.phase = state.phase();
        this.takenAt = state.takenAt();
        this.heardAt = state.heardAt();
        this.endedAt = state.endedAt();
    }

    /** A new one, whose snapshot waits for its instant. */
    public static Reconciliation asked(ReconciliationIdentity identity, Instant now) {
        return new Reconciliation(
                identity, new ReconciliationState(ReconciliationStatus.CONFIRMED, 1, null, now, null));
    }

    /** The books were copied. */
    public void snapshotTaken(Instant now) {
        move(ReconciliationAction.INITIATE);
        takenAt = now;
        heardAt = now;
    }

    /** The instant passed by too long ago: a snapshot now would be of another time. */
    public void deny(Instant now) {
        move(ReconciliationAction.DENY);
        endedAt = now;
    }

    /** The other side said something. */
    public void heard(Instant now) {
        heardAt = now;
    }

    /** Something differs, so the next phase begins; where it is further already, it stays there. */
    public void doubt(ReconciliationAction doubt, int newPhase) {
        if (may(doubt)) {
            move(doubt);
        }
        phase = Math.max(phase, newPhase);
    }

    /** It ends, or waits for people. */
    public void end(ReconciliationAction how, Instant now) {
        move(how);
        endedAt = now;
    }

    /** Whether that may happen to it now. */
    public boolean may(ReconciliationAction action) {
        return ReconciliationLifecycle.MOVES.after(status, action).isPresent();
    }

    /** Which one it is. */
    public ReconciliationIdentity identity() {
        return identity;
    }

    /** Where it stands. */
    public ReconciliationStatus status() {
        return status;
    }

    /** What changes about it. */
    public ReconciliationState state() {
        return new ReconciliationState(status, phase, takenAt, heardAt, endedAt);
    }

    private void move(ReconciliationAction action) {
        status = ReconciliationLifecycle.MOVES
                .after(status, action)
                .orElseThrow(() -> new Refused(
                        ErrorCode.RECONCILIATION_MOVE_ILLEGAL,
                        Map.of("reconciliation", identity.identifier(), "status", status, "action", action)));
    }
}
