package org.tonne.link.domain;

/**
 * Why something that came in over the registry's link was turned away. Names are stored: never renamed, never used again
 * for something else.
 */
public enum Rebuff {
    /** The certificate bears another name than the registry's. */
    CERTIFICATE(true),
    /** The password beside the registry's own certificate is not the one agreed. */
    PASSWORD(false),
    /** The message is not signed as the policy asks for, or came before. */
    SIGNATURE(true),
    /** The message says that it is from somebody else, or for somebody else. */
    SENDER(true),
    /** The message is written in a version of the contract that we do not know. */
    VERSION(false),
    /** The message was written in the future, or says no zone. */
    TIME(false);

    private final boolean falseSender;

    Rebuff(boolean falseSender) {
        this.falseSender = falseSender;
    }

    /** Whether it looks as if somebody else spoke in the registry's name. */
    public boolean isFalseSender() {
        return falseSender;
    }
}
