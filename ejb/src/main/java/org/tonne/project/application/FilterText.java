package org.tonne.project.application;

import org.jspecify.annotations.Nullable;
import org.tonne.shared.Money;
import org.tonne.shared.UnitType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Filters as the parameters of an address, both ways. */
final class FilterText {

    private static final int LONGEST_QUERY = 200;
    private static final int LONGEST_VALUE = 60;
    private static final Map<String, ProjectSort> SORTS = Map.of(
            "relevance", ProjectSort.RELEVANCE,
            "newest", ProjectSort.NEWEST,
            "price", ProjectSort.PRICE_UP,
            "-price", ProjectSort.PRICE_DOWN,
            "most", ProjectSort.MOST,
            "name", ProjectSort.NAME);

    private final Map<String, List<String>> parameters;
    private final List<ReadFilter.Notice> notices = new ArrayList<>();

    private FilterText(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    static Map<String, List<String>> parameters(ProjectFilter filter) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        put(said, "q", filter.q().isBlank() ? List.of() : List.of(filter.q()));
        for (Facet facet : Facet.values()) {
            put(said, facet.parameter(), new TreeSet<>(filter.chosen(facet)));
        }
        put(said, "min", price(filter.minCents()));
        put(said, "max", price(filter.maxCents()));
        put(said, "offer", filter.onlyOnOffer() ? List.of("1") : List.of());
        SORTS.forEach((name, sort) ->
                put(said, "sort", sort == filter.sort() && sort != ProjectSort.RELEVANCE ? List.of(name) : List.of()));
        put(said, "page", filter.page() > 1 ? List.of(filter.page()) : List.of());
        return said;
    }

    private static List<String> price(@Nullable Long cents) {
        return cents == null ? List.of() : List.of(Money.ofCents(cents).amount());
    }

    private static void put(Map<String, List<String>> said, String name, Collection<?> values) {
        if (!values.isEmpty()) {
            said.put(name, values.stream().map(String::valueOf).toList());
        }
    }

    static ReadFilter read(Map<String, List<String>> parameters, Catalogue catalogue) {
        return new FilterText(parameters).read(catalogue);
    }

    private ReadFilter read(Catalogue catalogue) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            chosen.put(facet, all(facet.parameter(), value -> value(facet, value, catalogue)));
        }
        Long min = one("min", FilterText::cents).orElse(null);
        Long max = one("max", FilterText::cents)
                .filter(cents -> min == null || cents >= min || ignored("max", first("max")))
                .orElse(null);
        ProjectFilter filter = new ProjectFilter(
                query(),
                chosen,
                min,
                max,
                one("sort", value -> Optional.ofNullable(SORTS.get(value))).orElse(ProjectSort.RELEVANCE),
                one("page", FilterText::number).orElse(1),
                ProjectFilter.PAGE_SIZE,
                "1".equals(first("offer")));
        return new ReadFilter(filter, notices);
    }

    private static Optional<String> value(Facet facet, String value, Catalogue catalogue) {
        return switch (facet) {
            case PERIOD -> number(value).filter(period -> period <= 9).map(Object::toString);
            case YEAR ->
                number(value).filter(year -> year >= 1990 && year <= 2100).map(Object::toString);
            case FREE -> number(value).filter(Shelf.QUANTITIES::contains).map(Object::toString);
            case UNIT ->
                Arrays.stream(UnitType.values())
                        .map(UnitType::label)
                        .filter(value::equalsIgnoreCase)
                        .findAny();
            case SELLER -> known(value, catalogue.sellers.keySet());
            case HOST ->
                known(value.toUpperCase(Locale.ROOT), catalogue.sets(facet).keySet());
            case TYPE -> known(Words.slug(value), catalogue.sets(facet).keySet());
            case REGION, SCOPE, METHOD, SCALE, SDG ->
                catalogue.sets(facet).keySet().stream()
                        .filter(value::equalsIgnoreCase)
                        .findAny();
        };
    }

    private String query() {
        String query = first("q").replaceAll("\\p{Cntrl}", " ").strip();
        return query.codePointCount(0, query.length()) <= LONGEST_QUERY
                ? query
                : query.substring(0, query.offsetByCodePoints(0, LONGEST_QUERY));
    }

    private String first(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private <T> Optional<T> one(String name, Function<String, Optional<T>> reader) {
        String value = first(name).strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> read = reader.apply(value);
        if (read.isEmpty()) {
            ignored(name, value);
        }
        return read;
    }

    private <T> Set<T> all(String name, Function<String, Optional<T>> reader) {
        Set<T> read = new HashSet<>();
        for (String value : parameters.getOrDefault(name, List.of())) {
            if (!value.isBlank()) {
                reader.apply(value.strip()).ifPresentOrElse(read::add, () -> ignored(name, value));
            }
        }
        return read;
    }

    private boolean ignored(String name, String value) {
        ReadFilter.Notice notice = new ReadFilter.Notice(
                name, value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE));
        if (!notices.contains(notice)) {
            notices.add(notice);
        }
        return false;
    }

    private static Optional<String> known(String value, Set<String> all) {
        return Optional.of(value).filter(all::contains);
    }

    private static Optional<Integer> number(String value) {
        return value.matches("[1-9][0-9]{0,5}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
    }

    /** Dollars with up to two decimals, with a point or a comma. */
    private static Optional<Long> cents(String value) {
        return value.matches("[0-9]{1,7}([.,][0-9]{1,2})?")
                ? Optional.of(new BigDecimal(value.replace(',', '.'))
                        .movePointRight(2)
                        .longValueExact())
                : Optional.empty();
    }
}
