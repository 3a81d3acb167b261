package org.tonne.project.application;

import org.jspecify.annotations.Nullable;
import org.tonne.project.application.ProjectFacts.Units;
import org.tonne.project.application.ProjectPage.FacetValue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** One search on one shelf. */
final class CatalogueSearch {

    private static final int MOST_WORDS = 10;
    private static final int MOST_VALUES = 40;

    private final Shelf shelf;
    private final Catalogue catalogue;
    private final ProjectFilter filter;
    private final List<String> words;
    private final Map<Integer, Bits> periods;

    private final Bits texts;
    private final Bits prices;
    private final @Nullable Bits hosts;
    private final @Nullable Bits types;
    private final @Nullable Bits scopes;
    private final @Nullable Bits methods;
    private final @Nullable Bits inPeriod;

    CatalogueSearch(Shelf shelf, ProjectFilter filter) {
        this.shelf = shelf;
        this.catalogue = shelf.catalogue;
        this.filter = filter;
        words = Words.of(filter.q()).stream().distinct().limit(MOST_WORDS).toList();
        texts = words.isEmpty() ? catalogue.all : catalogue.with(words).or(catalogue.exactly(filter.q()));
        boolean priced = filter.minCents() != null || filter.maxCents() != null;
        periods = priced ? pricedPeriods() : shelf.periods;
        prices = priced
                ? union(periods, periods.keySet(), catalogue)
                : filter.onlyOnOffer() ? shelf.onOffer : catalogue.all;
        hosts = group(catalogue.hosts, filter.hosts());
        types = group(catalogue.types, filter.types());
        scopes = group(catalogue.scopes, filter.scopes());
        methods = group(catalogue.methods, filter.methods());
        inPeriod = group(periods, filter.periods());
    }

    private <K> @Nullable Bits group(Map<K, Bits> sets, Set<K> wanted) {
        return wanted.isEmpty() ? null : union(sets, wanted, catalogue);
    }

    private static <K> Bits union(Map<K, Bits> sets, Set<K> wanted, Catalogue catalogue) {
        Bits union = new Bits(catalogue.projects.size());
        for (K key : wanted) {
            Bits set = sets.get(key);
            if (set != null) {
                union.or(set);
            }
        }
        return union;
    }

    /** For each commitment period the projects with an offer of it within the price limits. */
    private Map<Integer, Bits> pricedPeriods() {
        long min = filter.minCents() == null ? 0 : filter.minCents();
        long max = filter.maxCents() == null ? Long.MAX_VALUE : filter.maxCents();
        Map<Integer, Bits> priced = new TreeMap<>();
        for (int i = shelf.onOffer.next(0); i >= 0; i = shelf.onOffer.next(i + 1)) {
            for (Units units : shelf.offers.get(i)) {
                if (units.cents() >= min && units.cents() <= max) {
                    priced.computeIfAbsent(units.period(), p -> new Bits(catalogue.projects.size()))
                            .add(i);
                }
            }
        }
        return priced;
    }

    ProjectPage page() {
        Bits fitting = allBut(null);
        int total = fitting.count();
        int pages = Math.max(1, (total + filter.size() - 1) / filter.size());
        int page = Math.min(filter.page(), pages);
        return new ProjectPage(total, pages, page, hits(fitting, (page - 1) * filter.size()), facets());
    }

    /** What fits every condition but this one. */
    private Bits allBut(@Nullable Bits condition) {
        Bits fitting = texts.copy().and(prices);
        for (Bits other : new @Nullable Bits[] {hosts, types, scopes, methods, inPeriod}) {
            if (other != null && other != condition) {
                fitting.and(other);
            }
        }
        return fitting;
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

    private ProjectPage.Facets facets() {
        return new ProjectPage.Facets(
                values(catalogue.hosts, filter.hosts(), allBut(hosts), key -> key),
                values(
                        catalogue.types,
                        filter.types(),
                        allBut(types),
                        key -> catalogue.typeNames.getOrDefault(key, key)),
                values(
                        catalogue.scopes,
                        filter.scopes(),
                        allBut(scopes),
                        key -> catalogue.scopeNames.getOrDefault(key, key.toString())),
                commonest(values(catalogue.methods, filter.methods(), allBut(methods), key -> key)),
                values(periods, filter.periods(), allBut(inPeriod), Object::toString));
    }

    private static List<FacetValue> commonest(List<FacetValue> values) {
        return Stream.concat(
                        values.stream().limit(MOST_VALUES),
                        values.stream().skip(MOST_VALUES).filter(FacetValue::selected))
                .toList();
    }

    private static <K> List<FacetValue> values(
            Map<K, Bits> sets, Set<K> wanted, Bits fitting, Function<K, String> label) {
        List<FacetValue> values = new ArrayList<>();
        sets.forEach((key, set) -> {
            int count = fitting.countWith(set);
            boolean selected = wanted.contains(key);
            if (count > 0 || selected) {
                values.add(new FacetValue(key.toString(), label.apply(key), count, selected));
            }
        });
        values.sort(Comparator.comparingInt(FacetValue::count).reversed().thenComparing(FacetValue::key));
        return values;
    }
}
