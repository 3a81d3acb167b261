package org.tonne.project.application;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a buyer wants to see of the catalogue. Within one facet the values are alternatives; different conditions must all
 * hold, those on offers and prices for one and the same offer. Values that exist nowhere in the catalogue leave nothing over;
 * {@link ProjectQueries#read} ignores them with a notice instead.
 *
 * @param q words, parts of words or reference numbers in any order; empty for everything
 * @param chosen the values asked for, by facet, as they stand in addresses
 * @param minCents lowest price of a unit in US cents, if it matters
 * @param maxCents highest price of a unit in US cents, if it matters
 * @param sort the order
 * @param page from 1; beyond the last page the last one is given
 * @param size projects on a page, 1 to 100
 * @param onlyOnOffer whether projects without free units stay out
 */
public record ProjectFilter(
        String q,
        Map<Facet, Set<String>> chosen,
        @Nullable Long minCents,
        @Nullable Long maxCents,
        ProjectSort sort,
        int page,
        int size,
        boolean onlyOnOffer) {

    /** The projects of one page of a list, unless asked otherwise. */
    public static final int PAGE_SIZE = 24;

    /** Everything, the most units on offer first. */
    public static final ProjectFilter ALL =
            new ProjectFilter("", Map.of(), null, null, ProjectSort.RELEVANCE, 1, PAGE_SIZE, false);

    /** Copies the values, and refuses a page or a size out of bounds with {@link IllegalArgumentException}. */
    public ProjectFilter {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Set.copyOf(values));
            }
        });
        chosen = java.util.Collections.unmodifiableMap(copy);
        if (page < 1 || size < 1 || size > 100) {
            throw new IllegalArgumentException("No such page: " + page + " of " + size);
        }
    }

    /** The values asked for of one facet; empty where it does not matter. */
    public Set<String> chosen(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    /** Whether this price lies within the limits. */
    boolean allows(long cents) {
        Long least = minCents;
        Long most = maxCents;
        return (least == null || cents >= least) && (most == null || cents <= most);
    }

    /** Whether something is asked of offers. */
    boolean asksOfOffers() {
        return minCents != null
                || maxCents != null
                || Facet.ofOffers().stream().anyMatch(facet -> !chosen(facet).isEmpty());
    }

    /** The same conditions on pages of another size. */
    public ProjectFilter onPagesOf(int projects) {
        return new ProjectFilter(q, chosen, minCents, maxCents, sort, page, projects, onlyOnOffer);
    }

    /**
     * The parameters of an address that say the same, in the order of the address and without the defaults: {@code q}, the
     * facets, {@code min, max, sort, page, offer}.
     */
    public Map<String, List<String>> parameters() {
        return FilterText.parameters(this);
    }
}
