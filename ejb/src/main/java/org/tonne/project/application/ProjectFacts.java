package org.tonne.project.application;

import org.jspecify.annotations.Nullable;
import org.tonne.shared.UnitType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the index knows of a project and does not change with stock.
 *
 * @param scale {@code LARGE} or {@code SMALL}, if known
 * @param issuances all of them
 */
record ProjectFacts(
        long id,
        String key,
        @Nullable Integer reference,
        String title,
        String activityType,
        @Nullable String host,
        List<String> hosts,
        List<Integer> scopes,
        List<String> methods,
        @Nullable String type,
        @Nullable String scale,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable String place,
        @Nullable String description,
        List<Units> issuances) {

    /** The type as it stands in addresses. */
    @Nullable
    String typeKey() {
        return type == null ? null : Words.slug(type);
    }

    /** What of a filter the project has. */
    List<String> values(Facet facet) {
        return switch (facet) {
            case HOST -> allHosts();
            case REGION ->
                allHosts().stream()
                        .flatMap(each -> Regions.of(each).stream())
                        .distinct()
                        .toList();
            case TYPE -> one(typeKey());
            case SCOPE -> scopes.stream().map(Object::toString).toList();
            case METHOD -> methods;
            case SCALE -> one(scale == null ? null : scale.toLowerCase(Locale.ROOT));
            case SDG -> Goals.of(typeKey()).stream().map(Object::toString).toList();
            case FREE, PERIOD, UNIT, YEAR, SELLER -> List.of();
        };
    }

    private List<String> allHosts() {
        return hosts.isEmpty() && host != null ? List.of(host) : hosts;
    }

    private static List<String> one(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    /**
     * Units that are alike: an issuance, or what of it is on offer.
     *
     * @param quantity how many
     * @param cents the price of one, 0 when they are not on offer
     * @param seller who holds them, by the name in addresses; empty where nobody does
     * @param years in which the reductions were made
     */
    record Units(
            int period,
            int unitType,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            long quantity,
            long cents,
            String seller,
            List<String> years) {

        /** Those of an issuance. */
        static Units issued(int period, int unitType, @Nullable LocalDate from, @Nullable LocalDate to, long quantity) {
            return new Units(period, unitType, from, to, quantity, 0, "", years(from, to));
        }

        private static List<String> years(@Nullable LocalDate from, @Nullable LocalDate to) {
            if (from == null || to == null) {
                return List.of();
            }
            return IntStream.rangeClosed(from.getYear(), to.getYear())
                    .mapToObj(year -> Integer.toString(year).intern())
                    .toList();
        }

        /** The same, held by this seller. */
        Units heldBy(String slug) {
            return new Units(period, unitType, from, to, quantity, cents, slug, years);
        }

        /** So many of them at this price. */
        Units offered(long available, long price) {
            return new Units(period, unitType, from, to, available, price, seller, years);
        }

        /** What of a filter these units have. */
        List<String> values(Facet facet) {
            return switch (facet) {
                case PERIOD -> PERIODS.get(period);
                case UNIT -> LABELS.getOrDefault(unitType, List.of());
                case YEAR -> years;
                case SELLER -> List.of(seller);
                default -> List.of();
            };
        }

        private static final List<List<String>> PERIODS = IntStream.rangeClosed(0, 99)
                .mapToObj(period -> List.of(Integer.toString(period)))
                .toList();

        private static final Map<Integer, List<String>> LABELS = Arrays.stream(UnitType.values())
                .collect(Collectors.toMap(UnitType::code, type -> List.of(type.label())));
    }
}
