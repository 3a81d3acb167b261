package org.tonne.cancellation.domain;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalPolicyTest {

    @Test
    void a_reconciliation_passes_and_is_waited_for_at_growing_distance() {
        assertThat(again(0, "REGISTRY 3016")).contains(Duration.ofMinutes(5));
        assertThat(again(1, "DES 4007")).contains(Duration.ofMinutes(10));
        assertThat(again(10, "REGISTRY 3016")).contains(Duration.ofHours(1));
        assertThat(again(48, "REGISTRY 3016")).isEmpty();
    }

    @Test
    void a_suspended_account_is_tried_for_a_day_and_a_closed_one_never() {
        assertThat(again(0, "REGISTRY 1004")).contains(Duration.ofHours(1));
        assertThat(again(23, "REGISTRY 1004")).contains(Duration.ofHours(1));
        assertThat(again(24, "REGISTRY 1004")).isEmpty();
        assertThat(again(0, "REGISTRY 1003")).isEmpty();
        assertThat(policy(0, "REGISTRY 1003").doubtsAccount()).isTrue();
        assertThat(policy(0, "REGISTRY 1004").doubtsAccount()).isTrue();
        assertThat(policy(0, "DES 1004").doubtsAccount()).isFalse();
    }

    @Test
    void units_that_are_not_held_are_replaced_once_and_the_account_is_read() {
        assertThat(again(0, "DES 4003")).contains(Duration.ofSeconds(30));
        assertThat(again(0, "REGISTRY 3005")).contains(Duration.ofSeconds(30));
        assertThat(again(1, "DES 4003")).isEmpty();
        assertThat(policy(1, "DES 4003").doubtsHoldings()).isTrue();
        assertThat(policy(0, "REGISTRY 4003").doubtsHoldings()).isFalse();
        assertThat(policy(0, "DES 3005").doubtsHoldings()).isFalse();
    }

    @Test
    void a_reason_that_cannot_pass_outweighs_those_that_can() {
        assertThat(again(0, "REGISTRY 3016", "DES 2017")).isEmpty();
        assertThat(again(0, "DES 4010")).isEmpty();
        assertThat(again(0)).isEmpty();
    }

    private static Optional<Duration> again(int before, String... codes) {
        return policy(before, codes).again();
    }

    private static RefusalPolicy policy(int before, String... codes) {
        List<ResponseCode> given = Stream.of(codes)
                .map(code -> code.split(" "))
                .map(parts -> new ResponseCode(parts[0], Integer.parseInt(parts[1])))
                .toList();
        return RefusalPolicy.of(given, before);
    }
}
