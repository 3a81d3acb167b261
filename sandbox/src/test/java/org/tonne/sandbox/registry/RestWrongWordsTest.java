package org.tonne.sandbox.registry;

import jakarta.json.JsonObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RestWrongWordsTest {
    private static final String TAKEN = "{\"transactionIdentifier\":\"VCP1\"}";

    private final JsonContract contract = new JsonContract();
    private final RestWrongWords words = new RestWrongWords();

    @ParameterizedTest
    @EnumSource(names = {"NO_RESULT", "RESULT_TWO", "OTHER_NAMESPACE"})
    void case_08_a_reply_that_is_broken_on_purpose_is_none_of_the_contract(Case failure) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(words.broken(TAKEN, failure)));
    }

    @ParameterizedTest
    @EnumSource(names = {"LATE_REPLY", "LOST_REPLY"})
    void any_other_reply_is_left_as_it_is(Case failure) throws IOException {
        assertThat(read(words.broken(TAKEN, failure)).getString("transactionIdentifier"))
                .isEqualTo("VCP1");
    }

    private JsonObject read(String body) throws IOException {
        return contract.read("CancellationTaken", new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
