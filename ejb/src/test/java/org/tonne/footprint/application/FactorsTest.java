package org.tonne.footprint.application;

import org.junit.jupiter.api.Test;
import org.tonne.footprint.domain.Factor;
import org.tonne.footprint.domain.FactorSet;
import org.tonne.footprint.domain.Mass;
import org.tonne.footprint.domain.Mean;
import org.tonne.footprint.domain.Questionnaire;

import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class FactorsTest {

    /** What lets a shop use a figure and show it: attribution at most. Share-alike and "in the US" are not here. */
    private static final Set<String> LICENCES =
            Set.of("Open Government Licence v3.0", "CC BY 4.0", "MIT", "Public domain");

    private final FactorSet factors = ReadFactors.read();

    @Test
    void every_factor_has_a_source_with_a_licence_that_lets_us_use_it() {
        assertThat(factors.factors()).hasSizeGreaterThan(300).allSatisfy(factor -> {
            assertThat(factor.source().licence()).isIn(LICENCES);
            assertThat(factor.source().address()).startsWith("https://");
            assertThat(factor.row()).isNotBlank();
            assertThat(factor.year()).isBetween(2019, 2026);
        });
        assertThat(ReadFactors.sources().values())
                .extracting(source -> source.licence())
                .isSubsetOf(LICENCES);
    }

    @Test
    void every_source_is_used_or_holds_the_means_or_the_airports() {
        assertThat(ReadFactors.sources().keySet())
                .containsExactlyInAnyOrder(
                        "DESNZ_2025",
                        "DESNZ_2024",
                        "EMBER_2026",
                        "SCARBOROUGH_2023",
                        "NOSGESTES_3_4",
                        "OWID_GCB_2024",
                        "OURAIRPORTS");
    }

    @Test
    void a_factor_is_direct_and_supply_and_lies_within_its_range() {
        Factor petrol = factors.find("car.petrol", "DE").orElseThrow();

        assertThat(petrol.direct()).isEqualTo(Mass.ofKilograms("0.16272"));
        assertThat(petrol.supply()).isEqualTo(Mass.ofKilograms("0.04599"));
        assertThat(petrol.perUnit()).isEqualTo(Mass.ofKilograms("0.20871"));
        assertThat(petrol.low()).isEqualTo(Mass.ofKilograms("0.18323"));
        assertThat(petrol.high()).isEqualTo(Mass.ofKilograms("0.34356"));
        assertThat(petrol.isApproximationFor("DE")).isTrue();
        assertThat(petrol.isApproximationFor("GB")).isFalse();
    }

    @Test
    void the_grid_of_one_country_never_stands_for_another() {
        assertThat(factors.find("electricity", "DE")).map(Factor::region).contains("DE");
        assertThat(factors.find("electricity", "CR")).isEmpty();
        assertThat(factors.find("car.electric", "GB")).isPresent();
        assertThat(factors.find("car.electric", "FR")).isEmpty();
        assertThat(factors.find("public-services", "FR")).isPresent();
        assertThat(factors.find("public-services", "DE")).isEmpty();
    }

    @Test
    void every_choice_that_can_be_made_has_a_factor_somewhere() {
        List<String> keys = factors.factors().stream().map(Factor::key).toList();

        Questionnaire.HOUSEHOLD.questions().forEach(question -> {
            switch (question.id()) {
                case "heat" ->
                    question.choices().forEach(fuel -> assertThat(keys).contains("heat." + fuel));
                case "fuel" ->
                    question.choices().forEach(fuel -> assertThat(keys).contains("car." + fuel));
                case "diet" ->
                    question.choices().forEach(diet -> assertThat(keys).contains("diet." + diet));
                case "treatment" ->
                    question.choices().forEach(way -> assertThat(keys).contains("waste." + way));
                default -> {}
            }
        });
    }

    @Test
    void the_world_and_most_countries_have_a_mean() {
        assertThat(factors.mean(Mean.WORLD).orElseThrow().perPerson()).isEqualTo(Mass.ofKilograms("4670"));
        assertThat(factors.mean("PT").orElseThrow().perPerson()).isEqualTo(Mass.ofKilograms("3569"));
        assertThat(factors.mean("VA")).isEmpty();
    }

    @Test
    void there_are_airports_on_every_continent() {
        assertThat(factors.airports().size()).isGreaterThan(3000);
        for (String code : List.of("CDG", "JFK", "GRU", "NBO", "CGK", "SYD")) {
            assertThat(factors.airports().meant(code)).as(code).hasSize(1);
        }
    }
}
