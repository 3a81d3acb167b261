package org.tonne.footprint.domain;

/** What can be wrong with an answer. */
public enum Mistake {
    /** It must be answered. */
    MISSING,
    /** Its partner was answered, so it must be too. */
    PARTNER_MISSING,
    /** Not a number, zero or more, with up to three decimals. */
    NOT_A_NUMBER,
    /** Less than nothing. */
    NEGATIVE,
    /** Not a whole number from one up. */
    NOT_WHOLE,
    /** More than the question takes; fact {@code max}. */
    TOO_MUCH,
    /** Not one of the choices. */
    UNKNOWN_CHOICE,
    /** No country. */
    UNKNOWN_COUNTRY,
    /** No airport with scheduled flights has this code or city. */
    UNKNOWN_AIRPORT,
    /** The city has several; fact {@code airports}. */
    SEVERAL_AIRPORTS,
    /** From a place to itself. */
    SAME_AIRPORT
}
