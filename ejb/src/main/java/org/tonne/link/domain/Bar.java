package org.tonne.link.domain;

/**
 * Why nothing may be said over the link to the registry, whatever the message. Names are stored: never renamed, never used
 * again for something else.
 */
public enum Bar {
    /** The two do not trust each other's certificates (failure case 2). */
    TLS(true),
    /** The registry does not take us for who we are: the name in our certificate, or our password. */
    IDENTITY(true),
    /** The registry does not know our version of the contract (DES 1031, 1032). */
    VERSION_REFUSED(true),
    /** The registry speaks a version of the contract that we do not know (failure case 31). */
    VERSION_UNKNOWN(false),
    /** The clocks are further apart than a minute, or the registry's tells no zone (failure case 30). */
    CLOCK(true),
    /** Somebody speaks again and again in the registry's name without being it (failure case 36). */
    FALSE_SENDERS(false),
    /** A person wants the link to rest. */
    PERSON(false);

    private final boolean liftedByProbe;

    Bar(boolean liftedByProbe) {
        this.liftedByProbe = liftedByProbe;
    }

    /** Whether an exchange that ends well shows that the reason is gone; otherwise a person must say so. */
    public boolean isLiftedByProbe() {
        return liftedByProbe;
    }

    /** What it does to the link. */
    public LinkAction action() {
        return liftedByProbe ? LinkAction.STOP : LinkAction.HOLD;
    }
}
