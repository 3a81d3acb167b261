package org.tonne.web.calculator;

import org.tonne.footprint.domain.Footprint;
import org.tonne.footprint.domain.Line;
import org.tonne.footprint.domain.Mass;
import org.tonne.footprint.domain.Mean;
import org.tonne.footprint.domain.Part;
import org.tonne.shared.Quantity;
import org.tonne.web.catalogue.HitRow;
import org.tonne.web.ui.Visit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A footprint in the words and pictures of the page. */
public final class ResultSheet {

    private static final BigDecimal TONNE = BigDecimal.valueOf(1000);

    private final Visit visit;
    private final Footprint footprint;
    private final String country;
    private final List<Mean> means;
    private final List<HitRow> offers;

    ResultSheet(Visit visit, Footprint footprint, String country, List<Mean> means, List<HitRow> offers) {
        this.visit = visit;
        this.footprint = footprint;
        this.country = country;
        this.means = means;
        this.offers = offers;
    }

    /** The total in tonnes. */
    public String getTonnes() {
        return tonnes(footprint.total());
    }

    /** The total in kilograms, exactly the sum of the lines. */
    public String getKilograms() {
        return kilograms(footprint.total());
    }

    /** The ends of the range of the total, and the version of the factors. */
    public String getRange() {
        return visit.texts()
                .say("calculator.result.range", tonnes(footprint.low()), tonnes(footprint.high()), footprint.version());
    }

    /** For how many people. */
    public int getPeople() {
        return footprint.people();
    }

    /** Whether anything was estimated. */
    public boolean isSomething() {
        return footprint.total().kilograms().signum() > 0;
    }

    /** How many units stand for it. */
    public long getUnits() {
        return footprint.toOffset().map(Quantity::units).orElse(0L);
    }

    /** One bar for each part, what was answered and what is a default apart. */
    public List<Bar> getBars() {
        BigDecimal longest = footprint.parts().values().stream()
                .map(lines -> Footprint.sum(lines, Line::mass).kilograms())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        List<Bar> bars = new ArrayList<>();
        for (Map.Entry<Part, List<Line>> part : footprint.parts().entrySet()) {
            bars.add(bar(bars.size(), part.getKey(), part.getValue(), longest));
        }
        return bars;
    }

    private Bar bar(int number, Part part, List<Line> lines, BigDecimal longest) {
        List<Line> assumed = lines.stream().filter(Line::assumed).toList();
        BigDecimal all = Footprint.sum(lines, Line::mass).kilograms();
        BigDecimal defaults = Footprint.sum(assumed, Line::mass).kilograms();
        String value = lines.stream().noneMatch(Line::isEstimated)
                ? visit.texts().get("calculator.not.estimated")
                : visit.texts().say("calculator.kg", kilograms(new Mass(all)));
        return new Bar(
                number,
                new String[] {visit.texts().get("calculator.part." + part), value},
                new BigDecimal[] {Bar.share(all.subtract(defaults), longest), Bar.share(defaults, longest)},
                "d1",
                isMirrored());
    }

    /** How high the picture of the parts is. */
    public int getHeight() {
        return Bar.height(footprint.parts().size());
    }

    /** Each person beside the means of country and world. */
    public List<Bar> getComparison() {
        BigDecimal longest = means.stream()
                .map(mean -> mean.perPerson().kilograms())
                .reduce(footprint.perPerson().kilograms(), BigDecimal::max);
        List<Bar> bars = new ArrayList<>();
        bars.add(compared(0, visit.texts().get("calculator.compare.you"), footprint.perPerson(), longest));
        for (Mean mean : means) {
            String name = mean.region().equals(Mean.WORLD)
                    ? visit.texts().get("calculator.compare.world")
                    : visit.texts()
                            .say(
                                    "calculator.compare.country",
                                    visit.getWriting().country(mean.region()));
            bars.add(compared(bars.size(), name, mean.perPerson(), longest));
        }
        return bars;
    }

    private Bar compared(int number, String label, Mass mass, BigDecimal longest) {
        return new Bar(
                number,
                new String[] {label, visit.texts().say("calculator.t", tonnes(mass))},
                new BigDecimal[] {Bar.share(mass.kilograms(), longest), BigDecimal.ZERO},
                number == 0 ? "d1" : "d3",
                isMirrored());
    }

    /** How high the picture of the comparison is. */
    public int getComparisonHeight() {
        return Bar.height(means.size() + 1);
    }

    /** Whether there is something to compare with. */
    public boolean isCompared() {
        return !means.isEmpty();
    }

    /** Where the means are from. */
    public String getMeanSource() {
        return means.stream()
                .findFirst()
                .map(mean -> mean.source().name() + ", " + mean.source().licence())
                .orElse("");
    }

    /** Every line, how it was reckoned and from what. */
    public List<LineRow> getLines() {
        return footprint.parts().values().stream()
                .flatMap(List::stream)
                .map(line -> new LineRow(visit, line, country))
                .toList();
    }

    /** Projects that have as many units. */
    public List<HitRow> getOffers() {
        return offers;
    }

    private boolean isMirrored() {
        return visit.getLanguage().getDirection().equals("rtl");
    }

    private String kilograms(Mass mass) {
        return visit.getWriting().number(mass.kilograms().longValueExact());
    }

    private String tonnes(Mass mass) {
        return visit.getWriting().decimal(mass.kilograms().divide(TONNE), 2, 2);
    }
}
