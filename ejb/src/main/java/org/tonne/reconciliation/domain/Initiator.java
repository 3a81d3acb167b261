package org.tonne.reconciliation.domain;

/** Which side started a reconciliation. Stored by name. */
public enum Initiator {
    /** The registry compares our reservations and completed cancellations with its own books. */
    REGISTRY,
    /** We compare what the sellers' accounts hold there with ours. */
    PLATFORM
}
