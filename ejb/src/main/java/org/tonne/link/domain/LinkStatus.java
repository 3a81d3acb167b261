package org.tonne.link.domain;

/** Whether anything is said over the link to the registry. Names are stored: never renamed, never used again for something else. */
public enum LinkStatus {
    /** What is due is said. */
    OPEN,
    /** Nothing is said but the question for the time, which opens the link again when it is answered well. */
    STOPPED,
    /** Nothing is said until a person opens the link again. */
    HELD
}
