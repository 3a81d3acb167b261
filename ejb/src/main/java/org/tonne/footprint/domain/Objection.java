package org.tonne.footprint.domain;

import java.util.Map;

/**
 * What is wrong with one answer.
 *
 * @param question whose answer it is
 * @param mistake what is wrong
 * @param facts that belong into the sentence
 */
public record Objection(String question, Mistake mistake, Map<String, String> facts) {

    /** Keeps the facts as they are. */
    public Objection {
        facts = Map.copyOf(facts);
    }
}
