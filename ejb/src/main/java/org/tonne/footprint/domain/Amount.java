package org.tonne.footprint.domain;

import java.math.BigDecimal;

/**
 * How much of something, with what is not known about it.
 *
 * @param value in the unit of the factor
 * @param low the least it may be
 * @param high the most it may be
 * @param assumed whether something in it is a default
 * @param detail the names in it, or empty
 */
record Amount(BigDecimal value, BigDecimal low, BigDecimal high, boolean assumed, String detail) {

    static Amount of(BigDecimal value) {
        return new Amount(value, value, value, false, "");
    }

    Amount assumedIf(boolean isAssumed) {
        return new Amount(value, low, high, assumed || isAssumed, detail);
    }

    Amount between(BigDecimal least, BigDecimal most) {
        return new Amount(value, least, most, assumed, detail);
    }

    Amount named(String names) {
        return new Amount(value, low, high, assumed, names);
    }
}
