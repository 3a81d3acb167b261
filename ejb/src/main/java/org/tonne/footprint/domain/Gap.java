package org.tonne.footprint.domain;

/** Why a line counts nothing. */
public enum Gap {
    /** The question was left open, and there is no default for it that a source gives. */
    NO_ANSWER,
    /** No factor that the store may use holds for this country. */
    NO_FACTOR_HERE,
    /** No source that the store may use says anything about it. */
    NO_SOURCE
}
