package org.tonne.project.application;

import java.util.List;

/**
 * One page of a list of projects.
 *
 * @param total projects that fit, on all pages
 * @param pages number of pages, at least 1
 * @param page the one given, from 1
 * @param hits its projects
 * @param facets what narrowing the list further would leave
 */
public record ProjectPage(int total, int pages, int page, List<ProjectHit> hits, Facets facets) {

    /** Copies the list. */
    public ProjectPage {
        hits = List.copyOf(hits);
    }

    /**
     * The values of each filter with the number of projects they would leave, all other conditions as they are; the
     * commonest value first, values in use always among them.
     *
     * @param hosts host Parties
     * @param types project types
     * @param scopes sectoral scopes
     * @param methods methodologies
     * @param periods commitment periods
     */
    public record Facets(
            List<FacetValue> hosts,
            List<FacetValue> types,
            List<FacetValue> scopes,
            List<FacetValue> methods,
            List<FacetValue> periods) {}

    /**
     * A value of a filter.
     *
     * @param key as it stands in addresses
     * @param label its name in the data, where it has one; else the key
     * @param count projects with it that fit all other conditions
     * @param selected whether the filter asks for it
     */
    public record FacetValue(String key, String label, int count, boolean selected) {}
}
