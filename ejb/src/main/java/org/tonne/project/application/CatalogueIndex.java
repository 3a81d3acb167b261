package org.tonne.project.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.project.application.CatalogueTables.Facts;
import org.tonne.project.application.CatalogueTables.LotFacts;
import org.tonne.project.application.CatalogueTables.Offered;
import org.tonne.project.application.ProjectFacts.Units;
import org.tonne.shared.UnitType;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The catalogue in memory: read from the database in the background, replaced as a whole, never changed. */
@ApplicationScoped
class CatalogueIndex {

    private static final Duration FACTS_LAST = Duration.ofMinutes(1);

    @Inject
    CatalogueTables tables;

    @Inject
    Clock clock;

    private volatile @Nullable Moment moment;

    /** The shelf as it was at most a few seconds ago. */
    public Shelf shelf() {
        Moment now = moment;
        return now == null ? refresh() : now.shelf;
    }

    /** Looks at the database again. */
    public synchronized Shelf refresh() {
        try {
            Moment before = moment;
            List<Offered> offers = tables.offers();
            Moment after =
                    before == null || !before.knows(offers) || stale(before) ? withFacts(before, offers) : before;
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            if (!after.offers.equals(offers) || !after.day.equals(today)) {
                after = after.with(offers, today);
            }
            moment = after;
            return after.shelf;
        } catch (SQLException failed) {
            throw new IllegalStateException("The catalogue cannot be read", failed);
        }
    }

    private boolean stale(Moment before) {
        return before.factsAt.plus(FACTS_LAST).isBefore(clock.instant());
    }

    private Moment withFacts(@Nullable Moment before, List<Offered> offers) throws SQLException {
        String fingerprint = tables.fingerprint();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (before != null && before.fingerprint.equals(fingerprint)) {
            return new Moment(before.facts, fingerprint, clock.instant(), before.offers, before.day, before.shelf);
        }
        Facts facts = tables.facts();
        return new Moment(facts, fingerprint, clock.instant(), offers, today, filled(facts, offers, today, null));
    }

    private static Shelf filled(Facts facts, List<Offered> offers, LocalDate today, @Nullable Shelf before) {
        List<List<Units>> byPlace =
                new ArrayList<>(IntStream.range(0, facts.catalogue().projects.size())
                        .mapToObj(i -> List.<Units>of())
                        .toList());
        for (Offered offer : offers) {
            LotFacts lot = facts.lots().get(offer.lot());
            Integer place = lot == null ? null : facts.catalogue().places.get(lot.project());
            if (lot != null && place != null && isSold(lot, today)) {
                List<Units> here = byPlace.get(place).isEmpty() ? new ArrayList<>() : byPlace.get(place);
                here.add(lot.units().offered(offer.available(), offer.cents()));
                byPlace.set(place, here);
            }
        }
        return new Shelf(facts.catalogue(), byPlace, before);
    }

    /** Temporary units that are expired, or whose expiry is undecided, are never sold. */
    private static boolean isSold(LotFacts lot, LocalDate today) {
        LocalDate expiry = lot.expiresOn();
        return !UnitType.ofCode(lot.units().unitType()).isTemporary() || expiry != null && expiry.isAfter(today);
    }

    /**
     * What is known at one moment.
     *
     * @param facts projects and lots
     * @param fingerprint of the facts
     * @param factsAt when they were last compared with the database
     * @param offers in force
     * @param day for which expiry was looked at
     * @param shelf all of it, ready to be searched
     */
    private record Moment(
            Facts facts, String fingerprint, Instant factsAt, List<Offered> offers, LocalDate day, Shelf shelf) {

        boolean knows(List<Offered> others) {
            return others.stream().allMatch(offer -> facts.lots().containsKey(offer.lot()));
        }

        Moment with(List<Offered> others, LocalDate today) {
            return new Moment(facts, fingerprint, factsAt, others, today, filled(facts, others, today, shelf));
        }
    }
}
