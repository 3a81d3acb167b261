package org.tonne.project.application;

import org.jspecify.annotations.Nullable;
import org.tonne.project.application.ProjectFacts.Units;
import org.tonne.shared.UnitType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What of a catalogue is on offer at one moment, with the orders that depend on it. Never changes. */
final class Shelf {

    /** Quantities that can be asked for: so many units free, or more. */
    static final List<Integer> QUANTITIES = List.of(10, 100, 1_000, 10_000, 100_000, 1_000_000);

    private static final int PAGES_KEPT = 2_000;

    final Catalogue catalogue;
    final List<List<Units>> offers;
    final ProjectHit[] hits;
    final Bits onOffer;
    final OfferRows rows;
    final OfferSets sets;
    final Map<String, Bits> free = new HashMap<>();
    final int[] newest;
    final int[] cheapest;
    final int[] dearest;
    final int[] most;

    private final Map<ProjectFilter, ProjectPage> pages = new ConcurrentHashMap<>();

    /**
     * Puts offers on the shelf.
     *
     * @param offers those of each project, by its place in the catalogue
     * @param before the shelf before this one, whose cards are used again where nothing changed
     */
    Shelf(Catalogue catalogue, List<List<Units>> offers, @Nullable Shelf before) {
        this.catalogue = catalogue;
        this.offers = offers;
        int size = catalogue.projects.size();
        onOffer = new Bits(size);
        hits = new ProjectHit[size];
        for (int i = 0; i < size; i++) {
            List<Units> here = offers.get(i);
            hits[i] = before != null
                            && before.catalogue == catalogue
                            && before.offers.get(i).equals(here)
                    ? before.hits[i]
                    : hit(catalogue.projects.get(i), here);
            if (!here.isEmpty()) {
                onOffer.add(i);
            }
            countFree(i);
        }
        rows = new OfferRows(offers);
        sets = new OfferSets(rows, ProjectFilter.ALL);
        newest = catalogue.orderedBy(by(ProjectHit::reductionsTo, Comparator.<LocalDate>reverseOrder()));
        cheapest = catalogue.orderedBy(by(ProjectHit::lowestPriceCents, Comparator.<Long>naturalOrder()));
        dearest = catalogue.orderedBy(by(ProjectHit::highestPriceCents, Comparator.<Long>reverseOrder()));
        most = catalogue.orderedBy(Comparator.comparing((Integer i) -> hits[i].available(), Comparator.reverseOrder())
                .thenComparing(i -> hits[i].issuedUnits(), Comparator.reverseOrder()));
    }

    private void countFree(int place) {
        for (int quantity : QUANTITIES) {
            if (hits[place].available() >= quantity) {
                free.computeIfAbsent(Integer.toString(quantity), q -> new Bits(hits.length))
                        .add(place);
            }
        }
    }

    private <T> Comparator<Integer> by(Function<ProjectHit, @Nullable T> value, Comparator<T> order) {
        Comparator<@Nullable T> missingLast = Comparator.nullsLast(order);
        return (a, b) -> missingLast.compare(value.apply(hits[a]), value.apply(hits[b]));
    }

    /** The projects that fit; the answer to the same filter is kept until the shelf changes, for so many filters. */
    ProjectPage page(ProjectFilter filter) {
        ProjectPage kept = pages.get(filter);
        if (kept != null) {
            return kept;
        }
        ProjectPage page = new CatalogueSearch(this, filter).page();
        if (pages.size() < PAGES_KEPT) {
            pages.put(filter, page);
        }
        return page;
    }

    /** The projects of each value of a facet that is not one of offers. */
    Map<String, Bits> sets(Facet facet) {
        return facet == Facet.FREE ? free : catalogue.sets(facet);
    }

    /** All places in the order asked for; RELEVANCE is {@link #most} until words say otherwise. */
    int[] order(ProjectSort sort) {
        return switch (sort) {
            case NEWEST -> newest;
            case PRICE_UP -> cheapest;
            case PRICE_DOWN -> dearest;
            case NAME -> catalogue.byName;
            case MOST, RELEVANCE -> most;
        };
    }

    @SuppressWarnings("checkstyle:MethodLength") // one argument a line for a record of many
    private static ProjectHit hit(ProjectFacts project, List<Units> offers) {
        List<Units> shown = offers.isEmpty() ? project.issuances() : offers;
        return new ProjectHit(
                project.id(),
                project.key(),
                project.title(),
                project.host(),
                project.type(),
                project.typeKey(),
                art(project.typeKey()),
                project.scopes(),
                project.methods(),
                shown.stream().map(Units::period).distinct().sorted().toList(),
                dates(shown, Units::from).min(Comparator.naturalOrder()).orElse(null),
                dates(shown, Units::to).max(Comparator.naturalOrder()).orElse(null),
                offers.stream().mapToLong(Units::quantity).sum(),
                offers.stream().map(Units::cents).min(Comparator.naturalOrder()).orElse(null),
                offers.stream().map(Units::cents).max(Comparator.naturalOrder()).orElse(null),
                shown.stream()
                        .map(Units::unitType)
                        .distinct()
                        .sorted()
                        .map(Shelf::label)
                        .toList(),
                shown.stream()
                        .anyMatch(units -> UnitType.ofCode(units.unitType()).isTemporary()),
                project.activityType(),
                project.latitude(),
                project.longitude(),
                project.place(),
                project.description(),
                project.issuances().stream().mapToLong(Units::quantity).sum(),
                Goals.of(project.typeKey()));
    }

    private static String label(int unitType) {
        return UnitType.ofCode(unitType).label();
    }

    private static Stream<LocalDate> dates(List<Units> units, Function<Units, @Nullable LocalDate> date) {
        List<LocalDate> dates = new ArrayList<>();
        for (Units each : units) {
            LocalDate day = date.apply(each);
            if (day != null) {
                dates.add(day);
            }
        }
        return dates.stream();
    }

    /** The drawing that stands for a type of project. */
    static String art(@Nullable String typeKey) {
        return typeKey == null ? "generic" : DRAWINGS.getOrDefault(typeKey.toLowerCase(Locale.ROOT), "generic");
    }

    private static final Map<String, String> DRAWINGS = drawings(
            "wind wind",
            "hydro hydro tidal",
            "solar solar solar-wind mixed-renewables hybrid-renewables",
            "biomass biomass-energy agriculture",
            "methane methane-avoidance landfill-gas coal-bed-mine-methane fugitive",
            "stoves ee-households",
            "industrial ee-industry ee-own-generation ee-supply-side cement hfcs n2o pfcs-and-sf6 fossil-fuel-switch"
                    + " co2-usage geothermal energy-distribution ee-service",
            "reforestation reforestation afforestation",
            "transport transport");

    private static Map<String, String> drawings(String... lines) {
        Map<String, String> drawings = new TreeMap<>();
        for (String line : lines) {
            List<String> words = Arrays.asList(line.split(" "));
            words.subList(1, words.size()).forEach(type -> drawings.put(type, words.get(0)));
        }
        return drawings;
    }
}
