package org.tonne.footprint.domain;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Flights: their band by route or by distance, their cabin, and whether more than CO2 counts. */
final class Flying {

    private static final String HOME_OF_BANDS = "GB";
    private static final int LONG_FROM_KM = 3700;

    /** The source knows fewer cabins on short flights, and none at home: the next that it has. */
    private static final Map<String, Map<String, String>> CABINS_THERE = Map.of(
            "domestic",
                    Map.of(
                            "economy", "average",
                            "premium", "average",
                            "business", "average",
                            "first", "average"),
            "short", Map.of("premium", "economy", "first", "business"));

    /** From the middle of short flights towards both ends of the band. */
    private static final BigDecimal SHORTEST = BigDecimal.valueOf(500);

    private static final BigDecimal LONG_BEGINS = BigDecimal.valueOf(LONG_FROM_KM);
    private static final BigDecimal LONGEST = BigDecimal.valueOf(12_000);

    private final Tally tally;
    private final String cabin;
    private final String forcing;

    Flying(Tally tally, String cabin, String forcing) {
        this.tally = tally;
        this.cabin = cabin;
        this.forcing = forcing;
    }

    /** A flight between two airports, so many times, both ways counted by the caller. */
    void route(Airport from, Airport to, BigDecimal times, boolean assumed) {
        int km = from.kilometresTo(to);
        Amount amount = Amount.of(times.multiply(BigDecimal.valueOf(km)))
                .named(from.code() + " \u2013 " + to.code())
                .assumedIf(assumed);
        tally.add(Part.FLIGHTS, "flight.route", key(band(from, to, km)), amount);
    }

    /** Return flights of up to 3,700 km. */
    void shortReturns(BigDecimal returns, Optional<BigDecimal> km) {
        tally.add(
                Part.FLIGHTS,
                "flight.short",
                key("short"),
                distance(returns, km, new BigDecimal(Words.SHORT_KM), SHORTEST, LONG_BEGINS));
    }

    /** Return flights beyond 3,700 km. */
    void longReturns(BigDecimal returns, Optional<BigDecimal> km) {
        tally.add(
                Part.FLIGHTS,
                "flight.long",
                key("long"),
                distance(returns, km, new BigDecimal(Words.LONG_KM), LONG_BEGINS, LONGEST));
    }

    private static Amount distance(
            BigDecimal returns, Optional<BigDecimal> km, BigDecimal usual, BigDecimal least, BigDecimal most) {
        BigDecimal flown = returns.multiply(BigDecimal.valueOf(2));
        return km.map(given -> Amount.of(flown.multiply(given))).orElseGet(() -> Amount.of(flown.multiply(usual))
                .between(flown.multiply(least), flown.multiply(most))
                .assumedIf(true));
    }

    private static String band(Airport from, Airport to, int km) {
        boolean begins = from.country().equals(HOME_OF_BANDS);
        boolean ends = to.country().equals(HOME_OF_BANDS);
        if (begins && ends) {
            return "domestic";
        }
        if (!begins && !ends) {
            return "world";
        }
        return km < LONG_FROM_KM ? "short" : "long";
    }

    private String key(String band) {
        String there = Optional.ofNullable(CABINS_THERE.get(band))
                .map(cabins -> cabins.get(cabin))
                .orElse(cabin);
        return "flight." + band + "." + there + "." + forcing;
    }
}
