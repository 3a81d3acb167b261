package org.tonne.cases.domain;

import org.tonne.shared.Lifecycle;

import static org.tonne.cases.domain.CaseAction.CLOSE;
import static org.tonne.cases.domain.CaseAction.CONFIRM;
import static org.tonne.cases.domain.CaseAction.PROPOSE;
import static org.tonne.cases.domain.CaseAction.REJECT;
import static org.tonne.cases.domain.CaseStatus.CLOSED;
import static org.tonne.cases.domain.CaseStatus.OPEN;
import static org.tonne.cases.domain.CaseStatus.PROPOSED;

/** Every legal move of a case. */
public final class CaseLifecycle {

    // spotless:off
    /** The table. */
    public static final Lifecycle<CaseStatus, CaseAction> MOVES = Lifecycle.of(CaseStatus.class, CaseAction.class)
            .move(OPEN,     PROPOSE, PROPOSED)
            .move(OPEN,     CLOSE,   CLOSED)
            .move(PROPOSED, REJECT,  OPEN)
            .move(PROPOSED, CONFIRM, CLOSED)
            .build();
    // spotless:on

    private CaseLifecycle() {}
}
