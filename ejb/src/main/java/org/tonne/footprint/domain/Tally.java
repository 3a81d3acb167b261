package org.tonne.footprint.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Adds up lines, each to the kilogram. */
final class Tally {

    private final FactorSet factors;
    private final String country;
    private final List<Line> lines = new ArrayList<>();

    Tally(FactorSet factors, String country) {
        this.factors = factors;
        this.country = country;
    }

    /** Adds an amount times its factor, or a line that says there is no factor here. */
    void add(Part part, String label, String key, Amount amount) {
        lines.add(factors.find(key, country)
                .map(factor -> line(part, label, factor, amount))
                .orElseGet(() -> Line.open(part, label, Gap.NO_FACTOR_HERE)));
    }

    /** The same for a number that may not have been answered; left out then. */
    boolean addIfGiven(Part part, String label, String key, Optional<Amount> amount) {
        amount.ifPresent(given -> add(part, label, key, given));
        return amount.isPresent();
    }

    /** The same, where a line says that it was not answered. */
    void addOrOpen(Part part, String label, String key, Optional<Amount> amount) {
        if (!addIfGiven(part, label, key, amount)) {
            open(part, label, Gap.NO_ANSWER);
        }
    }

    /** Adds food whose kind is not known: the range goes from the lightest diet to the heaviest. */
    void addUnknownDiet(Amount amount) {
        Optional<Factor> light = factors.find("diet.vegan", country);
        Optional<Factor> heavy = factors.find("diet.high-meat", country);
        Function<Factor, Mass> low = factor -> light.map(Factor::perUnit).orElse(factor.low());
        Function<Factor, Mass> high = factor -> heavy.map(Factor::perUnit).orElse(factor.high());
        lines.add(factors.find("diet." + Words.DIET, country)
                .map(factor -> new Line(
                        Part.FOOD,
                        "diet." + Words.DIET,
                        "",
                        true,
                        amount.value(),
                        factor,
                        rounded(factor.perUnit(), amount.value()),
                        rounded(low.apply(factor), amount.low()),
                        rounded(high.apply(factor), amount.high()),
                        null))
                .orElseGet(() -> Line.open(Part.FOOD, "diet." + Words.DIET, Gap.NO_FACTOR_HERE)));
    }

    /** Adds a line that counts nothing. */
    void open(Part part, String label, Gap gap) {
        lines.add(Line.open(part, label, gap));
    }

    Footprint footprint(int people) {
        return new Footprint(factors.version(), people, lines);
    }

    private static Line line(Part part, String label, Factor factor, Amount amount) {
        return new Line(
                part,
                label,
                amount.detail(),
                amount.assumed(),
                amount.value(),
                factor,
                rounded(factor.perUnit(), amount.value()),
                rounded(factor.low(), amount.low()),
                rounded(factor.high(), amount.high()),
                null);
    }

    private static Mass rounded(Mass perUnit, BigDecimal amount) {
        return perUnit.times(amount).rounded();
    }
}
