package org.tonne.order.application;

import org.tonne.order.domain.ShareList;

import java.util.List;

/**
 * The list that is kept with a checkout.
 *
 * @param lines how many it has
 * @param units to which they come
 * @param first the first of them
 */
public record ShareListView(int lines, long units, List<ShareList.Line> first) {

    /** Copies the lines. */
    public ShareListView {
        first = List.copyOf(first);
    }
}
