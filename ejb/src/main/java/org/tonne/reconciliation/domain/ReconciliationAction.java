package org.tonne.reconciliation.domain;

/** What can happen to a reconciliation. */
public enum ReconciliationAction {
    /** The snapshot is taken. */
    INITIATE,
    /** It cannot start. */
    DENY,
    /** The totals agree. */
    VALIDATE,
    /** The totals differ. */
    DOUBT_TOTALS,
    /** The totals of single accounts differ. */
    DOUBT_ACCOUNT_TOTALS,
    /** The blocks differ. */
    DOUBT_BLOCKS,
    /** Nothing differs, or what differed is explained. */
    COMPLETE,
    /** People have ended it. */
    COMPLETE_BY_HAND,
    /** Differences are left for people. */
    CALL_OPERATOR,
    /** The other side is silent for too long. */
    ABANDON
}
