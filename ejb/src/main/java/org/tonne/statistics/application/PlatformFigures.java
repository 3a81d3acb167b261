package org.tonne.statistics.application;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The figures that the job platform-figures keeps, for pages that show the whole time. */
@ApplicationScoped
public class PlatformFigures {

    /** The kept rows of one grouping, in the order of their keys. */
    public List<Figures.Row> kept(Scope scope, By by) {
        return List.of();
    }

    /** When the kept figures were last complete, if ever. */
    public Optional<Instant> asOf() {
        return Optional.empty();
    }
}
