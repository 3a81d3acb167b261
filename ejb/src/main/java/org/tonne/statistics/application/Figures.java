package org.tonne.statistics.application;

import java.time.LocalDate;
import java.util.List;

/**
 * Figures about completed cancellations.
 *
 * @param from first day, UTC
 * @param to last day, UTC, included
 * @param by what the rows are grouped by
 * @param scope whose cancellations are counted
 * @param rows in the order of their keys; groups without a cancellation are left out
 * @param total of all rows
 */
public record Figures(LocalDate from, LocalDate to, By by, Scope scope, List<Row> rows, Total total) {

    /** Copies the list. */
    public Figures {
        rows = List.copyOf(rows);
    }

    /**
     * One group.
     *
     * @param key month, quarter, year, host Party or unit
     * @param cancellations how many
     * @param cers units they took out of circulation
     */
    public record Row(String key, long cancellations, long cers) {}

    /**
     * All groups together.
     *
     * @param cancellations how many
     * @param cers units they took out of circulation
     */
    public record Total(long cancellations, long cers) {}
}
