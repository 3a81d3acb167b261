package org.tonne.forwarding.domain;

import org.tonne.shared.Lifecycle;

import static org.tonne.forwarding.domain.OutcomeAction.CONFIRM;
import static org.tonne.forwarding.domain.OutcomeAction.REJECT;
import static org.tonne.forwarding.domain.OutcomeStatus.CONFIRMED;
import static org.tonne.forwarding.domain.OutcomeStatus.ENTERED;
import static org.tonne.forwarding.domain.OutcomeStatus.REJECTED;

/** Every legal move of an outcome entered by hand. */
public final class OutcomeLifecycle {

    // spotless:off
    /** The table. */
    public static final Lifecycle<OutcomeStatus, OutcomeAction> MOVES = Lifecycle.of(OutcomeStatus.class, OutcomeAction.class)
            .move(ENTERED, CONFIRM, CONFIRMED)
            .move(ENTERED, REJECT,  REJECTED)
            .build();
    // spotless:on

    private OutcomeLifecycle() {}
}
