package org.tonne.web.order;

import org.tonne.web.ui.Texts;

import java.util.List;

/** One step of an order: done, under way, or to come. */
public final class Step {

    private final String state;
    private final String stateWord;
    private final String title;
    private final List<String> lines;

    private Step(String state, String stateWord, String title, List<String> lines) {
        this.state = state;
        this.stateWord = stateWord;
        this.title = title;
        this.lines = lines;
    }

    static Step done(Texts texts, String title, List<String> lines) {
        return new Step("ok", texts.get("step.done"), title, lines);
    }

    static Step now(Texts texts, String title, List<String> lines) {
        return new Step("now", texts.get("step.now"), title, lines);
    }

    static Step later(Texts texts, String title, List<String> lines) {
        return new Step("", texts.get("step.later"), title, lines);
    }

    /** {@code ok}, {@code now} or nothing. */
    public String getState() {
        return state;
    }

    /** The same in a word, for those who do not see the colour. */
    public String getStateWord() {
        return stateWord;
    }

    /** What it is. */
    public String getTitle() {
        return title;
    }

    /** More about it. */
    public List<String> getLines() {
        return lines;
    }
}
