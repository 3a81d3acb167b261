package org.tonne.footprint.application;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tonne.footprint.domain.Answers;
import org.tonne.footprint.domain.Footprint;
import org.tonne.footprint.domain.Gap;
import org.tonne.footprint.domain.Line;
import org.tonne.footprint.domain.Mass;
import org.tonne.footprint.domain.Mistake;
import org.tonne.footprint.domain.Objection;
import org.tonne.footprint.domain.Part;
import org.tonne.footprint.domain.Question;
import org.tonne.footprint.domain.Questionnaire;
import org.tonne.shared.Quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Values in these tests are the published factors times the amounts, worked out by hand and rounded to the kilogram. */
class FootprintQueriesTest {

    private final FootprintQueries queries = new FootprintQueries();

    @Test
    void a_household_in_germany_is_its_answers_times_the_published_factors() {
        Footprint footprint = household(
                "country=DE&people=2&electricity=2800&heat=gas-kwh&heat-amount=9000&car=7500&fuel=petrol&rail=3000"
                        + "&short=4&short-km=1400&diet=medium-meat&t-shirt=10&phone=1&waste=5&treatment=landfill");

        assertThat(mass(footprint, "electricity")).isEqualTo(kg(924)); // 2,800 kWh x 0.33, Ember 2026
        assertThat(mass(footprint, "heat.gas-kwh")).isEqualTo(kg(1919)); // 9,000 x (0.18296 + 0.03021)
        assertThat(mass(footprint, "car")).isEqualTo(kg(1565)); // 7,500 x (0.16272 + 0.04599)
        assertThat(mass(footprint, "rail")).isEqualTo(kg(133)); // 3,000 x (0.03546 + 0.00897)
        assertThat(mass(footprint, "flight.short")).isEqualTo(kg(1688)); // 4 x 2 x 1,400 x (0.12786 + 0.02286)
        assertThat(mass(footprint, "diet.medium-meat")).isEqualTo(kg(5139)); // 2 x 365 x 7.04
        assertThat(mass(footprint, "goods.t-shirt")).isEqualTo(kg(54)); // 10 x 5.35
        assertThat(mass(footprint, "goods.phone")).isEqualTo(kg(85)); // 83 + 2.1
        assertThat(mass(footprint, "waste")).isEqualTo(kg(129)); // 5 x 52 x 0.49724
        assertThat(footprint.total()).isEqualTo(kg(924 + 1919 + 1565 + 133 + 1688 + 5139 + 54 + 85 + 129));
        assertThat(footprint.perPerson()).isEqualTo(kg(5818));
        assertThat(footprint.toOffset()).contains(Quantity.of(12));
        assertThat(footprint.version()).isEqualTo(ReadFactors.VERSION);
    }

    @Test
    void what_has_no_licensed_factor_is_said_and_counts_nothing() {
        Footprint costaRica = household("country=CR&electricity=2000");

        assertThat(line(costaRica, "electricity").gap()).isEqualTo(Gap.NO_FACTOR_HERE);
        assertThat(line(costaRica, "public-services").gap()).isEqualTo(Gap.NO_FACTOR_HERE);
        assertThat(line(costaRica, "goods.others").gap()).isEqualTo(Gap.NO_SOURCE);
        assertThat(line(costaRica, "heat").gap()).isEqualTo(Gap.NO_ANSWER);
        assertThat(costaRica.lines()).filteredOn(line -> !line.isEstimated()).allSatisfy(line -> assertThat(line.high())
                .isEqualTo(Mass.ZERO));
    }

    @Test
    void public_services_are_a_line_of_their_own_where_they_can_be_sourced() {
        Line services = line(household("country=FR&people=3"), "public-services");

        assertThat(services.part()).isEqualTo(Part.PUBLIC_SERVICES);
        assertThat(services.mass()).isEqualTo(kg(3778)); // 3 x 1,259.4
        assertThat(services.assumed()).isTrue();
    }

    @Test
    void a_diet_nobody_told_is_a_default_between_the_lightest_and_the_heaviest() {
        Line food = line(household("country=IN"), "diet.medium-meat");

        assertThat(food.assumed()).isTrue();
        assertThat(food.mass()).isEqualTo(kg(2570)); // 365 x 7.04
        assertThat(food.low()).isEqualTo(kg(902)); // 365 x 2.47
        assertThat(food.high()).isEqualTo(kg(3738)); // 365 x 10.24
    }

    @Test
    void a_green_tariff_counts_nothing_in_the_middle_and_as_the_grid_at_the_high_end() {
        Line electricity = line(household("country=DE&electricity=2800&green=50"), "electricity");

        assertThat(electricity.mass()).isEqualTo(kg(462));
        assertThat(electricity.high()).isEqualTo(kg(924));
    }

    @Test
    void six_questions_are_months_and_weeks_of_the_long_ones() {
        Footprint footprint =
                footprint(Questionnaire.SHORT, "country=GB&people=1&electricity=200&car=100&short=1&long=1&diet=vegan");

        assertThat(mass(footprint, "electricity")).isEqualTo(kg(522)); // 200 x 12 x 0.2173
        assertThat(mass(footprint, "car")).isEqualTo(kg(1098)); // 100 x 52 x (0.16725 + 0.04399)
        assertThat(mass(footprint, "flight.short")).isEqualTo(kg(558)); // 2 x 1,850 x 0.15072
        assertThat(mass(footprint, "flight.long")).isEqualTo(kg(2737)); // 2 x 7,400 x (0.15282 + 0.03213)
        assertThat(mass(footprint, "diet.vegan")).isEqualTo(kg(902)); // 365 x 2.47
        assertThat(line(footprint, "flight.short").assumed()).isTrue();
    }

    @Test
    void a_trip_by_air_is_the_great_circle_times_people_both_ways() {
        Footprint footprint =
                footprint(Questionnaire.TRIP, "people=2&from=Paris&to=jfk&from=CDG&cabin=economy&nights=3&country=US");
        Line flight = line(footprint, "flight.route");

        assertThat(flight.detail()).isEqualTo("CDG \u2013 JFK");
        assertThat(flight.amount()).isEqualByComparingTo("23336"); // 5,834 km, two people, both ways
        assertThat(flight.mass()).isEqualTo(kg(2934)); // 23,336 x (0.10916 + 0.01656), between other countries
        assertThat(flight.low()).isEqualTo(kg(1891)); // without radiative forcing: 23,336 x (0.06449 + 0.01656)
        assertThat(mass(footprint, "hotel")).isEqualTo(kg(48)); // 3 x 16.1
    }

    @Test
    void the_band_of_a_flight_is_by_its_route() {
        assertThat(factorKey("from=LHR&to=EDI&cabin=business")).isEqualTo("flight.domestic.average.rf");
        assertThat(factorKey("from=LHR&to=ATH&cabin=first&forcing=plain")).isEqualTo("flight.short.business.plain");
        assertThat(factorKey("from=SIN&to=LHR&cabin=first")).isEqualTo("flight.long.first.rf");
        assertThat(factorKey("from=NBO&to=CPT&cabin=premium")).isEqualTo("flight.world.premium.rf");
    }

    private String factorKey(String typed) {
        return Objects.requireNonNull(line(footprint(Questionnaire.TRIP, typed), "flight.route")
                        .factor())
                .key();
    }

    @Test
    void an_event_is_its_guests_beds_meals_and_hall() {
        Footprint footprint = footprint(
                Questionnaire.EVENT,
                "country=FR&people=100&cars=20&car-km=50&rail-people=60&rail-km=400&short=5&nights=80&meat=90"
                        + "&vegan=60&electricity=1500&waste=100");

        assertThat(mass(footprint, "car")).isEqualTo(kg(211)); // 1,000 x 0.21124
        assertThat(mass(footprint, "rail")).isEqualTo(kg(1066)); // 24,000 x 0.04443
        assertThat(mass(footprint, "flight.short")).isEqualTo(kg(2788)); // 5 x 2 x 1,850 x 0.15072
        assertThat(mass(footprint, "hotel")).isEqualTo(kg(536)); // 80 x 6.7
        assertThat(mass(footprint, "meals.meat")).isEqualTo(kg(211)); // 30 days x 7.04
        assertThat(mass(footprint, "meals.vegan")).isEqualTo(kg(49)); // 20 days x 2.47
        assertThat(mass(footprint, "waste")).isEqualTo(kg(50)); // 100 x 0.49724
        assertThat(footprint.parts().keySet())
                .containsExactly(
                        Part.TRANSPORT, Part.FLIGHTS, Part.STAY, Part.FOOD, Part.VENUE, Part.GOODS, Part.WASTE);
    }

    @ParameterizedTest
    @EnumSource(Questionnaire.class)
    void parts_always_add_up_to_the_total_and_lie_within_the_range(Questionnaire questionnaire) {
        Random random = new Random(20261126);
        for (int i = 0; i < 500; i++) {
            Answers answers = queries.read(questionnaire, anything(questionnaire, random)::get);
            assertThat(answers.objections()).isEmpty();
            Footprint footprint = queries.footprint(answers);

            Mass parts = footprint.parts().values().stream()
                    .map(lines -> Footprint.sum(lines, Line::mass))
                    .reduce(Mass.ZERO, Mass::plus);
            assertThat(parts).isEqualTo(footprint.total());
            assertThat(footprint.lines()).allSatisfy(line -> assertThat(line.mass())
                    .isEqualTo(line.mass().rounded()));
            assertThat(footprint.low()).isLessThanOrEqualTo(footprint.total());
            assertThat(footprint.high()).isGreaterThanOrEqualTo(footprint.total());
        }
    }

    private static Map<String, String> anything(Questionnaire questionnaire, Random random) {
        List<String> countries = List.of("DE", "FR", "GB", "CR", "KE", "VA");
        Map<String, String> typed = new HashMap<>();
        questionnaire.questions().forEach(question -> {
            String answer =
                    switch (question.kind()) {
                        case NUMBER -> random.nextBoolean() ? "" : decimal(random, question);
                        case WHOLE -> Integer.toString(1 + random.nextInt(50));
                        case CHOICE ->
                            random.nextBoolean()
                                    ? ""
                                    : question.choices()
                                            .get(random.nextInt(
                                                    question.choices().size()));
                        case COUNTRY -> countries.get(random.nextInt(countries.size()));
                        case AIRPORT -> question.id().equals("from") ? "NBO" : "LHR";
                    };
            typed.put(question.id(), answer);
        });
        questionnaire
                .questions()
                .filter(question -> !question.partner().isEmpty())
                .forEach(question -> {
                    if (typed.getOrDefault(question.partner(), "").isEmpty()) {
                        typed.put(question.id(), "");
                    }
                });
        return withEmpty(questionnaire, typed);
    }

    private static Map<String, String> withEmpty(Questionnaire questionnaire, Map<String, String> typed) {
        questionnaire.questions().forEach(question -> typed.putIfAbsent(question.id(), ""));
        return typed;
    }

    private static String decimal(Random random, Question question) {
        return BigDecimal.valueOf(random.nextLong(question.max().longValueExact() * 1000 + 1), 3)
                .stripTrailingZeros()
                .toPlainString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "electricity=5 | country | MISSING",
                "country=XX | country | UNKNOWN_COUNTRY",
                "country=DE&people=0 | people | NOT_WHOLE",
                "country=DE&people=1.5 | people | NOT_WHOLE",
                "country=DE&electricity=-5 | electricity | NEGATIVE",
                "country=DE&electricity=much | electricity | NOT_A_NUMBER",
                "country=DE&electricity=1e3 | electricity | NOT_A_NUMBER",
                "country=DE&electricity=1000001 | electricity | TOO_MUCH",
                "country=DE&heat-amount=10 | heat | PARTNER_MISSING",
                "country=DE&diet=cake | diet | UNKNOWN_CHOICE",
                "country=DE&from=CDG | to | PARTNER_MISSING",
                "country=DE&from=Atlantis&to=CDG | from | UNKNOWN_AIRPORT",
                "country=DE&from=CDG&to=CDG | to | SAME_AIRPORT",
                "country=DE&from=CDG&to=London | to | SEVERAL_AIRPORTS",
            })
    void a_wrong_answer_is_named_and_nothing_is_reckoned(String typed, String question, Mistake mistake) {
        Answers answers = read(Questionnaire.HOUSEHOLD, typed);

        assertThat(answers.objections())
                .extracting(Objection::question, Objection::mistake)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(question, mistake));
        assertThatIllegalArgumentException().isThrownBy(() -> queries.footprint(answers));
    }

    @Test
    void a_city_with_several_airports_lists_them() {
        Answers answers = read(Questionnaire.TRIP, "from=london&to=Nairobi");

        assertThat(answers.objections().get(0).facts().get("airports")).contains("LHR (", "LGW (", "; ");
    }

    private Footprint household(String typed) {
        return footprint(Questionnaire.HOUSEHOLD, typed);
    }

    private Footprint footprint(Questionnaire questionnaire, String typed) {
        Answers answers = read(questionnaire, typed);
        assertThat(answers.objections()).isEmpty();
        return queries.footprint(answers);
    }

    private Answers read(Questionnaire questionnaire, String typed) {
        Map<String, String> values = new HashMap<>();
        for (String pair : typed.split("&")) {
            String[] sides = pair.split("=", 2);
            values.put(sides[0], sides[1]);
        }
        return queries.read(questionnaire, withEmpty(questionnaire, values)::get);
    }

    private static Line line(Footprint footprint, String label) {
        return footprint.lines().stream()
                .filter(line -> line.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Mass mass(Footprint footprint, String label) {
        return line(footprint, label).mass();
    }

    private static Mass kg(long kilograms) {
        return Mass.ofKilograms(Long.toString(kilograms));
    }
}
