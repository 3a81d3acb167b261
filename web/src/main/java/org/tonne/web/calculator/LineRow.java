package org.tonne.web.calculator;

import org.jspecify.annotations.Nullable;
import org.tonne.footprint.domain.Factor;
import org.tonne.footprint.domain.Line;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;

import java.math.BigDecimal;

/** One line of a footprint in words: what, how much, how it was reckoned and from which source. */
public final class LineRow {

    private final Visit visit;
    private final Line line;
    private final String country;

    LineRow(Visit visit, Line line, String country) {
        this.visit = visit;
        this.line = line;
        this.country = country;
    }

    /** The part it belongs to. */
    public String getPart() {
        return visit.texts().get("calculator.part." + line.part());
    }

    /** What it is about. */
    public String getLabel() {
        return label(visit.texts(), line.label());
    }

    private static String label(Texts texts, String label) {
        if (label.startsWith("diet.") || label.startsWith("heat.")) {
            return texts.get("calculator." + label);
        }
        String thing = "calculator.ask." + label.replaceFirst("^goods\\.", "");
        return label.startsWith("goods.") && texts.has(thing)
                ? texts.get(thing)
                : texts.get("calculator.line." + label);
    }

    /** Names in it, such as a route. */
    public String getDetail() {
        return line.detail();
    }

    /** Whether it counts. */
    public boolean isEstimated() {
        return line.isEstimated();
    }

    /** Whether it rests on a default. */
    public boolean isAssumed() {
        return line.assumed();
    }

    /** Its mass in kilograms, as written. */
    public String getKilograms() {
        return visit.getWriting().number(line.mass().kilograms().longValueExact());
    }

    /** The ends of its range. */
    public String getRange() {
        return line.low().equals(line.high())
                ? visit.texts().get("calculator.range.none")
                : visit.getWriting().number(line.low().kilograms().longValueExact()) + "\u2013"
                        + visit.getWriting().number(line.high().kilograms().longValueExact());
    }

    /** Why it counts nothing. */
    public String getGap() {
        return visit.texts().get("calculator.gap." + line.gap());
    }

    /** The amount times the factor. */
    public String getSum() {
        Factor factor = factor();
        String unit = visit.texts().get("calculator.unit." + factor.unit());
        return visit.texts()
                .say(
                        "calculator.sum",
                        number(line.amount(), 1),
                        unit,
                        number(factor.perUnit().kilograms(), 5));
    }

    /** The parts of the factor and what spans its range, as far as there is more than one. */
    public String getMore() {
        Factor factor = factor();
        String parts = factor.supply().kilograms().signum() == 0
                ? ""
                : visit.texts()
                        .say(
                                "calculator.supply",
                                number(factor.direct().kilograms(), 5),
                                number(factor.supply().kilograms(), 5));
        String basis =
                factor.rangeBasis().isEmpty() ? "" : visit.texts().get("calculator.range." + factor.rangeBasis());
        return (parts + " " + basis).strip();
    }

    /** Who says so. */
    public String getSource() {
        return factor().source().name();
    }

    /** Where to read it. */
    public String getAddress() {
        return factor().source().address();
    }

    /** For which country, year and licence. */
    public String getProvenance() {
        Factor factor = factor();
        boolean foreign = !country.isEmpty() && factor.isApproximationFor(country);
        String region = factor.region().equals(Factor.ANYWHERE)
                ? visit.texts().get("calculator.anywhere")
                : visit.getWriting().country(factor.region());
        return visit.texts()
                .say(
                        foreign ? "calculator.provenance.foreign" : "calculator.provenance",
                        region,
                        Integer.toString(factor.year()),
                        factor.source().licence());
    }

    private String number(BigDecimal value, int decimals) {
        return visit.getWriting().decimal(value, 0, decimals);
    }

    private Factor factor() {
        @Nullable Factor factor = line.factor();
        if (factor == null) {
            throw new IllegalStateException("Nothing was estimated: " + line.label());
        }
        return factor;
    }
}
