package org.tonne.shared;

import java.util.Optional;

/**
 * An unbroken run of serial numbers, both ends included: 1001 to 1500 is five hundred units.
 *
 * @param first 1 to 999,999,999,999,999
 * @param last not before {@code first}, at most 999,999,999,999,999
 */
public record SerialRange(long first, long last) implements Comparable<SerialRange> {

    /** The highest serial number there can be: fifteen digits. */
    public static final long HIGHEST = 999_999_999_999_999L;

    /** Refuses ends out of order or out of bounds with {@link IllegalArgumentException}. */
    public SerialRange {
        if (first < 1 || last > HIGHEST || first > last) {
            throw new IllegalArgumentException("Not a run of serial numbers: " + first + " to " + last);
        }
    }

    /** The run of so many serials that begins at {@code first}. */
    public static SerialRange startingAt(long first, Quantity quantity) {
        return new SerialRange(first, Math.addExact(first, quantity.units() - 1));
    }

    /** How many units it holds. */
    public Quantity quantity() {
        return Quantity.of(last - first + 1);
    }

    /** Whether both runs share a serial. */
    public boolean overlaps(SerialRange other) {
        return first <= other.last && other.first <= last;
    }

    /** Whether every serial of the other run is in this one. */
    public boolean contains(SerialRange other) {
        return first <= other.first && other.last <= last;
    }

    /**
     * Takes the lowest serials.
     *
     * @param wanted how many; when the run holds fewer, all of it is taken
     */
    public Split take(Quantity wanted) {
        if (wanted.compareTo(quantity()) >= 0) {
            return new Split(this, Optional.empty());
        }
        SerialRange taken = startingAt(first, wanted);
        return new Split(taken, Optional.of(new SerialRange(taken.last + 1, last)));
    }

    @Override
    public int compareTo(SerialRange other) {
        return Long.compare(first, other.first);
    }

    @Override
    public String toString() {
        return first + "-" + last;
    }

    /**
     * A run cut in two.
     *
     * @param taken the lower part
     * @param rest what is left above it, if anything
     */
    public record Split(SerialRange taken, Optional<SerialRange> rest) {}
}
