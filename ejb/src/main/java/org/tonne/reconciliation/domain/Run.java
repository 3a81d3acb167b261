package org.tonne.reconciliation.domain;

/**
 * Consecutive serials in an account, alike in everything.
 *
 * @param place account and origin that the serials belong to
 * @param first lowest serial, from 1
 * @param last highest serial, not below the first
 * @param kind unit type and applicable commitment period
 * @param state what the side that says so knows of them
 */
public record Run(Place place, long first, long last, Kind kind, State state) {

    /** The part of it from there on. */
    Run from(long serial) {
        return new Run(place, serial, last, kind, state);
    }

    boolean endsBefore(Run other) {
        int order = place.compareTo(other.place);
        return order < 0 || order == 0 && last < other.first;
    }

    /** What one side's books say of units. */
    public enum State {
        /** They lie in the account. */
        HELD,
        /** A transaction is about to move them: they may lie in the account, or not any more. */
        MOVING,
        /** They have left it for good. */
        GONE
    }

    /**
     * What all units of a run have in common.
     *
     * @param unitType 1 to 7; 5 is CER
     * @param period applicable commitment period, 0 to 99
     */
    public record Kind(int unitType, int period) {}

    /**
     * An account, and the Party whose serials are meant.
     *
     * @param accountType registry code, 100 to 499
     * @param accountId number of the account, from 1
     * @param party originating Party
     */
    public record Place(int accountType, long accountId, String party) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byType = Integer.compare(accountType, other.accountType);
            int byId = byType == 0 ? Long.compare(accountId, other.accountId) : byType;
            return byId == 0 ? party.compareTo(other.party) : byId;
        }
    }
}
