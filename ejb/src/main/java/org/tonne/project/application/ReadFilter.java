package org.tonne.project.application;

import java.util.List;

/**
 * A filter as it was read from the parameters of an address.
 *
 * @param filter what could be understood
 * @param notices what was ignored, each once, in the order of the address
 */
public record ReadFilter(ProjectFilter filter, List<Notice> notices) {

    /** Copies the list. */
    public ReadFilter {
        notices = List.copyOf(notices);
    }

    /**
     * A value that was ignored because it is malformed or exists nowhere in the catalogue.
     *
     * @param parameter name of the parameter, such as {@code period}
     * @param value what stood there, cut to 60 characters; not escaped
     */
    public record Notice(String parameter, String value) {}
}
