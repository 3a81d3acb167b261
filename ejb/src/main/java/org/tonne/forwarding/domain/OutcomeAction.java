package org.tonne.forwarding.domain;

/** What can happen to an outcome that was entered. */
public enum OutcomeAction {
    /** Another person finds the same in the registry's letter. */
    CONFIRM,
    /** Somebody finds it wrong. */
    REJECT
}
