package org.tonne.web.calculator;

import org.tonne.footprint.application.FootprintQueries;
import org.tonne.footprint.domain.Answers;
import org.tonne.footprint.domain.Question;
import org.tonne.footprint.domain.Questionnaire;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** Answers of a questionnaire as people of a language type them. */
public final class CalculatorAnswers {

    private CalculatorAnswers() {}

    /**
     * Reads them.
     *
     * @param typed what stands under the id of a question
     * @param locale whose numbers they are
     */
    public static Answers read(
            FootprintQueries footprints, Questionnaire questionnaire, UnaryOperator<String> typed, Locale locale) {
        return footprints.read(
                questionnaire,
                question -> isNumber(questionnaire, question)
                        ? TypedNumber.plain(typed.apply(question), locale)
                        : typed.apply(question));
    }

    private static boolean isNumber(Questionnaire questionnaire, String question) {
        return questionnaire
                .questions()
                .anyMatch(asked -> asked.id().equals(question)
                        && (asked.kind() == Question.Kind.NUMBER || asked.kind() == Question.Kind.WHOLE));
    }

    /** The address of a questionnaire after the language. */
    public static String path(Questionnaire questionnaire) {
        return questionnaire == Questionnaire.HOUSEHOLD
                ? "/calculator"
                : "/calculator/" + questionnaire.name().toLowerCase(Locale.ROOT);
    }
}
