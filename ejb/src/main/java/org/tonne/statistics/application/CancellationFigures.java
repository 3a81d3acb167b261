package org.tonne.statistics.application;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;

/** Figures about completed cancellations over any period, counted when asked. */
@ApplicationScoped
public class CancellationFigures {

    /**
     * Counts.
     *
     * @param from first day, UTC
     * @param to last day, UTC, included
     * @param by how to group
     * @param scope whose cancellations
     * @throws org.tonne.shared.Refused PERIOD_INVALID when the period ends before it begins
     */
    public Figures figures(LocalDate from, LocalDate to, By by, Scope scope) {
        return new Figures(from, to, by, scope, List.of(), new Figures.Total(0, 0));
    }
}
