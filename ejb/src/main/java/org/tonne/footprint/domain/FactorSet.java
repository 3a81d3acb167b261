package org.tonne.footprint.domain;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All factors of one version, with the means to compare with and the airports to measure between. */
public final class FactorSet {

    private final String version;
    private final List<Factor> factors;
    private final Map<String, Map<String, Factor>> byKey = new HashMap<>();
    private final Map<String, Mean> means = new HashMap<>();
    private final Airports airports;

    /**
     * A set of factors.
     *
     * @param version by which an answer can be understood later
     * @param factors one for each key and region
     * @param means one for each region
     * @param airports between which flights are measured
     */
    public FactorSet(String version, Collection<Factor> factors, Collection<Mean> means, Airports airports) {
        this.version = version;
        this.factors = List.copyOf(factors);
        for (Factor factor : factors) {
            if (byKey.computeIfAbsent(factor.key(), key -> new HashMap<>()).put(factor.region(), factor) != null) {
                throw new IllegalArgumentException("Twice: " + factor.key() + " " + factor.region());
            }
        }
        means.forEach(mean -> this.means.put(mean.region(), mean));
        this.airports = airports;
    }

    /** Its version. */
    public String version() {
        return version;
    }

    /** All of them. */
    public List<Factor> factors() {
        return factors;
    }

    /** The airports. */
    public Airports airports() {
        return airports;
    }

    /** The best factor for a country: its own, or one that may stand for it. */
    public Optional<Factor> find(String key, String country) {
        @Nullable Map<String, Factor> regions = byKey.get(key);
        if (regions == null) {
            return Optional.empty();
        }
        return regions.values().stream()
                .filter(factor -> factor.holdsFor(country))
                .min(Comparator.comparing((Factor factor) -> factor.isApproximationFor(country))
                        .thenComparing(Factor::region));
    }

    /** The mean of a country or of the world, where a licensed figure exists. */
    public Optional<Mean> mean(String region) {
        return Optional.ofNullable(means.get(region));
    }
}
