package org.tonne.standing.domain;

/** What came of a month of a standing order. Names are stored. */
public enum StandingOutcome {
    /** An order was placed. */
    PLACED,
    /** Fewer units were free than wanted. */
    UNITS_SHORT,
    /** The price was above the ceiling. */
    TOO_DEAR,
    /** The offer was not in force. */
    CLOSED,
    /** The offer had come to want a larger quantity. */
    BELOW_MINIMUM,
    /** The order of an earlier month still waited for its money. */
    UNPAID
}
