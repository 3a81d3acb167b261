package org.tonne.cases.domain;

/** What a case is about. Names are stored: never renamed, never used again for something else. */
public enum CaseKind {
    /** Money came for an order that was withdrawn or had expired; the order took units again or gives it back. */
    LATE_MONEY,
    /** Money came that fits no payment; it stands in suspense until a person assigns it or sends it back. */
    STRAY_MONEY,
    /** The provider reports a payment with another amount, currency, receiver or order than ours. */
    PAYMENT_MISMATCH,
    /** The provider refused a refund that is due. */
    REFUND_FAILED,
    /** The registry does not say what became of a transaction. */
    REGISTRY_SILENT,
    /** What the registry says contradicts itself or what it said before. */
    REGISTRY_CONTRADICTS,
    /** A reconciliation found that an account does not hold there what our books say. */
    RECONCILIATION_DIFFERS,
    /** The blocks that the registry cancelled are not the ones proposed. */
    BLOCKS_DIFFER,
    /** The registry carried out a transaction that we had given up. */
    LATE_COMPLETION,
    /** The registry's attestation does not prove what it cancelled. */
    ATTESTATION_DOUBTFUL,
    /** The registry speaks of a transaction that is none of ours. */
    STRAY_NOTIFICATION,
    /** The registry is closed for good: what it has not carried out is given up, if two people say so. */
    REGISTRY_CLOSED,
    /** The registry shows fewer units free in a seller's account than are on offer or reserved here. */
    HOLDINGS_SHORT,
    /** The registry refuses what a seller's account proposes: it is suspended or closed. */
    ACCOUNT_REFUSED,
    /** A notice of the registry froze a project; its offers are hidden until it is thawed. */
    PROJECT_FROZEN,
    /** A notice concerns a project that it does not name, or that is not known here. */
    NOTICE_UNCLEAR,
    /** Nothing is said to the registry any more, because the link itself is not right. */
    LINK_STOPPED,
    /** Somebody spoke in the registry's name without being it. */
    FALSE_SENDER
}
