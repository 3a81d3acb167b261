package org.tonne.reconciliation.application;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What the registry wants to be told in a reconciliation of its own.
 *
 * @param identifier of the reconciliation
 * @param messageKey what tells this message from every other: its identifier, else a hash of it
 * @param kind what it wants
 * @param snapshotAt the instant it names, where it names one
 * @param period of which time, for the audit trail
 * @param byAccount totals of each account apart
 * @param asked what of it; empty means everything
 */
public record Demand(
        String identifier,
        String messageKey,
        Kind kind,
        @Nullable Instant snapshotAt,
        @Nullable Period period,
        boolean byAccount,
        List<Asked> asked) {

    /** Copies the list. */
    public Demand {
        asked = List.copyOf(asked);
    }

    /** What can be wanted. Stored by name. */
    public enum Kind {
        /** Units by account type, commitment period and unit type. */
        TOTALS,
        /** Every block of the snapshot. */
        BLOCKS,
        /** Every completed transaction. */
        TRAIL
    }

    /**
     * A stretch of time.
     *
     * @param begin included
     * @param end included
     */
    public record Period(Instant begin, Instant end) {}

    /**
     * A part of the books; what is missing means any.
     *
     * @param unitType 1 to 7
     * @param accountPeriod 0 for holding accounts, else the applicable commitment period
     * @param accountType registry code
     * @param accountId number of the account
     * @param serials units, named by their serials
     */
    public record Asked(
            @Nullable Integer unitType,
            @Nullable Integer accountPeriod,
            @Nullable Integer accountType,
            @Nullable Long accountId,
            @Nullable Serials serials) {

        /** Only by serials. */
        public static Asked of(Serials serials) {
            return new Asked(null, null, null, null, serials);
        }
    }

    /**
     * Units as DES identifies them.
     *
     * @param party originating Party
     * @param first lowest serial
     * @param last highest serial
     */
    public record Serials(String party, long first, long last) {}
}
