package org.tonne.project.application;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a buyer wants to see of the catalogue. Within one set the values are alternatives; different conditions must all
 * hold. Values that exist nowhere in the catalogue leave nothing over; {@link ProjectQueries#read} ignores them with a
 * notice instead.
 *
 * @param q words, parts of words or reference numbers in any order; empty for everything
 * @param hosts host Parties, such as {@code IN}
 * @param types keys of project types, such as {@code biomass-energy}
 * @param scopes sectoral scopes, 1 to 15
 * @param methods methodologies, such as {@code AMS-I.D.}
 * @param periods commitment periods of units on offer, 1 or 2
 * @param minCents lowest price of a unit in US cents, if it matters
 * @param maxCents highest price of a unit in US cents, if it matters
 * @param sort the order
 * @param page from 1; beyond the last page the last one is given
 * @param size projects on a page, 1 to 100
 * @param onlyOnOffer whether projects without free units stay out
 */
public record ProjectFilter(
        String q,
        Set<String> hosts,
        Set<String> types,
        Set<Integer> scopes,
        Set<String> methods,
        Set<Integer> periods,
        @Nullable Long minCents,
        @Nullable Long maxCents,
        ProjectSort sort,
        int page,
        int size,
        boolean onlyOnOffer) {

    /** The projects of one page of a list, unless asked otherwise. */
    public static final int PAGE_SIZE = 24;

    /** Everything, the most units on offer first. */
    public static final ProjectFilter ALL = new ProjectFilter(
            "",
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            null,
            ProjectSort.RELEVANCE,
            1,
            PAGE_SIZE,
            false);

    /** Copies the sets, and refuses a page or a size out of bounds with {@link IllegalArgumentException}. */
    public ProjectFilter {
        hosts = Set.copyOf(hosts);
        types = Set.copyOf(types);
        scopes = Set.copyOf(scopes);
        methods = Set.copyOf(methods);
        periods = Set.copyOf(periods);
        if (page < 1 || size < 1 || size > 100) {
            throw new IllegalArgumentException("No such page: " + page + " of " + size);
        }
    }

    /** The same conditions on another page. */
    public ProjectFilter onPage(int other) {
        return new ProjectFilter(
                q, hosts, types, scopes, methods, periods, minCents, maxCents, sort, other, size, onlyOnOffer);
    }

    /**
     * The parameters of an address that say the same, in the order of the address and without the defaults: {@code q,
     * host, type, scope, method, period, min, max, sort, page, offer}.
     */
    public Map<String, List<String>> parameters() {
        return FilterText.parameters(this);
    }
}
