package org.tonne.importing;

import java.util.List;
import java.util.stream.Collectors;

/** The data is not imported, not even in part, because rows of it break a rule. */
final class ImportRefused extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient List<Breach> breaches;

    ImportRefused(List<Breach> breaches) {
        super(breaches.stream().sorted().limit(SHOWN).map(Breach::toString).collect(Collectors.joining("\n")));
        this.breaches = breaches.stream().sorted().toList();
    }

    ImportRefused(String file, long line, String reason) {
        this(List.of(new Breach(file, line, reason)));
    }

    /** A refusal that is about no row. */
    ImportRefused(String reason) {
        super(reason);
        this.breaches = List.of();
    }

    /** What is wrong, in the order of files and lines. */
    List<Breach> breaches() {
        return breaches;
    }
}
