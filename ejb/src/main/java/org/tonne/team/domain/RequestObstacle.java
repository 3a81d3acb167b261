package org.tonne.team.domain;

/** Why nothing could be ordered though an approver had said yes. Names are stored. */
public enum RequestObstacle {
    /** Fewer units were free than wanted. */
    UNITS_SHORT,
    /** It would have cost more than was asked for. */
    TOO_DEAR,
    /** An offer was not in force. */
    CLOSED,
    /** An offer had come to want a larger quantity. */
    BELOW_MINIMUM,
    /** Who asked may not buy for the team any more, or an answer cannot stand today, such as the day of a gift. */
    OUTDATED
}
