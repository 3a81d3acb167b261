package org.tonne.footprint.domain;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Airports with scheduled flights, found by their code or by their city, however that is typed. */
public final class Airports {

    private static final Comparator<Airport> LARGE_FIRST =
            Comparator.comparing((Airport airport) -> !airport.large()).thenComparing(Airport::code);

    private final Map<String, Airport> byCode = new HashMap<>();
    private final Map<String, List<Airport>> byCity = new HashMap<>();

    /** These airports. */
    public Airports(Collection<Airport> all) {
        for (Airport airport : all) {
            byCode.put(airport.code(), airport);
            byCity.computeIfAbsent(plain(airport.city()), city -> new ArrayList<>())
                    .add(airport);
        }
        byCity.values().forEach(same -> same.sort(LARGE_FIRST));
    }

    /** How many there are. */
    public int size() {
        return byCode.size();
    }

    /**
     * The airports meant: one for a code, or for a city with a single airport or a single large one; several where that
     * does not decide, large ones first; none where nothing fits.
     */
    public List<Airport> meant(String typed) {
        String wanted = plain(typed);
        @Nullable Airport coded = byCode.get(wanted.toUpperCase(Locale.ROOT));
        if (coded != null) {
            return List.of(coded);
        }
        List<Airport> there = byCity.getOrDefault(wanted, List.of());
        List<Airport> large = there.stream().filter(Airport::large).toList();
        return large.size() == 1 ? large : List.copyOf(there);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[\\s\\u2019'-]+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
