package org.tonne.integration.rest;

import org.junit.jupiter.api.Test;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BodyTest {

    @Test
    void fields_are_read_as_what_they_are() {
        Fields fields = read("{\"a\":\"é\",\"b\":12,\"c\":true,\"d\":null,\"e\":[{\"f\":\"12.00\"}]}");

        assertThat(fields.text("a")).isEqualTo("é");
        assertThat(fields.quantity("b")).isEqualTo(12);
        assertThat(fields.flag("c")).isTrue();
        assertThat(fields.optionalText("d")).isEmpty();
        assertThat(fields.objects("e", 1).get(0).amount("f").cents()).isEqualTo(1200);
        fields.end();
    }

    @Test
    void quantities_are_whole_numbers_written_plainly() {
        for (String wrong : List.of(
                "0", "-1", "1.0", "1e2", "1.5", "\"1\"", "1000000000000000", "9999999999999999999999", "[1]", "true")) {
            assertThatThrownBy(() -> read("{\"quantity\":" + wrong + "}").quantity("quantity"))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.QUANTITY_INVALID));
        }
    }

    @Test
    void what_is_no_json_object_is_unreadable() {
        for (String wrong : List.of(
                "",
                "[]",
                "1",
                "{",
                "{\"a\":1,}",
                "{\"a\":01}",
                "{a:1}",
                "{\"a\":1}{}",
                "{\"a\":1}x",
                "{\"a\":1,\"a\":2}",
                "{\"a\":" + "[".repeat(9000) + "]".repeat(9000) + "}",
                "{\"a\":NaN}",
                "\uFEFF{}")) {
            assertThatThrownBy(() -> read(wrong)).as(wrong).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                            refused.code())
                    .isEqualTo(ErrorCode.REQUEST_UNREADABLE));
        }
    }

    @Test
    void bytes_that_are_no_text_are_unreadable() {
        byte[] latin = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Body.read(new ByteArrayInputStream(latin))).isInstanceOf(Refused.class);
    }

    @Test
    void more_than_a_megabyte_is_too_large() {
        assertThatThrownBy(() -> read("{\"a\":\"" + "x".repeat(Body.MAX_BYTES) + "\"}"))
                .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.fault())
                        .isEqualTo(RequestFault.BODY_TOO_LARGE));
    }

    @Test
    void unknown_fields_are_refused_by_their_place() {
        Fields fields = read("{\"payer\":{\"nmae\":\"x\"}}");

        assertThatThrownBy(() -> fields.object("payer").end())
                .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.facts())
                        .containsEntry("field", "payer.nmae"));
    }

    @Test
    void wrong_kinds_and_absences_are_told_apart() {
        assertThatThrownBy(() -> read("{\"a\":1}").text("a")).hasMessageContaining("FIELD_TYPE");
        assertThatThrownBy(() -> read("{}").text("a")).hasMessageContaining("FIELD_MISSING");
        assertThatThrownBy(() -> read("{\"a\":{}}").objects("a", 9)).hasMessageContaining("FIELD_TYPE");
        assertThatThrownBy(() -> read("{\"a\":\"12\"}").amount("a")).hasMessageContaining("FIELD_TYPE");
        assertThatThrownBy(() -> read("{\"a\":\"1-1-1-1-1\"}").id("a")).hasMessageContaining("FIELD_TYPE");
        assertThatThrownBy(() -> read("{\"a\":\"FREE\"}").choice("a", RequestFault.class))
                .hasMessageContaining("CHOICE_UNKNOWN");
    }

    private static Fields read(String body) {
        return Body.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
