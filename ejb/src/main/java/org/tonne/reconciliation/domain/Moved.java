package org.tonne.reconciliation.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Serials that may have moved while the two books were read: about them nothing can be said this time. */
public final class Moved {

    private final Map<String, List<Stretch>> byParty;

    /** Exactly these, in any order; none of one Party overlap unless they were proposed more than once. */
    public Moved(List<Stretch> stretches) {
        byParty = stretches.stream()
                .sorted(Comparator.comparingLong(Stretch::first))
                .collect(Collectors.groupingBy(Stretch::party));
    }

    /** What is left of a finding that says something for sure. */
    public List<Finding> without(Finding finding) {
        List<Finding> left = new ArrayList<>();
        long from = finding.first();
        for (Stretch moved : byParty.getOrDefault(finding.place().party(), List.of())) {
            if (moved.last() < from || moved.first() > finding.last()) {
                continue;
            }
            if (moved.first() > from) {
                left.add(part(finding, from, moved.first() - 1));
            }
            from = moved.last() + 1;
        }
        if (from <= finding.last()) {
            left.add(part(finding, from, finding.last()));
        }
        return left;
    }

    private static Finding part(Finding finding, long first, long last) {
        return new Finding(finding.sort(), finding.place(), finding.kind(), first, last);
    }

    /**
     * Serials of one transaction.
     *
     * @param party originating Party
     * @param first lowest
     * @param last highest
     */
    public record Stretch(String party, long first, long last) {}
}
