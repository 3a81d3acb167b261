package org.tonne.it;

import com.microsoft.playwright.Page;

import java.util.ArrayList;
import java.util.List;

/** Somebody with a keyboard alone, who goes on from where the page has put the focus. */
final class Keyboard {

    private static final int STOPS = 300;

    /** Whether what has the focus can be seen: it has a size, and nothing lies over its middle. */
    private static final String SEEN = """
            () => {
                const one = document.activeElement;
                if (!one || one === document.body) { return ''; }
                const shown = one.matches('input[type=radio], input[type=checkbox]') ? one.closest('label') || one : one;
                const box = shown.getBoundingClientRect();
                const hit = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 40));
                const seen = box.width > 1 && box.height > 1 && hit && (shown.contains(hit) || hit.contains(shown));
                return seen ? '' : one.outerHTML.substring(0, 160);
            }
            """;

    private final Page page;
    private final List<String> lost = new ArrayList<>();

    Keyboard(Page page) {
        this.page = page;
    }

    /** Where the focus could not be seen. */
    List<String> lost() {
        return lost;
    }

    /** Goes to the field and types. */
    void type(String selector, String text) {
        to(selector);
        boolean field = (Boolean) page.evaluate("document.activeElement.select !== undefined");
        if (field) {
            page.keyboard().press("Control+A");
        }
        page.keyboard().type(text);
    }

    /** Goes to the control and presses a key. */
    void press(String selector, String key) {
        to(selector);
        page.keyboard().press(key);
    }

    /** Goes to the first of the choices and down until the wanted one is chosen. */
    void choose(String name, String value) {
        to("input[name=" + name + "]");
        page.keyboard().press("Space");
        String chosen = "document.querySelector('input[name=" + name + "]:checked').value";
        for (int i = 0; i < STOPS && !value.equals(page.evaluate(chosen)); i++) {
            page.keyboard().press("ArrowDown");
        }
    }

    private void to(String selector) {
        for (int i = 0; i < STOPS; i++) {
            page.keyboard().press("Tab");
            String hidden = (String) page.evaluate(SEEN);
            if (!hidden.isEmpty()) {
                lost.add(page.url() + ": " + hidden);
            }
            if ((Boolean) page.evaluate("one => document.activeElement.matches(one)", selector)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not come to " + selector + " on " + page.url());
    }
}
