package org.tonne.integration.wire;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;

class SeldomTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void the_first_time_is_said_at_once_and_the_next_ones_together_a_minute_later() {
        Seldom seldom = new Seldom(Duration.ofMinutes(1));

        assertThat(seldom.happened(NOW)).isEqualTo(OptionalLong.of(1));
        assertThat(seldom.happened(NOW)).isEmpty();
        assertThat(seldom.happened(NOW.plusSeconds(59))).isEmpty();
        assertThat(seldom.happened(NOW.plusSeconds(60))).isEqualTo(OptionalLong.of(3));
        assertThat(seldom.happened(NOW.plusSeconds(61))).isEmpty();
    }
}
