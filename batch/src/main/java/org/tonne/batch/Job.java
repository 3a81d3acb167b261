package org.tonne.batch;

import java.time.Duration;

/** The jobs, by the names of their XML, and how long after one run ends the next begins. */
enum Job {
    /** Frees what was not paid in time. */
    EXPIRE_ORDERS("expire-orders", Duration.ofSeconds(30)),
    /** Forgets what was promised to be kept no longer. */
    FORGET("forget", Duration.ofHours(1)),
    /** Hands letters of gifts to the outbox when their day has come. */
    GIFT_LETTERS("gift-letters", Duration.ofSeconds(30)),
    /** Counts the platform's cancellations by month, quarter, year, host Party and unit type. */
    PLATFORM_FIGURES("platform-figures", Duration.ofMinutes(15)),
    /** Starts the day's reconciliation with the registry when its hour has come. */
    RECONCILE("reconcile", Duration.ofMinutes(5)),
    /** Tries the standing orders whose day has come. */
    STANDING_ORDERS("standing-orders", Duration.ofMinutes(5)),
    /** Lets requests for approval lapse that nobody has answered in time. */
    TEAM_REQUESTS("team-requests", Duration.ofMinutes(15));

    private final String id;
    private final Duration pause;

    Job(String id, Duration pause) {
        this.id = id;
        this.pause = pause;
    }

    String id() {
        return id;
    }

    Duration pause() {
        return pause;
    }
}
