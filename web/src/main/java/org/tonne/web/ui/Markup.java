package org.tonne.web.ui;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;

/**
 * Markup that is handed to a page in one piece. A catalogue page has hundreds of small elements; written one by one through the
 * writers of Faces they cost several times as much (docs/performance.md).
 */
public final class Markup {

    private char[] characters;
    private int length;

    /** Empty; so many characters have room, more make room for themselves. */
    public Markup(int characters) {
        this.characters = new char[characters];
    }

    /** Elements and names of ours, as they stand; never what came from outside. */
    public Markup raw(String markup) {
        int more = markup.length();
        room(more);
        markup.getChars(0, more, characters, length);
        length += more;
        return this;
    }

    /** A text or the value of an attribute in double quotes: whatever it says, it stays text. */
    public Markup text(String text) {
        int more = text.length();
        room(more);
        for (int i = 0; i < more; i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> instead("&amp;", more - i);
                case '<' -> instead("&lt;", more - i);
                case '>' -> instead("&gt;", more - i);
                case '"' -> instead("&quot;", more - i);
                default -> characters[length++] = character;
            }
        }
        return this;
    }

    private void instead(String entity, int left) {
        raw(entity);
        room(left);
    }

    private void room(int more) {
        if (characters.length - length < more) {
            characters = Arrays.copyOf(characters, Math.max(length + more, 2 * characters.length));
        }
    }

    /** An element with nothing but a text in it. */
    public Markup element(String name, String text) {
        return raw("<").raw(name).raw(">").text(text).raw("</").raw(name).raw(">");
    }

    /** Hands over all of it. */
    public void to(Writer writer) throws IOException {
        writer.write(characters, 0, length);
    }

    /** All of it. */
    @Override
    public String toString() {
        return new String(characters, 0, length);
    }
}
