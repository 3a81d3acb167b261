package org.tonne.footprint.domain;

import java.math.BigDecimal;
import java.util.Optional;

/** The yearly footprint of a household, from the long questions or from the six short ones. */
final class HouseholdReckoning {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal WEEKS = BigDecimal.valueOf(52);
    private static final BigDecimal DAYS = BigDecimal.valueOf(365);
    private static final String[] PUBLIC_TRANSPORT = {"bus", "coach", "rail", "metro", "taxi"};

    private final Answers answers;
    private final Tally tally;

    private HouseholdReckoning(FactorSet factors, Answers answers) {
        this.answers = answers;
        this.tally = new Tally(factors, answers.text("country"));
    }

    static Footprint ofYear(FactorSet factors, Answers answers) {
        HouseholdReckoning reckoning = new HouseholdReckoning(factors, answers);
        reckoning.electricity(reckoning.greenShare());
        reckoning.heat("heat");
        reckoning.heat("heat2");
        reckoning.noHeat(answers.isGiven("heat-amount") || answers.isGiven("heat2-amount"));
        reckoning.driving();
        reckoning.publicTransport();
        reckoning.flights();
        reckoning.food();
        reckoning.goods();
        reckoning.waste();
        return reckoning.shared();
    }

    static Footprint inShort(FactorSet factors, Answers answers) {
        HouseholdReckoning reckoning = new HouseholdReckoning(factors, answers);
        reckoning.tally.addOrOpen(Part.HOME, "electricity", "electricity", reckoning.times("electricity", MONTHS));
        reckoning.heat("heat");
        reckoning.noHeat(answers.isGiven("heat-amount"));
        reckoning.tally.addOrOpen(
                Part.TRANSPORT,
                "car",
                "car.unknown",
                reckoning.times("car", WEEKS).map(amount -> amount.assumedIf(true)));
        reckoning.tally.open(Part.TRANSPORT, "public-transport", Gap.NO_ANSWER);
        reckoning.band(new Flying(reckoning.tally, "average", "rf"));
        reckoning.noFlights(answers.isGiven("short") || answers.isGiven("long"));
        reckoning.food();
        reckoning.tally.open(Part.GOODS, "goods", Gap.NO_ANSWER);
        reckoning.tally.open(Part.WASTE, "waste", Gap.NO_ANSWER);
        return reckoning.shared();
    }

    private Optional<Amount> times(String question, BigDecimal factor) {
        return answers.number(question).map(number -> Amount.of(number.multiply(factor)));
    }

    private BigDecimal greenShare() {
        return answers.numberOrZero("green").divide(HUNDRED);
    }

    /** What a green tariff covers counts nothing in the middle, and as the grid's at the high end. */
    private void electricity(BigDecimal green) {
        tally.addOrOpen(
                Part.HOME,
                "electricity",
                "electricity",
                answers.number("electricity").map(all -> {
                    BigDecimal grid = all.multiply(BigDecimal.ONE.subtract(green));
                    return Amount.of(grid).between(grid, all);
                }));
    }

    private void heat(String question) {
        String fuel = answers.text(question);
        if (!fuel.isEmpty()) {
            tally.addIfGiven(Part.HOME, "heat." + fuel, "heat." + fuel, times(question + "-amount", BigDecimal.ONE));
        }
    }

    private void noHeat(boolean given) {
        if (!given) {
            tally.open(Part.HOME, "heat", Gap.NO_ANSWER);
        }
    }

    private void driving() {
        String fuel = answers.text("fuel");
        tally.addOrOpen(
                Part.TRANSPORT,
                "car",
                "car." + fuel,
                times("car", BigDecimal.ONE).map(amount -> amount.assumedIf(fuel.equals(Words.ANY))));
        tally.addIfGiven(Part.TRANSPORT, "motorcycle", "motorcycle", times("motorcycle", BigDecimal.ONE));
    }

    private void publicTransport() {
        boolean given = false;
        for (String mode : PUBLIC_TRANSPORT) {
            given |= tally.addIfGiven(Part.TRANSPORT, mode, mode, times(mode, BigDecimal.ONE));
        }
        if (!given) {
            tally.open(Part.TRANSPORT, "public-transport", Gap.NO_ANSWER);
        }
    }

    private void flights() {
        Flying flying = new Flying(tally, answers.text("cabin"), answers.text("forcing"));
        Optional<Airport> from = answers.airport("from");
        Optional<Airport> to = answers.airport("to");
        if (from.isPresent() && to.isPresent()) {
            flying.route(
                    from.get(),
                    to.get(),
                    answers.numberOrZero("trips").multiply(BigDecimal.valueOf(2)),
                    !answers.isGiven("trips") || answers.text("cabin").equals(Words.AVERAGE));
        }
        band(flying);
        noFlights(from.isPresent() || answers.isGiven("short") || answers.isGiven("long"));
    }

    private void band(Flying flying) {
        boolean asked = answers.questionnaire() == Questionnaire.HOUSEHOLD;
        if (answers.isGiven("short")) {
            flying.shortReturns(answers.numberOrZero("short"), given("short-km", asked));
        }
        if (answers.isGiven("long")) {
            flying.longReturns(answers.numberOrZero("long"), given("long-km", asked));
        }
    }

    private Optional<BigDecimal> given(String question, boolean asked) {
        return asked && answers.isGiven(question) ? answers.number(question) : Optional.empty();
    }

    private void noFlights(boolean given) {
        if (!given) {
            tally.open(Part.FLIGHTS, "flights", Gap.NO_ANSWER);
        }
    }

    private void food() {
        Amount days =
                Amount.of(DAYS.multiply(BigDecimal.valueOf(answers.people()))).assumedIf(!answers.isGiven("people"));
        if (answers.isGiven("diet")) {
            String diet = "diet." + answers.text("diet");
            tally.add(Part.FOOD, diet, diet, days);
        } else {
            tally.addUnknownDiet(days);
        }
    }

    private void goods() {
        boolean given = false;
        for (String thing : Words.GOODS) {
            given |= tally.addIfGiven(Part.GOODS, "goods." + thing, "goods." + thing, times(thing, BigDecimal.ONE));
        }
        if (!given) {
            tally.open(Part.GOODS, "goods", Gap.NO_ANSWER);
        }
    }

    private void waste() {
        String treatment = answers.text("treatment");
        tally.addOrOpen(
                Part.WASTE,
                "waste",
                "waste." + treatment,
                times("waste", WEEKS).map(amount -> amount.assumedIf(treatment.equals(Words.ANY))));
    }

    private Footprint shared() {
        tally.open(Part.GOODS, "goods.others", Gap.NO_SOURCE);
        tally.add(
                Part.PUBLIC_SERVICES,
                "public-services",
                "public-services",
                Amount.of(BigDecimal.valueOf(answers.people())).assumedIf(true));
        return tally.footprint(answers.people());
    }
}
