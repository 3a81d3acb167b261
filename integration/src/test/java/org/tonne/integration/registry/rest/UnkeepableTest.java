package org.tonne.integration.registry.rest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What PostgreSQL cannot keep is refused for good: as trouble of ours, the registry would send it again for ever. */
class UnkeepableTest {

    private static final String EVENT = "{\"eventId\":\"e-1\",\"seq\":1,\"type\":\"transaction.completed\",\"data\":"
            + Scene.completed("VCP1000045") + "}";

    @ParameterizedTest
    @CsvSource({
        "e-1, \\u0000",
        "VC77/2026, VC\\u0000",
        "2026-11-22T11, +999999999-11-22T11",
        "2026-11-22T11, -0001-11-22T11",
        "2026-11-22\", +99999999-11-22\""
    })
    void zero_characters_and_years_beyond_four_digits_are_none_of_the_contract(String good, String bad) {
        assertThat(Told.read(EVENT).report()).isPresent();
        assertThatThrownBy(() -> Told.read(EVENT.replace(good, bad)).report())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.REQUEST_UNREADABLE));
    }
}
