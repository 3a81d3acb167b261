package org.tonne.statistics.application;

import jakarta.ejb.Stateless;

import java.util.List;

/** Use case: the kept figures of the platform are counted anew, part by part, so that it can stop and go on anywhere. */
@Stateless
public class RefreshPlatformFigures {

    /** The parts of the work, always in the same order while nothing new is completed. */
    public List<Part> parts() {
        return List.of();
    }

    /** Counts one part and keeps its figures; again gives the same. */
    public void refresh(Part part) {}

    /** Notes that all parts are done, and forgets figures whose cancellations are gone. */
    public void finish() {}

    /**
     * One key of one grouping.
     *
     * @param scope whose cancellations
     * @param by the grouping
     * @param key the group
     */
    public record Part(Scope scope, By by, String key) {

        /** The part as text, for checkpoints: {@code PLATFORM MONTH 2019-03}. */
        @Override
        public String toString() {
            return scope + " " + by + " " + key;
        }

        /** Reads what {@link #toString()} writes. */
        public static Part parse(String text) {
            String[] words = text.split(" ", 3);
            return new Part(Scope.valueOf(words[0]), By.valueOf(words[1]), words[2]);
        }
    }
}
