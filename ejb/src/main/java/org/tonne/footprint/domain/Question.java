package org.tonne.footprint.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * One question of a questionnaire.
 *
 * @param id by which its answer is known, in addresses too
 * @param kind of answer
 * @param unit of a number, such as {@code km}
 * @param max the largest number it takes
 * @param choices of a question with choices, the first at the top
 * @param fallback what is taken when it is left open; empty where nothing is
 * @param partner the question that must be answered when this one is; or empty
 */
public record Question(
        String id, Kind kind, String unit, BigDecimal max, List<String> choices, String fallback, String partner) {

    /** The kinds of answers. */
    public enum Kind {
        /** A number, zero or more, with up to three decimals. */
        NUMBER,
        /** A whole number from one up. */
        WHOLE,
        /** One of the choices. */
        CHOICE,
        /** A country, by its code of two letters. */
        COUNTRY,
        /** An airport, by its code or its city. */
        AIRPORT
    }

    static Question number(String id, String unit, long max) {
        return new Question(id, Kind.NUMBER, unit, BigDecimal.valueOf(max), List.of(), "", "");
    }

    static Question people(String id, long max) {
        return new Question(id, Kind.WHOLE, "people", BigDecimal.valueOf(max), List.of(), "1", "");
    }

    static Question choice(String id, String fallback, List<String> choices) {
        return new Question(id, Kind.CHOICE, "", BigDecimal.ZERO, choices, fallback, "");
    }

    static Question country(String id) {
        return new Question(id, Kind.COUNTRY, "", BigDecimal.ZERO, List.of(), "", "");
    }

    static Question airport(String id) {
        return new Question(id, Kind.AIRPORT, "", BigDecimal.ZERO, List.of(), "", "");
    }

    /** The same with something that is taken when it is left open. */
    Question otherwise(String answer) {
        return new Question(id, kind, unit, max, choices, answer, partner);
    }

    /** The same, where the other must be answered when this one is. */
    Question with(String other) {
        return new Question(id, kind, unit, max, choices, fallback, other);
    }
}
