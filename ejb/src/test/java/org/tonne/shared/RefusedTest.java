package org.tonne.shared;

import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class RefusedTest {

    @Test
    void facts_stand_in_the_order_of_their_names_however_they_were_given() {
        Refused refusal = new Refused(ErrorCode.UNITS_NOT_FREE, Map.of("offer", 1, "asked", 2, "free", 3));

        assertThat(refusal.facts().keySet()).containsExactly("asked", "free", "offer");
    }
}
