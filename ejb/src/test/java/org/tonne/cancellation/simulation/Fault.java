package org.tonne.cancellation.simulation;

/** Mistakes that a link to a registry can make. Each is planted through a port and must be found by the simulation. */
enum Fault {
    /** The link as it is. */
    NONE,
    /** What got no reply is sent again under a new identifier. */
    NEW_IDENTIFIER,
    /** No reply counts as a refusal: the money goes back. */
    SILENCE_IS_REFUSAL,
    /** A completion is believed whatever blocks it names. */
    BLOCKS_UNCHECKED,
    /** A completion that comes after the end is dropped. */
    LATE_COMPLETION_DROPPED,
    /** Serials are free again as soon as the registry has taken the proposal. */
    SERIALS_FREED_EARLY,
    /** "Checked" counts as the end. */
    CHECKED_IS_THE_END,
    /** A second message about a completion counts its units again. */
    COMPLETION_COUNTED_TWICE,
    /** Nobody looks for what a dead server was sending. */
    SENDING_FORGOTTEN,
    /** The registry is trusted to speak by itself: it is never asked about what it took. */
    NEVER_ASKED,
    /** Serials are handed out without being taken from the free ones. */
    SERIALS_SHARED,
    /** "Identifier used" is a refusal on every attempt. */
    USED_IDENTIFIER_IS_REFUSAL,
    /** What was written before the power failed stays. */
    HALF_A_TRANSACTION,
    /** A certificate is drawn over what was ordered. */
    CERTIFICATE_OVER_ORDER,
    /** The first "unknown" of the registry is believed. */
    FIRST_UNKNOWN_BELIEVED,
    /** A question without an answer ends the transaction. */
    SILENCE_IS_THE_END
}
