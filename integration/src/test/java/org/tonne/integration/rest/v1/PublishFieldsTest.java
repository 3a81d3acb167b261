package org.tonne.integration.rest.v1;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.integration.rest.Body;
import org.tonne.integration.rest.Fields;
import org.tonne.integration.rest.RequestRefused;
import org.tonne.order.domain.Publication;
import org.tonne.shared.DomainException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a partner lets be published, by the old field and by the finer one beside it. */
class PublishFieldsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | false | false",
                "{\"publish\":true} | true | true",
                "{\"publish\":false} | false | false",
                "{\"publish\":true,\"publishFields\":null} | true | true",
                "{\"publish\":true,\"publishFields\":[]} | false | false",
                "{\"publish\":true,\"publishFields\":[\"NAME\"]} | true | false",
                "{\"publishFields\":[\"REASON\"]} | false | true",
                "{\"publishFields\":[\"REASON\",\"NAME\"]} | true | true",
            })
    void what_is_published_is_chosen_all_at_once_or_field_by_field(String body, boolean name, boolean reason) {
        Fields fields = fields(body);

        assertThat(OrdersResource.publish(fields)).isEqualTo(new Publication(name, reason));
        fields.end(); // both are known
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"EMAIL\"]", "[\"NAME\",\"NAME\"]", "\"NAME\"", "[null]", "[1]", "{}"})
    void a_field_that_cannot_be_published_is_refused_by_its_name(String choice) {
        Fields fields = fields("{\"publishFields\":" + choice + "}");

        assertThatThrownBy(() -> OrdersResource.publish(fields))
                .satisfies(refused -> assertThat(facts(refused)).containsEntry("field", "publishFields"));
    }

    private static Map<String, Object> facts(Throwable refused) {
        return refused instanceof RequestRefused fault ? fault.facts() : ((DomainException) refused).facts();
    }

    private static Fields fields(String json) {
        return Body.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
