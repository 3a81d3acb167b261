package org.tonne.reconciliation.domain;

/** How the two books differ. Stored by name. */
public enum DifferenceKind {
    /** An account holds fewer or more of our units there than here. */
    TOTAL_DIFFERS,
    /** As many units, but others. */
    BLOCKS_DIFFER,
    /** A transaction moves or has moved units there that our books do not know. */
    EXTRA_TRANSACTION,
    /** A cancellation that our books call completed is not known there, or did not move its units. */
    MISSING_TRANSACTION
}
