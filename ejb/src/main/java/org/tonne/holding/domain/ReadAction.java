package org.tonne.holding.domain;

/** What happens to a full re-read of an account. */
public enum ReadAction {
    /** The last page is there and agrees with the first. */
    FINISH,
    /** A page shows another moment or version than the first. */
    RESTART,
    /** No answer that can be used. */
    FAIL
}
