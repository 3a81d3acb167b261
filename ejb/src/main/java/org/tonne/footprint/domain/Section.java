package org.tonne.footprint.domain;

import java.util.List;

/**
 * Questions that belong together.
 *
 * @param name of the section
 * @param questions in their order
 */
public record Section(String name, List<Question> questions) {

    /** Keeps the questions as they are. */
    public Section {
        questions = List.copyOf(questions);
    }

    static Section of(String name, Question... questions) {
        return new Section(name, List.of(questions));
    }
}
