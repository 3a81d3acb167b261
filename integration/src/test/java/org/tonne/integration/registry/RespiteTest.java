package org.tonne.integration.registry;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class RespiteTest {

    private static final Optional<Duration> WELL = Optional.empty();
    private static final Optional<Duration> NOT_SAID = Optional.of(Duration.ZERO);

    private final Hand hand = new Hand();
    private final Respite respite = new Respite(hand);

    @Test
    void a_registry_that_answers_may_be_told_as_much_as_there_is_room_for() {
        respite.heard(WELL);

        assertThat(respite.places(4)).isEqualTo(4);
    }

    @Test
    void case_38_in_maintenance_of_six_hours_one_thing_an_hour_is_said_and_all_goes_on_after_the_first_answer() {
        respite.heard(Optional.of(Duration.ofHours(6)));
        int said = 0;
        for (int minute = 0; minute < 360; minute++) {
            if (respite.places(4) > 0) {
                said += respite.places(4);
                respite.heard(Optional.of(Duration.ofHours(6)));
            }
            hand.pass(Duration.ofMinutes(1));
        }
        assertThat(said).isEqualTo(5); // after one hour, two, three, four and five

        assertThat(respite.places(4)).isEqualTo(1);
        respite.heard(WELL);
        assertThat(respite.places(4)).isEqualTo(4);
    }

    @Test
    void case_01_a_registry_that_is_away_is_tried_at_growing_distance_and_at_least_every_quarter_of_a_minute() {
        for (int pause : new int[] {1, 2, 4, 8, 15, 15}) {
            respite.heard(NOT_SAID);
            hand.pass(Duration.ofSeconds(pause).minusMillis(1));
            assertThat(respite.places(4)).isZero();
            hand.pass(Duration.ofMillis(1));
            assertThat(respite.places(4)).isEqualTo(1);
        }
    }

    @Test
    void many_things_under_way_when_the_registry_goes_away_are_one_trouble() {
        for (int call = 0; call < 16; call++) {
            respite.heard(NOT_SAID);
        }
        hand.pass(Duration.ofSeconds(1));
        assertThat(respite.places(16)).isEqualTo(1);
    }

    @Test
    void an_answer_between_two_failures_does_not_end_the_pause() {
        respite.heard(NOT_SAID);
        respite.heard(WELL);
        respite.heard(NOT_SAID);

        assertThat(respite.places(16)).isZero();
        hand.pass(Duration.ofSeconds(1));
        assertThat(respite.places(16)).isEqualTo(1);
    }
}
