package org.tonne.notification.domain;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A letter to one reader. Whatever somebody typed in (names above all) stands in it as text: on one line, escaped in the
 * page, and unable to turn the direction of what follows.
 *
 * @param language of its words
 * @param subject one line
 * @param parts in the order in which they are read
 */
public record Letter(Locale language, String subject, List<Part> parts) {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");

    /** Keeps the parts as they are now, and the subject on one line. */
    public Letter {
        subject = oneLine(subject);
        parts = List.copyOf(parts);
    }

    /** A piece of a letter. */
    public sealed interface Part permits Text, Facts, Link {}

    /** A paragraph. */
    public record Text(String text) implements Part {}

    /** Names and values, in their order. */
    public record Facts(List<Map.Entry<String, String>> rows) implements Part {}

    /** Something to follow. */
    public record Link(String text, URI address) implements Part {}

    /** For readers of plain text. */
    public String plain() {
        return parts.stream().map(Letter::plain).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String plain(Part part) {
        if (part instanceof Text text) {
            return oneLine(text.text());
        }
        if (part instanceof Link link) {
            return oneLine(link.text()) + "\n" + link.address();
        }
        return ((Facts) part)
                .rows().stream()
                        .map(row -> oneLine(row.getKey()) + ": " + oneLine(row.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    /** The same as a page. */
    public String html() {
        String direction = RIGHT_TO_LEFT.contains(language.getLanguage()) ? "rtl" : "ltr";
        return parts.stream()
                .map(Letter::html)
                .collect(Collectors.joining(
                        "\n",
                        "<!DOCTYPE html>\n<html lang=\"" + escaped(language.toLanguageTag()) + "\" dir=\"" + direction
                                + "\">\n<head><meta charset=\"utf-8\"><title>" + escaped(subject)
                                + "</title></head>\n<body style=\"font-family: sans-serif; max-width: 40em\">\n",
                        "\n</body>\n</html>\n"));
    }

    private static String html(Part part) {
        if (part instanceof Text text) {
            return "<p>" + escaped(text.text()) + "</p>";
        }
        if (part instanceof Link link) {
            return "<p><a href=\"" + escaped(link.address().toString()) + "\">" + escaped(link.text()) + "</a></p>";
        }
        return ((Facts) part)
                .rows().stream()
                        .map(row -> "<tr><th align=\"start\">" + escaped(row.getKey()) + "</th><td><bdi>"
                                + escaped(row.getValue()) + "</bdi></td></tr>")
                        .collect(Collectors.joining("\n", "<table>\n", "\n</table>"));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static String escaped(String text) {
        return oneLine(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
