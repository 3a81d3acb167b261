package org.tonne.project.application;

import org.jspecify.annotations.Nullable;
import org.tonne.project.application.ProjectPage.FacetValue;
import org.tonne.project.application.ProjectPage.PriceCount;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One search on one shelf. */
final class CatalogueSearch {

    private static final int MOST_WORDS = 10;
    private static final int MOST_VALUES = 40;

    private final Shelf shelf;
    private final Catalogue catalogue;
    private final ProjectFilter filter;
    private final List<String> words;
    private final String meant;

    private final Bits texts;
    private final OfferSets offers;
    private final boolean asksOfOffers;
    private final Map<Facet, Bits> chosen = new EnumMap<>(Facet.class);

    CatalogueSearch(Shelf shelf, ProjectFilter filter) {
        this.shelf = shelf;
        this.catalogue = shelf.catalogue;
        this.filter = filter;
        List<String> typed =
                Words.of(filter.q()).stream().distinct().limit(MOST_WORDS).toList();
        Bits exact = catalogue.exactly(filter.q());
        words = exact.next(0) < 0 ? typed.stream().map(catalogue::meant).toList() : typed;
        meant = words.equals(typed) ? "" : String.join(" ", words);
        texts = words.isEmpty() ? catalogue.all : catalogue.with(words).or(exact);
        asksOfOffers = filter.asksOfOffers();
        offers = asksOfOffers ? new OfferSets(shelf.rows, filter) : shelf.sets;
        for (Facet facet : Facet.ofProjects()) {
            if (!filter.chosen(facet).isEmpty()) {
                chosen.put(facet, union(shelf.sets(facet), filter.chosen(facet)));
            }
        }
    }

    private Bits union(Map<String, Bits> sets, Set<String> wanted) {
        Bits union = new Bits(catalogue.projects.size());
        for (String key : wanted) {
            Bits set = sets.get(key);
            if (set != null) {
                union.or(set);
            }
        }
        return union;
    }

    ProjectPage page() {
        Bits fitting = fitting();
        int total = fitting.count();
        int pages = Math.max(1, (total + filter.size() - 1) / filter.size());
        int page = Math.min(filter.page(), pages);
        return new ProjectPage(
                total, pages, page, hits(fitting, (page - 1) * filter.size()), facets(), prices(), meant);
    }

    /** The projects that fit, by host Party, the one with the most first. */
    List<HostTotal> hosts() {
        Bits fitting = fitting();
        List<HostTotal> totals = new ArrayList<>();
        shelf.sets(Facet.HOST).forEach((host, set) -> {
            int projects = 0;
            long available = 0;
            long lowest = Long.MAX_VALUE;
            long highest = 0;
            Bits here = set.copy().and(fitting);
            for (int i = here.next(0); i >= 0; i = here.next(i + 1)) {
                ProjectHit hit = shelf.hits[i];
                projects++;
                available += hit.available();
                lowest = hit.lowestPriceCents() == null ? lowest : Math.min(lowest, hit.lowestPriceCents());
                highest = hit.highestPriceCents() == null ? highest : Math.max(highest, hit.highestPriceCents());
            }
            if (projects > 0) {
                totals.add(new HostTotal(
                        host, projects, available, highest == 0 ? null : lowest, highest == 0 ? null : highest));
            }
        });
        totals.sort(Comparator.comparingInt(HostTotal::projects).reversed().thenComparing(HostTotal::host));
        return totals;
    }

    /** What fits every condition. */
    private Bits fitting() {
        return withOffers(ofProjects(null));
    }

    /** What fits every condition on projects but this one. */
    private Bits ofProjects(@Nullable Facet but) {
        Bits fitting = texts.copy();
        chosen.forEach((facet, set) -> {
            if (facet != but) {
                fitting.and(set);
            }
        });
        return fitting;
    }

    private Bits withOffers(Bits fitting) {
        return asksOfOffers
                ? fitting.and(offers.projects())
                : filter.onlyOnOffer() ? fitting.and(shelf.onOffer) : fitting;
    }

    private List<ProjectHit> hits(Bits fitting, int skip) {
        List<ProjectHit> hits = new ArrayList<>(filter.size());
        int left = skip;
        for (Bits tier : tiers(fitting)) {
            left = collect(tier, left, hits);
        }
        return hits;
    }

    /** What is in the set, the best first: the very project, titles with all words, the rest. */
    private List<Bits> tiers(Bits fitting) {
        if (filter.sort() != ProjectSort.RELEVANCE || words.isEmpty()) {
            return List.of(fitting);
        }
        Bits exact = catalogue.exactly(filter.q()).and(fitting);
        Bits titled = catalogue.titled(words).and(fitting).without(exact);
        return List.of(exact, titled, fitting.copy().without(exact).without(titled));
    }

    /** Collects in order until the page is full; returns how many are still to be skipped. */
    private int collect(Bits tier, int skip, List<ProjectHit> hits) {
        int left = skip;
        for (int place : shelf.order(filter.sort())) {
            if (hits.size() == filter.size()) {
                break;
            }
            if (tier.has(place) && --left < 0) {
                hits.add(shelf.hits[place]);
            }
        }
        return Math.max(left, 0);
    }

    private Map<Facet, List<FacetValue>> facets() {
        Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.ofProjects()) {
            facets.put(facet, values(facet, shelf.sets(facet), withOffers(ofProjects(facet))));
        }
        Bits projects = ofProjects(null);
        for (Facet facet : Facet.ofOffers()) {
            facets.put(facet, values(facet, offers.of(facet), projects));
        }
        facets.computeIfPresent(Facet.METHOD, (facet, values) -> commonest(values));
        return facets;
    }

    private List<PriceCount> prices() {
        Bits projects = ofProjects(null);
        List<PriceCount> prices = new ArrayList<>();
        offers.spans()
                .forEach((span, set) -> prices.add(new PriceCount(span, projects.countWith(set), span.isOf(filter))));
        return prices;
    }

    private static List<FacetValue> commonest(List<FacetValue> values) {
        return Stream.concat(
                        values.stream().limit(MOST_VALUES),
                        values.stream().skip(MOST_VALUES).filter(FacetValue::selected))
                .toList();
    }

    private List<FacetValue> values(Facet facet, Map<String, Bits> sets, Bits fitting) {
        List<FacetValue> values = new ArrayList<>();
        Set<String> wanted = filter.chosen(facet);
        sets.forEach((key, set) -> {
            int count = fitting.countWith(set);
            if (count > 0 || wanted.contains(key)) {
                values.add(new FacetValue(key, label(facet, key), count, wanted.contains(key)));
            }
        });
        wanted.stream()
                .filter(key -> !sets.containsKey(key))
                .forEach(key -> values.add(new FacetValue(key, label(facet, key), 0, true)));
        values.sort(order(facet));
        return values;
    }

    private String label(Facet facet, String key) {
        return switch (facet) {
            case TYPE -> catalogue.typeNames.getOrDefault(key, key);
            case SCOPE -> catalogue.scopeNames.getOrDefault(Integer.valueOf(key), key);
            case SELLER -> catalogue.sellers.getOrDefault(key, key);
            default -> key;
        };
    }

    private static Comparator<FacetValue> order(Facet facet) {
        Comparator<FacetValue> commonest =
                Comparator.comparingInt(FacetValue::count).reversed().thenComparing(FacetValue::key);
        return switch (facet) {
            case YEAR -> Comparator.comparing(FacetValue::key).reversed();
            case FREE, SDG -> Comparator.comparing(value -> Integer.valueOf(value.key()));
            case REGION ->
                Comparator.comparing((FacetValue value) -> !Regions.isContinent(value.key()))
                        .thenComparing(commonest);
            default -> commonest;
        };
    }
}
