package org.tonne.forwarding.domain;

/** Where an outcome stands that a person has entered. */
public enum OutcomeStatus {
    /** One person has entered it; it has no effect yet. */
    ENTERED,
    /** Another person has found the same; it took effect. */
    CONFIRMED,
    /** It was wrong, and has no effect. */
    REJECTED
}
