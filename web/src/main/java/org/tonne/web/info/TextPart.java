package org.tonne.web.info;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a page with its heading. */
public final class TextPart {

    private static final Pattern MARKED = Pattern.compile("\\[(sample|held|open)]\\s*(.*)");

    private final int number;
    private final String title;
    private final String kind;
    private final String html;
    private final String plain;

    TextPart(int number, String heading, String html, String plain) {
        Matcher marked = MARKED.matcher(heading);
        this.number = number;
        this.kind = marked.matches() ? marked.group(1) : "";
        this.title = marked.matches() ? marked.group(2) : heading;
        this.html = html;
        this.plain = plain;
    }

    /** Its heading; empty for what stands before the first one. */
    public String getTitle() {
        return title;
    }

    /**
     * What its heading says it is, in brackets before its words: a {@code sample}, something {@code held} to be true by
     * rules, something left {@code open}; empty where it says nothing.
     */
    public String getKind() {
        return kind;
    }

    /** Under which it is found on its page. */
    public String getAnchor() {
        return "p" + number;
    }

    /** Its place on the page, from 1. */
    public int getNumber() {
        return number;
    }

    /** What stands under the heading, safe to be put into a page. */
    public String getHtml() {
        return html;
    }

    /** The same without marks, for those who search. */
    public String getPlain() {
        return plain;
    }
}
