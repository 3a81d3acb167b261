package org.tonne.project.application;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions about the catalogue of projects. */
@ApplicationScoped
public class ProjectQueries {

    /**
     * The projects that fit, a page of them. Answers from memory; stock and prices may be two seconds old.
     *
     * @param filter what is wanted
     */
    public ProjectPage search(ProjectFilter filter) {
        return new ProjectPage(
                0, 1, 1, List.of(), new ProjectPage.Facets(List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    /**
     * Reads a filter from the parameters of an address; what is malformed or unknown is ignored with a notice.
     *
     * @param parameters names and values: q, host, type, scope, method, period, min, max (US dollars), sort (newest,
     *     price, -price, most, name), page, offer (1: only what is on offer); other names are ignored
     */
    public ReadFilter read(Map<String, List<String>> parameters) {
        return new ReadFilter(ProjectFilter.ALL, List.of());
    }

    /**
     * The project with this key, read from the database.
     *
     * @param key such as {@code IN-1300} or {@code u-AuxID}, in any case
     */
    public Optional<ProjectView> byKey(String key) {
        return Optional.empty();
    }
}
