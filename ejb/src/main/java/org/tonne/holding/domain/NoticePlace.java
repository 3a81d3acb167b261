package org.tonne.holding.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where a notice stands among the versions of a balance (registry protocol, failure case 24). Only the next one is applied;
 * each of the others means that the mirror can no longer be trusted, and the account is read anew.
 */
public enum NoticePlace {
    /** The version after the one the mirror shows. */
    NEXT,
    /** The mirror shows no version yet. */
    UNREAD,
    /** The version that the mirror shows already. */
    REPEATED,
    /** An older version. */
    OUT_OF_ORDER,
    /** A version further on: notices in between are lost, or still to come. */
    GAP;

    /**
     * The place of a notice.
     *
     * @param shown version that the mirror shows, if it knows one
     * @param told version that the notice tells
     */
    public static NoticePlace of(@Nullable Long shown, long told) {
        if (shown == null) {
            return UNREAD;
        }
        if (told == shown) {
            return REPEATED;
        }
        if (told < shown) {
            return OUT_OF_ORDER;
        }
        return told - 1 == shown ? NEXT : GAP;
    }
}
