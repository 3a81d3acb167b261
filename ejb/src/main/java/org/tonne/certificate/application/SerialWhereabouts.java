package org.tonne.certificate.application;

import org.jspecify.annotations.Nullable;
import org.tonne.shared.Money;
import org.tonne.shared.UnitBlock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Where the units with some serials are, as far as everybody may know it.
 *
 * @param asked the units asked about
 * @param issuances in which they were issued; empty when none was
 * @param runs the units asked about run by run, in the order of their serials, every serial in exactly one of them unless
 *     there are more runs than are shown
 * @param more whether there are further runs
 * @param namesake when none was issued: the unit that does bear the first of these numbers, of another project, type or
 *     period
 */
public record SerialWhereabouts(
        UnitBlock asked,
        List<Issuance> issuances,
        List<Run> runs,
        boolean more,
        @Nullable UnitBlock namesake) {

    /** Where a unit can be. */
    public enum State {
        /** No such unit was ever issued. */
        NEVER_ISSUED,
        /** Issued; neither offered here nor known to be cancelled. */
        ELSEWHERE,
        /** On offer here, and nobody has it. */
        ON_OFFER,
        /** In a lot of this store that is sold out or not on offer at this moment: every unit left is held for an order. */
        HELD,
        /** Held by a seller of this store, not on offer. */
        NOT_OFFERED,
        /** Chosen for a paid order; the registry has not reported its cancellation. */
        SET_ASIDE,
        /** Cancelled for good through this store. */
        CANCELLED_HERE,
        /** Cancelled for good before this store or outside it. */
        CANCELLED_EARLIER
    }

    /**
     * An issuance.
     *
     * @param id its number here
     * @param projectKey of which project
     * @param projectTitle its title
     * @param issuedOn day of issue
     * @param monitoringStart when the reductions began
     * @param monitoringEnd when they ended
     * @param expiresOn when temporary units expire
     * @param quantity units issued in all
     */
    public record Issuance(
            long id,
            String projectKey,
            String projectTitle,
            LocalDate issuedOn,
            @Nullable LocalDate monitoringStart,
            @Nullable LocalDate monitoringEnd,
            @Nullable LocalDate expiresOn,
            long quantity) {}

    /**
     * Units next to each other that share their fate.
     *
     * @param units which
     * @param state where they are
     * @param at when they were cancelled
     * @param viaUnPlatform whether an earlier cancellation was made through the UN platform
     * @param price of a unit on offer
     * @param free how many units of the lot are free, for those on offer: which serials an order gets is settled when its
     *     cancellation is proposed, lowest first
     * @param certificate ours for them
     */
    public record Run(
            UnitBlock units,
            State state,
            @Nullable Instant at,
            boolean viaUnPlatform,
            @Nullable Money price,
            @Nullable Long free,
            @Nullable Paper certificate) {}

    /**
     * A certificate, as far as it is public.
     *
     * @param number its number
     * @param code its code; null when the buyer keeps any of its words back
     * @param name the beneficiary; null likewise
     */
    public record Paper(
            String number, @Nullable String code, @Nullable String name) {}
}
