package org.tonne.web.calculator;

import java.util.List;

/** Questions under one heading. */
public final class AskedSection {

    private final String name;
    private final String title;
    private final String lead;
    private final List<AskedQuestion> questions;

    AskedSection(String name, String title, String lead, List<AskedQuestion> questions) {
        this.name = name;
        this.title = title;
        this.lead = lead;
        this.questions = questions;
    }

    /** Its name. */
    public String getName() {
        return name;
    }

    /** Its heading. */
    public String getTitle() {
        return title;
    }

    /** A sentence under the heading, or nothing. */
    public String getLead() {
        return lead;
    }

    /** Its questions. */
    public List<AskedQuestion> getQuestions() {
        return questions;
    }
}
