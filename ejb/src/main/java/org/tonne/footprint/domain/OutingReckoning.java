package org.tonne.footprint.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** The footprint of a journey, and of an event. */
final class OutingReckoning {

    private static final BigDecimal MEALS_A_DAY = BigDecimal.valueOf(3);
    private static final Map<String, String> MEALS =
            Map.of("meat", "diet.medium-meat", "vegetarian", "diet.vegetarian", "vegan", "diet.vegan");

    private final Answers answers;
    private final Tally tally;

    private OutingReckoning(FactorSet factors, Answers answers) {
        this.answers = answers;
        this.tally = new Tally(factors, answers.text("country"));
    }

    static Footprint ofTrip(FactorSet factors, Answers answers) {
        OutingReckoning reckoning = new OutingReckoning(factors, answers);
        reckoning.journey(BigDecimal.valueOf(answers.text("way").equals("single") ? 1 : 2));
        reckoning.stay();
        return reckoning.tally.footprint(answers.people());
    }

    static Footprint ofEvent(FactorSet factors, Answers answers) {
        OutingReckoning reckoning = new OutingReckoning(factors, answers);
        reckoning.coming();
        reckoning.stay();
        reckoning.meals();
        reckoning.tally.addOrOpen(Part.VENUE, "electricity", "electricity", reckoning.number("electricity"));
        reckoning.tally.addOrOpen(
                Part.WASTE, "waste", "waste.unknown", reckoning.number("waste").map(amount -> amount.assumedIf(true)));
        reckoning.tally.open(Part.GOODS, "event.others", Gap.NO_SOURCE);
        return reckoning.tally.footprint(answers.people());
    }

    private Optional<Amount> number(String question) {
        return answers.number(question).map(Amount::of);
    }

    private void journey(BigDecimal ways) {
        BigDecimal seats = ways.multiply(BigDecimal.valueOf(answers.people()));
        Optional<Airport> from = answers.airport("from");
        Optional<Airport> to = answers.airport("to");
        if (from.isPresent() && to.isPresent()) {
            new Flying(tally, answers.text("cabin"), answers.text("forcing"))
                    .route(from.get(), to.get(), seats, answers.text("cabin").equals(Words.AVERAGE));
        } else {
            tally.open(Part.FLIGHTS, "flights", Gap.NO_ANSWER);
        }
        boolean given = tally.addIfGiven(
                Part.TRANSPORT,
                "car",
                "car." + answers.text("fuel"),
                times("car", ways)
                        .map(amount -> amount.assumedIf(answers.text("fuel").equals(Words.ANY))));
        for (String mode : new String[] {"rail", "coach", "taxi", "ferry"}) {
            given |= tally.addIfGiven(Part.TRANSPORT, mode, mode, times(mode, seats));
        }
        if (!given) {
            tally.open(Part.TRANSPORT, "ground", Gap.NO_ANSWER);
        }
    }

    private Optional<Amount> times(String question, BigDecimal factor) {
        return answers.number(question).map(number -> Amount.of(number.multiply(factor)));
    }

    private void stay() {
        tally.addOrOpen(Part.STAY, "hotel", "hotel", number("nights"));
    }

    private void coming() {
        boolean given = tally.addIfGiven(
                Part.TRANSPORT, "car", "car.unknown", each("cars", "car-km").map(amount -> amount.assumedIf(true)));
        given |= tally.addIfGiven(Part.TRANSPORT, "rail", "rail", each("rail-people", "rail-km"));
        given |= tally.addIfGiven(Part.TRANSPORT, "coach", "coach", each("coach-people", "coach-km"));
        if (!given) {
            tally.open(Part.TRANSPORT, "ground", Gap.NO_ANSWER);
        }
        Flying flying = new Flying(tally, "average", "rf");
        answers.number("short").ifPresent(people -> flying.shortReturns(people, Optional.empty()));
        answers.number("long").ifPresent(people -> flying.longReturns(people, Optional.empty()));
        if (!answers.isGiven("short") && !answers.isGiven("long")) {
            tally.open(Part.FLIGHTS, "flights", Gap.NO_ANSWER);
        }
    }

    private Optional<Amount> each(String count, String km) {
        return answers.number(count).flatMap(number -> answers.number(km).map(far -> Amount.of(number.multiply(far))));
    }

    /** A meal is a third of what the source counts for a day. */
    private void meals() {
        boolean given = false;
        for (String kind : new String[] {"meat", "vegetarian", "vegan"}) {
            String diet = Optional.ofNullable(MEALS.get(kind)).orElseThrow();
            given |= tally.addIfGiven(
                    Part.FOOD, "meals." + kind, diet, answers.number(kind).map(meals -> Amount.of(
                                    meals.divide(MEALS_A_DAY, 6, RoundingMode.HALF_UP))
                            .assumedIf(true)));
        }
        if (!given) {
            tally.open(Part.FOOD, "meals", Gap.NO_ANSWER);
        }
    }
}
