package org.tonne.link.domain;

/** What is done with the link to the registry. */
public enum LinkAction {
    /** Something is wrong that shows itself when it is mended. */
    STOP,
    /** A person wants it to rest, or something is wrong that only a person can judge. */
    HOLD,
    /** The registry answered well, so what was wrong is mended. */
    RECOVER,
    /** A person says that it may go on. */
    REOPEN
}
