package org.tonne.forwarding.domain;

import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Map;

/** An outcome that one person has entered and that waits for another. */
public final class EnteredOutcome {

    private final long id;
    private final String enteredBy;
    private final Outcome outcome;
    private OutcomeStatus status;

    /** An outcome as it was stored. */
    public EnteredOutcome(long id, String enteredBy, Outcome outcome, OutcomeStatus status) {
        this.id = id;
        this.enteredBy = enteredBy;
        this.outcome = outcome;
        this.status = status;
    }

    /** Its number. */
    public long id() {
        return id;
    }

    /** Who entered it. */
    public String enteredBy() {
        return enteredBy;
    }

    /** What the registry answered. */
    public Outcome outcome() {
        return outcome;
    }

    /** Where it stands. */
    public OutcomeStatus status() {
        return status;
    }

    /** Another person has found the same; refused with DECISION_ILLEGAL for the one who entered it. */
    public void confirm(String actor) {
        if (enteredBy.equals(actor)) {
            throw illegal();
        }
        move(OutcomeAction.CONFIRM);
    }

    /** Somebody finds it wrong, be it who entered it. */
    public void reject() {
        move(OutcomeAction.REJECT);
    }

    private void move(OutcomeAction action) {
        status = OutcomeLifecycle.MOVES.after(status, action).orElseThrow(this::illegal);
    }

    private Refused illegal() {
        return new Refused(ErrorCode.DECISION_ILLEGAL, Map.of("outcome", id));
    }
}
