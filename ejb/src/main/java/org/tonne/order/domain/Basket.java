package org.tonne.order.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a buyer has picked so far, offer by offer, in the order of picking. It lives in a cookie, holds nothing secret,
 * and reserves nothing.
 *
 * @param lines at most {@link #MAX_LINES}, each of another offer
 */
public record Basket(List<Line> lines) {

    /** More lines than this are not kept, so that the cookie stays small. */
    public static final int MAX_LINES = 30;

    /** Nothing picked. */
    public static final Basket EMPTY = new Basket(List.of());

    /** Keeps a copy of the lines. */
    public Basket {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a cookie; what cannot be read is left out, because a cookie is not worth an error page.
     *
     * @param cookie as {@link #print()} wrote it, or anything else
     */
    public static Basket parse(String cookie) {
        return BasketCookie.read(cookie);
    }

    /** The value for the cookie: {@code offer.quantity.priceCents_...}, only digits, capitals, dots and underscores. */
    public String print() {
        return BasketCookie.write(this);
    }

    /**
     * The basket with this quantity of the offer, in place of what it held of it.
     *
     * @param quantity 1 to what a quantity can be
     * @param shownPriceCents the price per unit that the buyer saw
     */
    public Basket with(UUID offerId, long quantity, long shownPriceCents) {
        Line added = new Line(offerId, quantity, shownPriceCents);
        List<Line> changed = new ArrayList<>(lines);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).offerId().equals(offerId)) {
                changed.set(i, added);
                return new Basket(changed);
            }
        }
        if (changed.size() < MAX_LINES) {
            changed.add(added);
        }
        return new Basket(changed);
    }

    /** The basket without this offer. */
    public Basket without(UUID offerId) {
        return new Basket(
                lines.stream().filter(line -> !line.offerId().equals(offerId)).toList());
    }

    /** Whether nothing is picked. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** How many units of this offer it holds; 0 where none. */
    public long quantityOf(UUID offerId) {
        return lines.stream()
                .filter(line -> line.offerId().equals(offerId))
                .mapToLong(Line::quantity)
                .sum();
    }

    /**
     * So many units of one offer.
     *
     * @param offerId which offer
     * @param quantity 1 to 999,999,999,999,999 units
     * @param shownPriceCents the price per unit that the buyer saw, in cents, 1 to 100,000,000
     */
    public record Line(UUID offerId, long quantity, long shownPriceCents) {

        /** Refuses figures out of bounds with {@link IllegalArgumentException}. */
        public Line {
            org.tonne.shared.Quantity.of(quantity);
            if (shownPriceCents < 1 || shownPriceCents > 100_000_000) {
                throw new IllegalArgumentException("A price is 0.01 to 1,000,000.00: " + shownPriceCents);
            }
        }
    }
}
