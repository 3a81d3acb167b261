package org.tonne.statistics.application;

/** What figures are grouped by. Times are UTC. */
public enum By {
    /** Calendar month, {@code 2019-03}. */
    MONTH,
    /** Calendar quarter, {@code 2019-Q1}. */
    QUARTER,
    /** Calendar year, {@code 2019}. */
    YEAR,
    /** Originating Party of the serials, {@code IN}. */
    HOST,
    /** Kind of unit: {@code CER}, {@code tCER}, {@code lCER}. */
    UNIT
}
