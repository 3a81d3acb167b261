package org.tonne.certificate.domain;

/** Why a text is no serial of a unit of the CDM. Names are public, as a fact of {@code SERIAL_INVALID}. */
public enum SerialMistake {
    /** Longer than any serial or pair of serials. */
    TOO_LONG,
    /** A serial of another registry of credits; fact {@code registry} names it. */
    OTHER_REGISTRY,
    /** Party, first and last number alone, as some reports print it: it does not say which project. */
    SHORT_FORM,
    /** A Kyoto unit that is not of the CDM: assigned amounts, removals, emission reduction units. */
    OTHER_UNIT,
    /** The number or the code of a certificate. */
    CERTIFICATE,
    /** The ends differ in more than the number. */
    ENDS_DIFFER,
    /** The second end lies before the first. */
    ENDS_TURNED,
    /** A part is zero that cannot be, or has too many digits. */
    OUT_OF_BOUNDS,
    /** Nothing of this. */
    UNREADABLE
}
