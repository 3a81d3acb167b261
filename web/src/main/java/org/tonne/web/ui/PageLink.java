package org.tonne.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** One entry in the row of page numbers under a list: a page, the page we are on, a gap, or the next page. */
public final class PageLink {

    private final String kind;
    private final String label;
    private final String address;

    private PageLink(String kind, String label, String address) {
        this.kind = kind;
        this.label = label;
        this.address = address;
    }

    /**
     * The row of a list: its first and last page, the neighbours of the one shown, gaps between, and the next one.
     *
     * @param page shown, from 1
     * @param pages in all; a single page needs no row
     * @param address of a page
     */
    public static List<PageLink> row(int page, int pages, IntFunction<String> address) {
        List<PageLink> row = new ArrayList<>();
        int before = 0;
        for (int i = 1; i <= (pages > 1 ? pages : 0); i++) {
            if (isShown(i, page, pages)) {
                if (i - before > 1) {
                    row.add(new PageLink("gap", "", ""));
                }
                row.add(new PageLink(i == page ? "here" : "link", Integer.toString(i), address.apply(i)));
                before = i;
            }
        }
        if (page < pages) {
            row.add(new PageLink("next", "", address.apply(page + 1)));
        }
        return row;
    }

    private static boolean isShown(int number, int page, int pages) {
        return number == 1 || number == pages || Math.abs(number - page) <= 1;
    }

    /** {@code link}, {@code here}, {@code gap} or {@code next}. */
    public String getKind() {
        return kind;
    }

    /** The number. */
    public String getLabel() {
        return label;
    }

    /** Where it leads. */
    public String getAddress() {
        return address;
    }
}
