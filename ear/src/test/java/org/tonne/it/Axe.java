package org.tonne.it;

import com.microsoft.playwright.Page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Looks on a page for what keeps people from reading or using it, by the rules of WCAG 2.2, levels A and AA. */
final class Axe {

    private static final List<Integer> WIDTHS = List.of(360, 1440);

    private static final String LOOK = """
            async () => {
                const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
                const found = await axe.run(document, {runOnly: tags, resultTypes: ['violations']});
                return found.violations.flatMap(rule => rule.nodes.map(node =>
                    rule.id + ' ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' ')));
            }
            """;

    private Axe() {}

    /** What is wrong with the page that the browser shows, on a telephone and on a desk; nothing when all is well. */
    static List<String> violations(Page page) {
        List<String> all = new ArrayList<>();
        page.evaluate(script());
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            ((List<?>) page.evaluate(LOOK)).forEach(one -> all.add(page.url() + " at " + width + ": " + one));
        }
        return all;
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
