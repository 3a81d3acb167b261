package org.tonne.footprint.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads what was typed, question by question, and objects to all that is wrong at once. */
public final class ReadAnswers {

    private static final int LONGEST = 60;
    private static final int CANDIDATES = 8;

    private final Questionnaire questionnaire;
    private final UnaryOperator<String> typed;
    private final Airports airports;
    private final Map<String, String> given = new HashMap<>();
    private final Map<String, Airport> found = new HashMap<>();
    private final List<Objection> objections = new ArrayList<>();

    private ReadAnswers(Questionnaire questionnaire, UnaryOperator<String> typed, Airports airports) {
        this.questionnaire = questionnaire;
        this.typed = typed;
        this.airports = airports;
    }

    /**
     * Reads the answers to a questionnaire.
     *
     * @param typed what stands under the id of a question, empty where nothing does; numbers with a point and no
     *     grouping
     */
    public static Answers read(Questionnaire questionnaire, UnaryOperator<String> typed, Airports airports) {
        ReadAnswers reading = new ReadAnswers(questionnaire, typed, airports);
        questionnaire.questions().forEach(reading::take);
        return new Answers(questionnaire, reading.given, reading.found, reading.objections);
    }

    private void take(Question question) {
        String text = typed.apply(question.id()).strip();
        if (text.isEmpty()) {
            missing(question);
            return;
        }
        Optional<Objection> objection = text.length() > LONGEST
                ? Optional.of(objection(question, unreadable(question)))
                : switch (question.kind()) {
                    case NUMBER -> number(question, text);
                    case WHOLE -> whole(question, text);
                    case CHOICE ->
                        question.choices().contains(text)
                                ? Optional.empty()
                                : Optional.of(objection(question, Mistake.UNKNOWN_CHOICE));
                    case COUNTRY -> country(question, text);
                    case AIRPORT -> airport(question, text);
                };
        objection.ifPresentOrElse(objections::add, () -> given.put(question.id(), text));
    }

    private void missing(Question question) {
        if (questionnaire.needs(question.id())) {
            objections.add(objection(question, Mistake.MISSING));
        } else if (questionnaire
                .questions()
                .anyMatch(other -> other.partner().equals(question.id())
                        && !typed.apply(other.id()).isBlank())) {
            objections.add(objection(question, Mistake.PARTNER_MISSING));
        }
    }

    private static Mistake unreadable(Question question) {
        return switch (question.kind()) {
            case NUMBER -> Mistake.NOT_A_NUMBER;
            case WHOLE -> Mistake.NOT_WHOLE;
            case CHOICE -> Mistake.UNKNOWN_CHOICE;
            case COUNTRY -> Mistake.UNKNOWN_COUNTRY;
            case AIRPORT -> Mistake.UNKNOWN_AIRPORT;
        };
    }

    private static Optional<Objection> number(Question question, String text) {
        if (text.matches("[-\u2212][0-9.]+")) {
            return Optional.of(objection(question, Mistake.NEGATIVE));
        }
        if (!text.matches("[0-9]{1,15}(\\.[0-9]{1,3})?")) {
            return Optional.of(objection(question, Mistake.NOT_A_NUMBER));
        }
        return tooMuch(question, text);
    }

    private static Optional<Objection> whole(Question question, String text) {
        if (!text.matches("[0-9]{1,15}") || new BigDecimal(text).signum() == 0) {
            return Optional.of(objection(question, Mistake.NOT_WHOLE));
        }
        return tooMuch(question, text);
    }

    private static Optional<Objection> tooMuch(Question question, String text) {
        return new BigDecimal(text).compareTo(question.max()) > 0
                ? Optional.of(new Objection(
                        question.id(),
                        Mistake.TOO_MUCH,
                        Map.of("max", question.max().toPlainString())))
                : Optional.empty();
    }

    private static Optional<Objection> country(Question question, String text) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(text)
                ? Optional.empty()
                : Optional.of(objection(question, Mistake.UNKNOWN_COUNTRY));
    }

    private Optional<Objection> airport(Question question, String text) {
        List<Airport> meant = airports.meant(text);
        if (meant.isEmpty()) {
            return Optional.of(objection(question, Mistake.UNKNOWN_AIRPORT));
        }
        if (meant.size() > 1) {
            String names = meant.stream()
                    .limit(CANDIDATES)
                    .map(airport -> airport.code() + " (" + airport.name() + ", " + airport.country() + ")")
                    .collect(Collectors.joining("; "));
            return Optional.of(new Objection(question.id(), Mistake.SEVERAL_AIRPORTS, Map.of("airports", names)));
        }
        if (found.containsValue(meant.get(0))) {
            return Optional.of(objection(question, Mistake.SAME_AIRPORT));
        }
        found.put(question.id(), meant.get(0));
        return Optional.empty();
    }

    private static Objection objection(Question question, Mistake mistake) {
        return new Objection(question.id(), mistake, Map.of());
    }
}
