package org.tonne.web.calculator;

import org.tonne.footprint.domain.Question;
import org.tonne.footprint.domain.Questionnaire;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A question on the page, with what was typed and what is wrong with it. */
public final class AskedQuestion {

    private static final int SHOWN = 60;

    private final Visit visit;
    private final Questionnaire questionnaire;
    private final Question question;
    private final String typed;
    private final String error;

    AskedQuestion(Visit visit, Questionnaire questionnaire, Question question, String error) {
        this.visit = visit;
        this.questionnaire = questionnaire;
        this.question = question;
        this.typed = visit.value(question.id());
        this.error = error;
    }

    /** Its id, and the name under which the answer is sent. */
    public String getId() {
        return question.id();
    }

    /** What is asked. */
    public String getLabel() {
        return text("ask");
    }

    /** What helps to answer it, or nothing. */
    public String getHint() {
        String hint = text("hint");
        boolean hasDefault =
                question.kind() == Question.Kind.NUMBER && !question.fallback().isEmpty();
        String fallback = hasDefault
                ? visit.texts()
                        .say("calculator.default.is", visit.getWriting().number(Long.parseLong(question.fallback())))
                : "";
        return (hint + " " + fallback).strip();
    }

    private String text(String kind) {
        Texts texts = visit.texts();
        String own = "calculator." + kind + "." + questionnaire + "." + question.id();
        String common = "calculator." + kind + "." + question.id();
        if (texts.has(own)) {
            return texts.get(own);
        }
        return texts.has(common) || kind.equals("ask") ? texts.get(common) : "";
    }

    /** The unit of a number. */
    public String getUnit() {
        return question.unit().isEmpty() ? "" : visit.texts().get("calculator.unit." + question.unit());
    }

    /** What was typed, as far as a field shows it. */
    public String getTyped() {
        return typed.substring(0, Math.min(typed.length(), SHOWN));
    }

    /** What is wrong with it, in a sentence; empty where nothing is. */
    public String getError() {
        return error;
    }

    /** The ids of what explains the field, for those who hear the page. */
    public String getAbout() {
        String hint = getHint().isEmpty() ? "" : getId() + "-h ";
        String wrong = error.isEmpty() ? "" : getId() + "-e ";
        String unit = isNumber() ? getId() + "-u" : "";
        return (hint + wrong + unit).strip();
    }

    /** {@code true}, or nothing where the answer is good. */
    public String getInvalid() {
        return error.isEmpty() ? "" : "true";
    }

    /** Whether a number is typed. */
    public boolean isNumber() {
        return question.kind() == Question.Kind.NUMBER || question.kind() == Question.Kind.WHOLE;
    }

    /** Whether an airport is typed. */
    public boolean isAirport() {
        return question.kind() == Question.Kind.AIRPORT;
    }

    /** Whether something is picked from a list. */
    public boolean isPicked() {
        return !isNumber() && !isAirport();
    }

    /** What stands first in the list and means no answer; empty where there is always one. */
    public String getNothing() {
        return isOpen() ? visit.texts().get("calculator.none." + base()) : "";
    }

    /** The list to pick from. */
    public List<AskedOption> getOptions() {
        return question.kind() == Question.Kind.COUNTRY ? countries() : choices();
    }

    /** Whether it can be left without an answer, so that this is seen as none. */
    private boolean isOpen() {
        return question.fallback().isEmpty() || question.id().equals("diet");
    }

    private String base() {
        return question.id().equals("heat2") ? "heat" : question.id();
    }

    private List<AskedOption> choices() {
        String chosen = typed.isEmpty() && !isOpen() ? question.fallback() : typed;
        return question.choices().stream()
                .map(value -> new AskedOption(
                        value, visit.texts().get("calculator." + base() + "." + value), value.equals(chosen)))
                .toList();
    }

    private List<AskedOption> countries() {
        Collator collator = Collator.getInstance(visit.getLanguage().locale());
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new AskedOption(code, visit.getWriting().country(code), code.equals(typed)))
                .sorted(Comparator.comparing(AskedOption::getLabel, collator))
                .toList();
    }
}
