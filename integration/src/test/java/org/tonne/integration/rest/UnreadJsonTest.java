package org.tonne.integration.rest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnreadJsonTest {

    private static final Body.Limits LIMITS = new Body.Limits(1000, 6, false);

    @Test
    void what_nobody_has_taken_is_written_as_it_came() {
        String json = "{\"a\":[1,2.50,true,false,null,{}],\"b\":{\"c\":null,\"d\":\"é\"}}";

        assertThat(new String(Body.read(json, LIMITS).json(), StandardCharsets.UTF_8))
                .isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000", "-1.0e99999999999", "12345678901234567890123456789012345678901"})
    void numbers_that_nobody_means_are_unreadable(String number) {
        assertUnreadable("{\"a\":" + number + "}");
    }

    @Test
    void half_a_character_is_unreadable_wherever_it_stands() {
        assertUnreadable("{\"a\":\"\\ud83d\"}");
        assertUnreadable("{\"\\ude00\":1}");
        assertThat(Body.read("{\"a\":\"\\ud83d\\ude00\"}", LIMITS).text("a")).isEqualTo("\ud83d\ude00");
    }

    private static void assertUnreadable(String json) {
        assertThatThrownBy(() -> Body.read(json, LIMITS))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.REQUEST_UNREADABLE));
    }
}
