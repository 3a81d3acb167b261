package org.tonne.footprint.domain;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person answered, checked. Without objections every answer can be reckoned with. */
public final class Answers {

    private final Questionnaire questionnaire;
    private final Map<String, String> given;
    private final Map<String, Airport> airports;
    private final List<Objection> objections;
    private final Map<String, Question> questions = new HashMap<>();

    Answers(
            Questionnaire questionnaire,
            Map<String, String> given,
            Map<String, Airport> airports,
            List<Objection> objections) {
        this.questionnaire = questionnaire;
        this.given = Map.copyOf(given);
        this.airports = Map.copyOf(airports);
        this.objections = List.copyOf(objections);
        questionnaire.questions().forEach(question -> questions.put(question.id(), question));
    }

    /** To which questions. */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** What is wrong with them, in the order of the questions. */
    public List<Objection> objections() {
        return objections;
    }

    /** Whether the question was answered, not left to its default. */
    public boolean isGiven(String question) {
        return given.containsKey(question);
    }

    /** The number answered, or the default; nothing where there is neither. */
    Optional<BigDecimal> number(String question) {
        return Optional.of(text(question)).filter(text -> !text.isEmpty()).map(BigDecimal::new);
    }

    /** The number answered, or the default, or zero. */
    BigDecimal numberOrZero(String question) {
        return number(question).orElse(BigDecimal.ZERO);
    }

    /** The choice, or the default, or nothing as an empty text. */
    String text(String question) {
        @Nullable Question asked = questions.get(question);
        if (asked == null) {
            throw new IllegalArgumentException("Not asked: " + question);
        }
        return Optional.ofNullable(given.get(question)).orElse(asked.fallback());
    }

    /** The airport answered. */
    Optional<Airport> airport(String question) {
        return Optional.ofNullable(airports.get(question));
    }

    /** How many people, one where nobody says. */
    int people() {
        return numberOrZero("people").intValueExact();
    }
}
