package org.tonne.link.domain;

/** What moves a note to the registry. */
public enum NoteAction {
    /** The registry says that it has it. */
    DELIVER,
    /** A person has carried it there. */
    HAND_OVER,
    /** The registry says that it does not take it. */
    REFUSE
}
