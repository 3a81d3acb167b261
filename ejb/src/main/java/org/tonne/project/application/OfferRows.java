package org.tonne.project.application;

import org.tonne.project.application.ProjectFacts.Units;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All offers of a shelf, one after another in the order of their projects, with the set of those that have each value. So a
 * filter is answered by operations on sets, however many offers there are. Never changes.
 */
final class OfferRows {

    private final int projects;
    private final int[] place;
    private final int[] next;
    private final long[] cents;
    private final Map<Facet, Map<String, Bits>> values = new EnumMap<>(Facet.class);
    private final Map<PriceSpan, Bits> spans = new EnumMap<>(PriceSpan.class);

    /**
     * Lays them out.
     *
     * @param offers those of each project, by its place in the catalogue
     */
    OfferRows(List<List<Units>> offers) {
        projects = offers.size();
        int size = offers.stream().mapToInt(List::size).sum();
        place = new int[size];
        next = new int[projects];
        cents = new long[size];
        Facet.ofOffers().forEach(facet -> values.put(facet, new HashMap<>()));
        int row = 0;
        for (int i = 0; i < projects; i++) {
            for (Units units : offers.get(i)) {
                place[row] = i;
                cents[row] = units.cents();
                put(units, row++);
            }
            next[i] = row;
        }
    }

    private void put(Units units, int row) {
        values.forEach((facet, sets) -> {
            for (String value : units.values(facet)) {
                sets.computeIfAbsent(value, v -> none()).add(row);
            }
        });
        spans.computeIfAbsent(PriceSpan.of(units.cents()), s -> none()).add(row);
    }

    private Bits none() {
        return new Bits(place.length);
    }

    /** All offers. */
    Bits all() {
        return Bits.all(place.length);
    }

    /** The offers at a price within the limits of a filter. */
    Bits allowed(ProjectFilter filter) {
        Bits allowed = none();
        for (int row = 0; row < cents.length; row++) {
            if (filter.allows(cents[row])) {
                allowed.add(row);
            }
        }
        return allowed;
    }

    /** The offers that have one of these values. */
    Bits having(Facet facet, Set<String> wanted) {
        Bits having = none();
        of(facet).forEach((value, rows) -> {
            if (wanted.contains(value)) {
                having.or(rows);
            }
        });
        return having;
    }

    /** The offers of each value of a facet. */
    Map<String, Bits> of(Facet facet) {
        return values.getOrDefault(facet, Map.of());
    }

    /** The offers of each span of prices, lowest first. */
    Map<PriceSpan, Bits> spans() {
        return spans;
    }

    /** The projects that have an offer which is in both sets of offers. */
    Bits projects(Bits rows, Bits others) {
        Bits found = new Bits(projects);
        int row = rows.nextWith(others, 0);
        while (row >= 0) {
            int project = place[row];
            found.add(project);
            row = rows.nextWith(others, next[project]);
        }
        return found;
    }
}
