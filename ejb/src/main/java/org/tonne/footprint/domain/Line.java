package org.tonne.footprint.domain;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * One line of a footprint: an amount times a factor, or nothing and the reason.
 *
 * @param part it belongs to
 * @param label what it is about
 * @param detail the names in it, such as the route of a flight; or empty
 * @param assumed whether something in it is a default, not an answer
 * @param amount in the unit of the factor
 * @param factor that was used, or null where nothing was estimated
 * @param mass to the kilogram
 * @param low the low end of its range, to the kilogram
 * @param high the high end
 * @param gap why nothing was estimated, or null where something was
 */
public record Line(
        Part part,
        String label,
        String detail,
        boolean assumed,
        BigDecimal amount,
        @Nullable Factor factor,
        Mass mass,
        Mass low,
        Mass high,
        @Nullable Gap gap) {

    /** Refuses a line that is neither estimated nor says why not. */
    public Line {
        if ((factor == null) == (gap == null)) {
            throw new IllegalArgumentException("A line has a factor or a reason: " + label);
        }
        if (low.compareTo(mass) > 0 || high.compareTo(mass) < 0) {
            throw new IllegalArgumentException("A line lies within its range: " + label);
        }
    }

    /** A line that counts nothing, and why. */
    static Line open(Part part, String label, Gap gap) {
        return new Line(part, label, "", false, BigDecimal.ZERO, null, Mass.ZERO, Mass.ZERO, Mass.ZERO, gap);
    }

    /** Whether it counts. */
    public boolean isEstimated() {
        return gap == null;
    }
}
