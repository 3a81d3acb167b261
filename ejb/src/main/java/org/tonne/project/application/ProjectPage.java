package org.tonne.project.application;

import java.util.List;
import java.util.Map;

/**
 * One page of a list of projects.
 *
 * @param total projects that fit, on all pages
 * @param pages number of pages, at least 1
 * @param page the one given, from 1
 * @param hits its projects
 * @param facets the values of each filter with the number of projects they would leave, all other conditions as they are;
 *     the commonest value first but for years, quantities and regions, which stand in their own order; values in use always
 *     among them
 * @param prices the same for spans of prices
 * @param meant the words that were looked for in place of those typed, or empty where all of them were found
 */
public record ProjectPage(
        int total,
        int pages,
        int page,
        List<ProjectHit> hits,
        Map<Facet, List<FacetValue>> facets,
        List<PriceCount> prices,
        String meant) {

    /** Copies the list. */
    public ProjectPage {
        hits = List.copyOf(hits);
    }

    /** The values of one filter. */
    public List<FacetValue> values(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }

    /**
     * A value of a filter.
     *
     * @param key as it stands in addresses
     * @param label its name in the data, where it has one; else the key
     * @param count projects with it that fit all other conditions
     * @param selected whether the filter asks for it
     */
    public record FacetValue(String key, String label, int count, boolean selected) {}

    /**
     * A span of prices.
     *
     * @param span which
     * @param count projects with such an offer that fit all other conditions
     * @param selected whether the filter asks for just this span
     */
    public record PriceCount(PriceSpan span, int count, boolean selected) {}
}
