package org.tonne.cancellation.domain;

/** What others must do about what happened. */
public enum Consequence {
    /** Nothing. */
    NONE,
    /** The units are cancelled. */
    COMPLETED,
    /** The units and serials go back, and the money. */
    FAILED,
    /** A person must look at it; the units stay reserved. */
    CALL_OPERATOR,
    /** It was completed after all. */
    LATE,
    /** The registry contradicts what it said when it completed it. */
    CONTRADICTION
}
