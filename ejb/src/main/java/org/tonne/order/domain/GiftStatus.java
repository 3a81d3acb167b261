package org.tonne.order.domain;

/** Where the letter of a gift is. */
public enum GiftStatus {
    /** For its day, and for the certificate; the giver may change or withdraw it. */
    WAITING,
    /** Handed to the outbox: from now on nobody can change it. */
    GOING,
    /** The mail server has taken it. */
    SENT,
    /** The mail server knows no such address; the giver may correct it. */
    REFUSED,
    /** The giver wants it not to go. */
    WITHDRAWN
}
