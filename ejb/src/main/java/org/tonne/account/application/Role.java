package org.tonne.account.application;

/** What somebody who signs in may do. Stored by name. */
public enum Role {
    /** Sees and decides what belongs to one seller. */
    SELLER,
    /** Sees everything, and decides what needs a person. */
    STAFF
}
