package org.tonne.footprint.domain;

import org.tonne.shared.Quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A mass of greenhouse gases as CO2 equivalent, exact: nothing is rounded unless {@link #rounded()} is asked for.
 *
 * @param kilograms zero or more
 */
public record Mass(BigDecimal kilograms) implements Comparable<Mass> {

    /** Nothing. */
    public static final Mass ZERO = new Mass(BigDecimal.ZERO);

    private static final BigDecimal TONNE = BigDecimal.valueOf(1000);

    /** Refuses less than nothing, and takes trailing zeros away, so that equal masses are equal. */
    public Mass {
        if (kilograms.signum() < 0) {
            throw new IllegalArgumentException("No mass is less than nothing: " + kilograms);
        }
        kilograms = kilograms.signum() == 0 ? BigDecimal.ZERO : kilograms.stripTrailingZeros();
    }

    /** So many kilograms, written as a decimal number. */
    public static Mass ofKilograms(String kilograms) {
        return new Mass(new BigDecimal(kilograms));
    }

    /** Both together. */
    public Mass plus(Mass other) {
        return new Mass(kilograms.add(other.kilograms));
    }

    /** So many times as much. */
    public Mass times(BigDecimal amount) {
        return new Mass(kilograms.multiply(amount));
    }

    /** To the nearest kilogram, a half upwards. */
    public Mass rounded() {
        return new Mass(kilograms.setScale(0, RoundingMode.HALF_UP));
    }

    /** Equal shares for so many people, to the nearest kilogram. */
    public Mass sharedBy(int people) {
        return new Mass(kilograms.divide(BigDecimal.valueOf(people), 0, RoundingMode.HALF_UP));
    }

    /** The whole units that stand for it, a tonne each, rounded up (domain rule A13); none for nothing. */
    public Optional<Quantity> inUnits() {
        long tonnes = kilograms.divide(TONNE, 0, RoundingMode.UP).longValueExact();
        return tonnes == 0 ? Optional.empty() : Optional.of(Quantity.of(tonnes));
    }

    @Override
    public int compareTo(Mass other) {
        return kilograms.compareTo(other.kilograms);
    }

    @Override
    public String toString() {
        return kilograms.toPlainString() + " kg";
    }
}
