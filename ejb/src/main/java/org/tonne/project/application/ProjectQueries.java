package org.tonne.project.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions about the catalogue of projects. */
@ApplicationScoped
public class ProjectQueries {

    @Inject
    CatalogueIndex index;

    @Inject
    ProjectRecord projects;

    /**
     * The projects that fit, a page of them. Answers from memory; stock and prices may be two seconds old.
     *
     * @param filter what is wanted
     */
    public ProjectPage search(ProjectFilter filter) {
        return index.shelf().page(filter);
    }

    /**
     * The projects that fit, counted by host Party, the one with the most first. Answers from memory as well.
     *
     * @param filter what is wanted; its page does not matter
     */
    public List<HostTotal> hosts(ProjectFilter filter) {
        return new CatalogueSearch(index.shelf(), filter).hosts();
    }

    /**
     * The projects with these keys, in their order, each once; unknown ones are left out. Answers from memory as well.
     *
     * @param keys such as {@code IN-1300}
     */
    public List<ProjectHit> named(List<String> keys) {
        Shelf shelf = index.shelf();
        return keys.stream()
                .map(key -> shelf.catalogue.exactly(key).next(0))
                .filter(place -> place >= 0)
                .distinct()
                .map(place -> shelf.hits[place])
                .toList();
    }

    /** The keys of all projects, in the order of the catalogue. Answers from memory as well. */
    public List<String> keys() {
        return index.shelf().catalogue.projects.stream().map(ProjectFacts::key).toList();
    }

    /**
     * Reads a filter from the parameters of an address; what is malformed or unknown is ignored with a notice.
     *
     * @param parameters names and values: q, each {@link Facet}, min, max (US dollars), sort (relevance, newest, price, -price,
     *     most, name), page, offer (1: only what is on offer); other names are ignored
     */
    public ReadFilter read(Map<String, List<String>> parameters) {
        return FilterText.read(parameters, index.shelf().catalogue);
    }

    /**
     * The project with this key, read from the database.
     *
     * @param key such as {@code IN-1300} or {@code u-AuxID}; capitals do not matter before the first hyphen
     */
    public Optional<ProjectView> byKey(String key) {
        return projects.read(key, index.shelf());
    }
}
