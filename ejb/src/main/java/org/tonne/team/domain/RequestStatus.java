package org.tonne.team.domain;

/** Where a request for approval stands. Names are stored. */
public enum RequestStatus {
    /** It waits for an approver. */
    ASKED,
    /** An approver has said yes, and the order is placed. */
    PLACED,
    /** An approver has said yes, but nothing could be ordered. */
    UNPLACED,
    /** An approver has said no. */
    DECLINED,
    /** Who asked does not want it any more. */
    TAKEN_BACK,
    /** Nobody has answered in time. */
    LAPSED
}
