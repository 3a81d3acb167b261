package org.tonne.order.domain;

/** Who pays: a person, or an organisation. */
public enum PayerKind {
    /** A natural person. */
    INDIVIDUAL,
    /** A company, an authority, an association. */
    ORGANISATION
}
