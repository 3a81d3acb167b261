package org.tonne.footprint.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.tonne.footprint.domain.Answers;
import org.tonne.footprint.domain.FactorSet;
import org.tonne.footprint.domain.Footprint;
import org.tonne.footprint.domain.Mean;
import org.tonne.footprint.domain.Questionnaire;
import org.tonne.footprint.domain.ReadAnswers;
import org.tonne.footprint.domain.Reckoning;
import org.tonne.footprint.domain.Source;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Answers questionnaires about footprints; keeps nothing of what it is told. */
@ApplicationScoped
public class FootprintQueries {

    /** Read when first asked for; never by the proxies that stand before this class. */
    private static final class Shipped {
        static final FactorSet FACTORS = ReadFactors.read();
        static final List<Source> SOURCES = ReadFactors.sources().values().stream()
                .sorted(Comparator.comparing(Source::name))
                .toList();
    }

    /**
     * Reads what was typed.
     *
     * @param typed what stands under the id of a question; numbers with a point and no grouping
     */
    public Answers read(Questionnaire questionnaire, UnaryOperator<String> typed) {
        return ReadAnswers.read(questionnaire, typed, Shipped.FACTORS.airports());
    }

    /** The footprint of answers without objections. */
    public Footprint footprint(Answers answers) {
        return Reckoning.of(Shipped.FACTORS, answers);
    }

    /** The mean of a country or of the world, where a licensed figure exists. */
    public Optional<Mean> mean(String region) {
        return Shipped.FACTORS.mean(region);
    }

    /** Every source of the factors, by name. */
    public List<Source> sources() {
        return Shipped.SOURCES;
    }

    /** The version of the factors. */
    public String version() {
        return Shipped.FACTORS.version();
    }
}
