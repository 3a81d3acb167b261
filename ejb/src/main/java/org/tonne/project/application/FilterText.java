package org.tonne.project.application;

import java.util.List;
import java.util.Map;

/** Filters as the parameters of an address. */
final class FilterText {

    private FilterText() {}

    static Map<String, List<String>> parameters(ProjectFilter filter) {
        return Map.of("q", List.of(filter.q()));
    }
}
