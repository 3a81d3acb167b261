package org.tonne.link.domain;

/** Where a note to the registry is. Names are stored: never renamed, never used again for something else. */
public enum NoteStatus {
    /** To be said to the registry, now or later, or to be handed over by a person. */
    WAITING,
    /** The registry has it. */
    DELIVERED,
    /** The registry does not take it. */
    REFUSED
}
