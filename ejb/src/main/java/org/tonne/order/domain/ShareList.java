package org.tonne.order.domain;

import org.tonne.shared.Quantity;

import java.util.List;

/**
 * For whom the units of a purchase are divided, line by line in the order of the buyer's file.
 *
 * @param lines 1 to {@link #MOST}
 */
public record ShareList(List<Line> lines) {

    /** More lines than this are not taken in one purchase. */
    public static final int MOST = 10_000;

    /** Copies the lines; none, or too many, are refused with {@link IllegalArgumentException}. */
    public ShareList {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MOST) {
            throw new IllegalArgumentException("A list has 1 to " + MOST + " lines: " + lines.size());
        }
    }

    /** The units of all lines together. */
    public long units() {
        return lines.stream().mapToLong(Line::quantity).sum();
    }

    /**
     * One certificate that is wanted.
     *
     * @param line where it stands in the file, from 1
     * @param name to be printed, as {@link TextRule} allows it
     * @param quantity units, at least 1
     * @param reason to be printed; may be empty
     */
    public record Line(int line, String name, long quantity, String reason) {

        /** Refuses a quantity out of bounds with {@link IllegalArgumentException}. */
        public Line {
            Quantity.of(quantity);
        }
    }
}
