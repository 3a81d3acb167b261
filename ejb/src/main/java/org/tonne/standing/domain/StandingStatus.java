package org.tonne.standing.domain;

/** Where a standing order stands. Names are stored. */
public enum StandingStatus {
    /** It places an order each month. */
    ACTIVE,
    /** It places nothing until it is resumed. */
    PAUSED,
    /** It never places anything again. */
    ENDED
}
