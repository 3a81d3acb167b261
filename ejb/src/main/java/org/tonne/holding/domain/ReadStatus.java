package org.tonne.holding.domain;

/** How a full re-read of an account stands. */
public enum ReadStatus {
    /** Pages are still to come. */
    READING,
    /** Every page came, and the mirror shows them. */
    DONE,
    /** The account changed between two pages; it is read from the beginning. */
    RESTARTED,
    /** The registry did not answer, or what it said cannot be; it is tried again later. */
    FAILED
}
