package org.tonne.reconciliation.domain;

/**
 * A stretch of serials about which the two books do not say the same.
 *
 * @param sort how they differ
 * @param place where
 * @param kind of the units, as the side says that names them
 * @param first lowest serial
 * @param last highest serial
 */
public record Finding(Sort sort, Run.Place place, Run.Kind kind, long first, long last) {

    /** How many units it is about. */
    public long units() {
        return last - first + 1;
    }

    boolean joins(Finding next) {
        return sort == next.sort && place.equals(next.place) && kind.equals(next.kind) && last + 1 == next.first;
    }

    Finding joined(Finding next) {
        return new Finding(sort, place, kind, first, next.last);
    }

    /** How two books can differ about units. */
    public enum Sort {
        /** Ours says they are there; theirs does not. */
        LACKING,
        /** Ours says they left; theirs says they are still there. */
        STILL_THERE,
        /** Theirs names them; ours never offered them. No difference, but counted. */
        BEYOND,
        /** Both say they are there, but not that they are the same kind of unit. */
        OTHER_KIND,
        /** Theirs names them twice. */
        NAMED_TWICE
    }
}
