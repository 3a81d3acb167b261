package org.tonne.web.calculator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** One bar of a chart: where it stands, how long it is, and in how many colours. */
public final class Bar {

    private static final int ROW = 54;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final int number;
    private final String label;
    private final String value;
    private final BigDecimal first;
    private final BigDecimal second;
    private final String colour;
    private final boolean mirrored;

    /**
     * A bar.
     *
     * @param text label and value
     * @param shares of the width, in per cent, one after the other
     * @param mirrored whether it grows from the right
     */
    Bar(int number, String[] text, BigDecimal[] shares, String colour, boolean mirrored) {
        this.number = number;
        this.label = text[0];
        this.value = text[1];
        this.first = shares[0];
        this.second = shares[1];
        this.colour = colour;
        this.mirrored = mirrored;
    }

    /** How much of the width a part of the longest is, in per cent with one decimal. */
    static BigDecimal share(BigDecimal part, BigDecimal longest) {
        return longest.signum() == 0
                ? BigDecimal.ZERO
                : part.multiply(HUNDRED).divide(longest, 1, RoundingMode.HALF_UP);
    }

    /** How high a chart of so many bars is. */
    static int height(int bars) {
        return bars * ROW - 12;
    }

    /** What it is about. */
    public String getLabel() {
        return label;
    }

    /** Its figure, as written. */
    public String getValue() {
        return value;
    }

    /** Where the text stands. */
    public int getTextY() {
        return number * ROW + 15;
    }

    /** Where the bar stands. */
    public int getBarY() {
        return number * ROW + 24;
    }

    /** The side where reading begins. */
    public String getStart() {
        return mirrored ? "100%" : "0";
    }

    /** The side where reading ends. */
    public String getEnd() {
        return mirrored ? "0" : "100%";
    }

    /** Where the first colour begins. */
    public String getFirstX() {
        return mirrored ? HUNDRED.subtract(first) + "%" : "0";
    }

    /** Where the second colour begins. */
    public String getSecondX() {
        return (mirrored ? HUNDRED.subtract(first).subtract(second) : first) + "%";
    }

    /** How long the first colour is. */
    public String getFirstWidth() {
        return first + "%";
    }

    /** How long the second colour is. */
    public String getSecondWidth() {
        return second + "%";
    }

    /** The first colour. */
    public String getColour() {
        return colour;
    }
}
