package org.tonne.integration.rest.v1;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonne.integration.rest.Body;
import org.tonne.integration.rest.Fields;
import org.tonne.integration.rest.RequestRefused;
import org.tonne.order.application.GiftAnswers;
import org.tonne.shared.DomainException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a partner says of the letter of a gift. */
class GiftFieldsTest {

    @Test
    void a_gift_may_say_everything_or_only_to_whom_it_goes() {
        assertThat(OrdersResource.gift(fields("{'email':'bob@example.org','day':'2026-12-24',"
                        + "'message':'For you\\nBob','language':'ar','certificate':false}")))
                .isEqualTo(new GiftAnswers("bob@example.org", "2026-12-24", "For you\nBob", "ar", false));
        assertThat(OrdersResource.gift(fields("{'email':'bob@example.org'}")))
                .isEqualTo(new GiftAnswers("bob@example.org", "", "", "en", true));
        assertThat(OrdersResource.gift(fields(
                        "{'email':'bob@example.org','day':null,'message':null,'language':null,'certificate':null}")))
                .isEqualTo(new GiftAnswers("bob@example.org", "", "", "en", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{} | email",
                "{'to':'bob@example.org'} | email",
                "{'email':'bob@example.org','when':'now'} | when",
                "{'email':'bob@example.org','certificate':'no'} | certificate",
                "{'email':7} | email",
            })
    void what_is_missing_unknown_or_of_another_kind_is_refused_by_its_name(String gift, String field) {
        assertThatThrownBy(() -> OrdersResource.gift(fields(gift)))
                .satisfies(refused -> assertThat(facts(refused)).containsEntry("field", field));
    }

    private static Map<String, Object> facts(Throwable refused) {
        return refused instanceof RequestRefused fault ? fault.facts() : ((DomainException) refused).facts();
    }

    private static Fields fields(String json) {
        return Body.read(new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
