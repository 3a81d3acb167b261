package org.tonne.project.application;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The projects that have an offer of each period, unit type, year, seller and span of prices. Of a filter that asks for several
 * of these, one and the same offer must have all; each facet counts what has all the others.
 */
final class OfferSets {

    private final OfferRows rows;
    private final Bits all;
    private final @Nullable Bits allowed;
    private final Map<Facet, Bits> wanted = new EnumMap<>(Facet.class);
    private final Bits fitting;
    private final Map<Facet, Map<String, Bits>> values = new EnumMap<>(Facet.class);
    private final Map<PriceSpan, Bits> spans = new EnumMap<>(PriceSpan.class);

    /**
     * Finds them.
     *
     * @param rows the offers
     * @param filter what is asked of them
     */
    OfferSets(OfferRows rows, ProjectFilter filter) {
        this.rows = rows;
        this.all = rows.all();
        this.allowed = filter.minCents() == null && filter.maxCents() == null ? null : rows.allowed(filter);
        for (Facet facet : Facet.ofOffers()) {
            if (!filter.chosen(facet).isEmpty()) {
                wanted.put(facet, rows.having(facet, filter.chosen(facet)));
            }
        }
        Bits rest = but(null);
        fitting = rows.projects(priced(rest), all);
        for (Facet facet : Facet.ofOffers()) {
            Bits others = priced(wanted.containsKey(facet) ? but(facet) : rest);
            Map<String, Bits> counted = new HashMap<>();
            rows.of(facet).forEach((value, having) -> counted.put(value, rows.projects(having, others)));
            values.put(facet, counted);
        }
        rows.spans().forEach((span, priced) -> spans.put(span, rows.projects(priced, rest)));
    }

    /** The offers that have what is asked of every facet but this one, at any price. */
    private Bits but(@Nullable Facet left) {
        Bits fit = all.copy();
        wanted.forEach((facet, having) -> {
            if (facet != left) {
                fit.and(having);
            }
        });
        return fit;
    }

    private Bits priced(Bits offers) {
        return allowed == null ? offers : offers.copy().and(allowed);
    }

    /** The projects with an offer that fits. */
    Bits projects() {
        return fitting;
    }

    /** The projects of each value of a facet; a value that none has is there with an empty set. */
    Map<String, Bits> of(Facet facet) {
        return values.getOrDefault(facet, Map.of());
    }

    /** The projects of each span of prices, lowest first. */
    Map<PriceSpan, Bits> spans() {
        return spans;
    }
}
