package org.tonne.cancellation.simulation;

/** What the registry does with a transaction it has taken (registry protocol, 8.1 and 12). */
enum Script {
    /** 2, then 4. */
    COMPLETES(true),
    /** 3, then 5. */
    FINDS_DISCREPANCY(true),
    /** 7 after 24 hours. */
    LAPSES(true),
    /** 7 after 24 hours, and says so only when asked. */
    LAPSES_SILENTLY(true),
    /** Completes, and says so only when asked. */
    COMPLETES_SILENTLY(true),
    /** 2, then nothing for longer than the platform waits; completes at last. */
    STUCK(true),
    /** Says 2, knows only 1 when asked, and completes long after. */
    FORGETS_CHECK(true),
    /** Completes, and names other blocks than it cancelled. */
    NAMES_WRONG_BLOCKS(true),
    /** Cancels all but the last unit, says so, and puts it right a day later. */
    CANCELS_TOO_FEW(true),
    /** 2, 4, then 3 although it is completed. */
    FAILS_AFTER_COMPLETION(false),
    /** 3, and completes nevertheless. */
    COMPLETES_AFTER_DISCREPANCY(false),
    /** 7 after 24 hours, and completes a second later. */
    COMPLETES_AFTER_LAPSE(false);

    private final boolean honest;

    Script(boolean honest) {
        this.honest = honest;
    }

    /** Whether a failure that it reports is the end. */
    boolean isHonest() {
        return honest;
    }
}
