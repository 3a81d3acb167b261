package org.tonne.project.application;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.project.application.ProjectFacts.Units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What sets of offers answer is what looking at each offer would answer. */
class OfferSetsTest {

    private static final int PROJECTS = 150;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_filter_finds_the_projects_of_which_one_offer_has_all_that_is_asked(long seed) {
        Random random = new Random(seed);
        List<List<Units>> offers = offers(random);
        OfferRows rows = new OfferRows(offers);
        for (int i = 0; i < 200; i++) {
            ProjectFilter filter = filter(random);
            assertThat(places(new OfferSets(rows, filter).projects()))
                    .isEqualTo(where(offers, units -> fits(units, filter, null, true)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void each_facet_counts_what_has_all_that_is_asked_of_the_others(long seed) {
        Random random = new Random(seed);
        List<List<Units>> offers = offers(random);
        OfferRows rows = new OfferRows(offers);
        for (int i = 0; i < 100; i++) {
            ProjectFilter filter = filter(random);
            OfferSets sets = new OfferSets(rows, filter);
            for (Facet facet : Facet.ofOffers()) {
                sets.of(facet).forEach((value, projects) -> assertThat(places(projects))
                        .isEqualTo(where(
                                offers,
                                units -> units.values(facet).contains(value) && fits(units, filter, facet, true))));
            }
            sets.spans().forEach((span, projects) -> assertThat(places(projects))
                    .isEqualTo(where(
                            offers, units -> PriceSpan.of(units.cents()) == span && fits(units, filter, null, false))));
        }
    }

    @Test
    void a_shelf_without_offers_has_none_of_anything() {
        OfferSets sets = new OfferSets(new OfferRows(List.of(List.of(), List.of())), ProjectFilter.ALL);

        assertThat(places(sets.projects())).isEmpty();
        assertThat(sets.of(Facet.YEAR)).isEmpty();
        assertThat(sets.spans()).isEmpty();
    }

    private static List<List<Units>> offers(Random random) {
        List<List<Units>> offers = new ArrayList<>();
        for (int i = 0; i < PROJECTS; i++) {
            offers.add(IntStream.range(0, random.nextInt(6))
                    .mapToObj(n -> units(random))
                    .toList());
        }
        return offers;
    }

    private static Units units(Random random) {
        LocalDate from = random.nextInt(9) == 0 ? null : LocalDate.of(2004 + random.nextInt(5), 1, 1);
        LocalDate to = from == null ? null : from.plusYears(random.nextInt(3));
        return Units.issued(1 + random.nextInt(2), 5 + random.nextInt(3), from, to, 1_000)
                .heldBy("seller-" + random.nextInt(3))
                .offered(10, 1 + random.nextInt(500));
    }

    private static ProjectFilter filter(Random random) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        maybe(random, chosen, Facet.PERIOD, "1", "2");
        maybe(random, chosen, Facet.UNIT, "CER", "tCER", "lCER");
        maybe(random, chosen, Facet.YEAR, "2004", "2006", "2009");
        maybe(random, chosen, Facet.SELLER, "seller-0", "seller-1", "nobody");
        Long min = random.nextInt(3) == 0 ? (long) random.nextInt(300) : null;
        Long max = random.nextInt(3) == 0 ? 100L + random.nextInt(400) : null;
        return new ProjectFilter("", chosen, min, max, ProjectSort.MOST, 1, 24, false);
    }

    private static void maybe(Random random, Map<Facet, Set<String>> chosen, Facet facet, String... values) {
        Set<String> some = new TreeSet<>();
        for (String value : values) {
            if (random.nextInt(4) == 0) {
                some.add(value);
            }
        }
        chosen.put(facet, some);
    }

    private static boolean fits(Units units, ProjectFilter filter, @Nullable Facet left, boolean priced) {
        return (!priced || filter.allows(units.cents()))
                && Facet.ofOffers().stream()
                        .filter(facet -> facet != left && !filter.chosen(facet).isEmpty())
                        .allMatch(facet -> units.values(facet).stream().anyMatch(filter.chosen(facet)::contains));
    }

    private static Set<Integer> where(List<List<Units>> offers, Predicate<Units> fits) {
        Set<Integer> places = new TreeSet<>();
        for (int i = 0; i < offers.size(); i++) {
            if (offers.get(i).stream().anyMatch(fits)) {
                places.add(i);
            }
        }
        return places;
    }

    private static Set<Integer> places(Bits bits) {
        Set<Integer> places = new TreeSet<>();
        for (int i = bits.next(0); i >= 0; i = bits.next(i + 1)) {
            places.add(i);
        }
        return places;
    }
}
