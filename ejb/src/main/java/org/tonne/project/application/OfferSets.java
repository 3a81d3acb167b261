package org.tonne.project.application;

import org.tonne.project.application.ProjectFacts.Units;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The projects that have an offer of each period, unit type, year, seller and span of prices. Of a filter that asks for several
 * of these, one and the same offer must have all; each facet counts what has all the others.
 */
final class OfferSets {

    private final int size;
    private final Bits fitting;
    private final Map<Facet, Map<String, Bits>> values = new EnumMap<>(Facet.class);
    private final Map<PriceSpan, Bits> spans = new TreeMap<>();

    private OfferSets(int size) {
        this.size = size;
        this.fitting = new Bits(size);
    }

    /** Of all offers of all projects. */
    static OfferSets all(List<List<Units>> offers) {
        OfferSets sets = new OfferSets(offers.size());
        for (int i = 0; i < offers.size(); i++) {
            for (Units units : offers.get(i)) {
                sets.count(units, i);
            }
        }
        return sets;
    }

    /** Of the offers that a filter asks for. */
    static OfferSets fitting(List<List<Units>> offers, Bits onOffer, ProjectFilter filter) {
        OfferSets sets = new OfferSets(offers.size());
        for (int i = onOffer.next(0); i >= 0; i = onOffer.next(i + 1)) {
            for (Units units : offers.get(i)) {
                sets.look(units, i, filter);
            }
        }
        return sets;
    }

    private void count(Units units, int place) {
        fitting.add(place);
        Facet.ofOffers().forEach(facet -> count(facet, units, place));
        span(units, place);
    }

    private void count(Facet facet, Units units, int place) {
        for (String value : units.values(facet)) {
            values.computeIfAbsent(facet, f -> new HashMap<>())
                    .computeIfAbsent(value, v -> new Bits(size))
                    .add(place);
        }
    }

    private void span(Units units, int place) {
        spans.computeIfAbsent(PriceSpan.of(units.cents()), s -> new Bits(size)).add(place);
    }

    /** Counts an offer for every facet if it fits, and for the one that it does not fit if that is the only one. */
    private void look(Units units, int place, ProjectFilter filter) {
        boolean cheap = filter.allows(units.cents());
        int failed = cheap ? 0 : 1;
        Facet only = Facet.PERIOD;
        for (Facet facet : Facet.ofOffers()) {
            if (!fits(units.values(facet), filter.chosen(facet))) {
                failed++;
                only = facet;
            }
        }
        if (failed == 0) {
            count(units, place);
        } else if (failed == 1 && cheap) {
            count(only, units, place);
        } else if (failed == 1) {
            span(units, place);
        }
    }

    private static boolean fits(List<String> values, Set<String> chosen) {
        if (chosen.isEmpty()) {
            return true;
        }
        for (String value : values) {
            if (chosen.contains(value)) {
                return true;
            }
        }
        return false;
    }

    /** The projects with an offer that fits. */
    Bits projects() {
        return fitting;
    }

    /** The projects of each value of a facet. */
    Map<String, Bits> of(Facet facet) {
        return values.getOrDefault(facet, Map.of());
    }

    /** The projects of each span of prices, lowest first. */
    Map<PriceSpan, Bits> spans() {
        return spans;
    }
}
