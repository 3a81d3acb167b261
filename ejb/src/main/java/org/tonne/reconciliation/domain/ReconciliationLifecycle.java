package org.tonne.reconciliation.domain;

import org.tonne.shared.Lifecycle;

import java.util.EnumSet;

import static org.tonne.reconciliation.domain.ReconciliationAction.ABANDON;
import static org.tonne.reconciliation.domain.ReconciliationAction.CALL_OPERATOR;
import static org.tonne.reconciliation.domain.ReconciliationAction.COMPLETE;
import static org.tonne.reconciliation.domain.ReconciliationAction.COMPLETE_BY_HAND;
import static org.tonne.reconciliation.domain.ReconciliationAction.DENY;
import static org.tonne.reconciliation.domain.ReconciliationAction.DOUBT_ACCOUNT_TOTALS;
import static org.tonne.reconciliation.domain.ReconciliationAction.DOUBT_BLOCKS;
import static org.tonne.reconciliation.domain.ReconciliationAction.DOUBT_TOTALS;
import static org.tonne.reconciliation.domain.ReconciliationAction.INITIATE;
import static org.tonne.reconciliation.domain.ReconciliationAction.VALIDATE;
import static org.tonne.reconciliation.domain.ReconciliationStatus.ABANDONED;
import static org.tonne.reconciliation.domain.ReconciliationStatus.ACCOUNT_TOTALS_INCONSISTENT;
import static org.tonne.reconciliation.domain.ReconciliationStatus.BLOCKS_INCONSISTENT;
import static org.tonne.reconciliation.domain.ReconciliationStatus.COMPLETED;
import static org.tonne.reconciliation.domain.ReconciliationStatus.COMPLETED_BY_HAND;
import static org.tonne.reconciliation.domain.ReconciliationStatus.CONFIRMED;
import static org.tonne.reconciliation.domain.ReconciliationStatus.DENIED;
import static org.tonne.reconciliation.domain.ReconciliationStatus.INITIATED;
import static org.tonne.reconciliation.domain.ReconciliationStatus.NEEDS_OPERATOR;
import static org.tonne.reconciliation.domain.ReconciliationStatus.TOTALS_INCONSISTENT;
import static org.tonne.reconciliation.domain.ReconciliationStatus.VALIDATED;

/** Every legal move of a reconciliation (registry protocol, 4 and 6.1), whoever started it. */
public final class ReconciliationLifecycle {

    private static final EnumSet<ReconciliationStatus> COMPARING =
            EnumSet.of(INITIATED, VALIDATED, TOTALS_INCONSISTENT, ACCOUNT_TOTALS_INCONSISTENT, BLOCKS_INCONSISTENT);

    // spotless:off
    /** The table; the database repeats it in legal_move. */
    public static final Lifecycle<ReconciliationStatus, ReconciliationAction> MOVES =
            Lifecycle.of(ReconciliationStatus.class, ReconciliationAction.class)
            .move(CONFIRMED,      INITIATE,         INITIATED)
            .move(CONFIRMED,      DENY,             DENIED)
            .move(CONFIRMED,      ABANDON,          ABANDONED)
            .move(INITIATED,      VALIDATE,         VALIDATED)
            .moves(EnumSet.of(INITIATED, VALIDATED), DOUBT_TOTALS, TOTALS_INCONSISTENT)
            .moves(EnumSet.of(INITIATED, VALIDATED, TOTALS_INCONSISTENT), DOUBT_ACCOUNT_TOTALS, ACCOUNT_TOTALS_INCONSISTENT)
            .moves(EnumSet.of(INITIATED, VALIDATED, TOTALS_INCONSISTENT, ACCOUNT_TOTALS_INCONSISTENT), DOUBT_BLOCKS, BLOCKS_INCONSISTENT)
            .moves(COMPARING,     COMPLETE,         COMPLETED)
            .moves(COMPARING,     COMPLETE_BY_HAND, COMPLETED_BY_HAND)
            .moves(COMPARING,     CALL_OPERATOR,    NEEDS_OPERATOR)
            .moves(COMPARING,     ABANDON,          ABANDONED)
            .move(NEEDS_OPERATOR, COMPLETE_BY_HAND, COMPLETED_BY_HAND)
            .build();
    // spotless:on

    private ReconciliationLifecycle() {}
}
