package org.tonne.web.ui;

/** Something wrong with a field of a form, in words. */
public final class Problem {

    private final String field;
    private final String sentence;

    /**
     * A problem.
     *
     * @param field the id of the field on the page
     * @param sentence what is wrong and how to put it right
     */
    public Problem(String field, String sentence) {
        this.field = field;
        this.sentence = sentence;
    }

    /** The id of the field. */
    public String getField() {
        return field;
    }

    /** What is wrong. */
    public String getSentence() {
        return sentence;
    }
}
