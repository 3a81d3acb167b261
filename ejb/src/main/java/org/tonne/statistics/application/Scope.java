package org.tonne.statistics.application;

/** Whose cancellations figures count. */
public enum Scope {
    /** Those of the UN platform before this store, and this store's own. */
    PLATFORM,
    /** All voluntary cancellations in the registry that are known here. */
    REGISTRY
}
