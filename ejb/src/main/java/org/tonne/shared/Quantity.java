package org.tonne.shared;

/**
 * A number of whole units, each one tonne of CO2 equivalent (domain rule A1).
 *
 * @param units 1 to 999,999,999,999,999, the highest serial number there can be
 */
public record Quantity(long units) implements Comparable<Quantity> {

    /** The largest quantity there can be. */
    public static final long MAX = 999_999_999_999_999L;

    /** Refuses anything outside the bounds with {@link IllegalArgumentException}. */
    public Quantity {
        if (units < 1 || units > MAX) {
            throw new IllegalArgumentException("A quantity is 1 to " + MAX + " whole units: " + units);
        }
    }

    /** So many units. */
    public static Quantity of(long units) {
        return new Quantity(units);
    }

    /**
     * Reads a quantity as a person types it: digits only, blanks around them allowed.
     *
     * @throws IllegalArgumentException for signs, fractions, other characters and anything out of bounds
     */
    public static Quantity parse(String text) {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > 15 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("Not a whole number of units: " + text);
        }
        return new Quantity(Long.parseLong(digits));
    }

    /** This quantity and the other together. */
    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(units, other.units));
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(units, other.units);
    }

    @Override
    public String toString() {
        return Long.toString(units);
    }
}
