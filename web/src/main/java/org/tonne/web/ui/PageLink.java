package org.tonne.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One entry in the row of page numbers under a list.
 *
 * @param kind what it is
 * @param label its number, where it has one
 * @param address where it leads, if anywhere
 */
public record PageLink(Kind kind, String label, String address) {

    /** What an entry is. */
    public enum Kind {
        /** Another page. */
        LINK,
        /** The page we are on. */
        HERE,
        /** Pages that are left out. */
        GAP,
        /** The next page. */
        NEXT
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
                    row.add(new PageLink(Kind.GAP, "", ""));
                }
                row.add(new PageLink(i == page ? Kind.HERE : Kind.LINK, Integer.toString(i), address.apply(i)));
                before = i;
            }
        }
        if (page < pages) {
            row.add(new PageLink(Kind.NEXT, "", address.apply(page + 1)));
        }
        return row;
    }

    private static boolean isShown(int number, int page, int pages) {
        return number == 1 || number == pages || Math.abs(number - page) <= 1;
    }
}
