package org.tonne.statistics.application;

import jakarta.enterprise.context.ApplicationScoped;

/** The few figures of the entrance page. */
@ApplicationScoped
public class PlatformTotals {

    /** The figures as they are now, at most a few seconds old. */
    public Totals now() {
        return new Totals(0, 0, 0, 0, 0);
    }

    /**
     * The whole in five numbers.
     *
     * @param cancellations completed cancellations of the platform, before this store and in it
     * @param cers units they took out of circulation
     * @param projects projects with units on offer
     * @param hosts host Parties of those projects
     * @param available units on offer
     */
    public record Totals(long cancellations, long cers, long projects, long hosts, long available) {}
}
