package org.tonne.cases.domain;

/** Where a case stands. */
public enum CaseStatus {
    /** Nobody has decided anything. */
    OPEN,
    /** One person proposes a decision; another must confirm it. */
    PROPOSED,
    /** Decided. */
    CLOSED
}
