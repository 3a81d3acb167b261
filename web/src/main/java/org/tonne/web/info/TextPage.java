package org.tonne.web.info;

import java.util.List;

/** A page made of texts, in one language. It never changes. */
public final class TextPage {

    private static final int LONG = 3;

    private final String name;
    private final String title;
    private final String lead;
    private final List<TextPart> parts;

    TextPage(String name, String title, String lead, List<TextPart> parts) {
        this.name = name;
        this.title = title;
        this.lead = lead;
        this.parts = List.copyOf(parts);
    }

    /** By which staff and the store know it. */
    public String getName() {
        return name;
    }

    /** Its address after the language. */
    public String getPath() {
        return TextPages.path(name);
    }

    /** What it is called. */
    public String getTitle() {
        return title;
    }

    /** The page in a sentence or two. */
    public String getLead() {
        return lead;
    }

    /** Its parts. */
    public List<TextPart> getParts() {
        return parts;
    }

    /** The parts whose headings say that they are of this kind; with an empty one, all others. */
    public List<TextPart> parts(String kind) {
        return parts.stream().filter(part -> part.getKind().equals(kind)).toList();
    }

    /** Whether it is long enough for a list of its parts. */
    public boolean isManyParts() {
        return parts.size() > LONG;
    }
}
