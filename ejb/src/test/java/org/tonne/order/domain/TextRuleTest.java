package org.tonne.order.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TextRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\nb",
                "a\tb",
                "\u007Fx",
                "a\u0085b",
                "a\u2028b",
                "\uD800x",
                "x\uDC00",
                "a\u202Eb",
                "a\u2066b",
                "\uFFFFx"
            })
    void what_cannot_be_printed_is_refused(String text) {
        assertRefused(ErrorCode.FIELD_CHARACTERS, () -> TextRule.required("name", text));
        assertRefused(ErrorCode.FIELD_CHARACTERS, () -> TextRule.optional("name", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00A0", "\u200B\u200D", "\u3000"})
    void what_nobody_can_see_is_missing(String text) {
        assertRefused(ErrorCode.FIELD_MISSING, () -> TextRule.required("name", text));
    }

    @Test
    void length_is_counted_in_code_points_without_the_blanks_around() {
        String earth = "\uD83C\uDF0D";

        assertThat(TextRule.required("name", "  " + earth.repeat(255) + " ")).isEqualTo(earth.repeat(255));
        assertRefused(ErrorCode.FIELD_TOO_LONG, () -> TextRule.required("name", earth.repeat(256)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد", "<b>", "=1+1", "#{7*7}", "O'Neil", "می‌خواهم", "Ångström e\u0301"})
    void every_script_and_sign_is_kept_as_it_is(String text) {
        assertThat(TextRule.required("name", text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a@b",
                "a b@c.de",
                "a@b..de",
                "a@-b.de",
                "a\r\nBcc: x@y.de@c.de",
                "a,b@c.de",
                "<a@b.de>",
                ".a@b.de",
                "a.@b.de",
                "a@b.de\u0000"
            })
    void what_is_no_address_is_refused(String text) {
        assertRefused(ErrorCode.EMAIL_INVALID, () -> TextRule.email("email", text));
    }

    @Test
    void addresses_are_kept_with_a_domain_that_mail_servers_know() {
        assertThat(TextRule.email("email", " ada.l+x@example.co.uk ")).isEqualTo("ada.l+x@example.co.uk");
        assertThat(TextRule.email("email", "info@bücher.example")).isEqualTo("info@xn--bcher-kva.example");
        assertRefused(ErrorCode.FIELD_TOO_LONG, () -> TextRule.email("email", "a@" + "b".repeat(260) + ".de"));
        assertRefused(ErrorCode.FIELD_MISSING, () -> TextRule.email("email", " "));
    }

    @Test
    void countries_and_choices_are_those_on_the_list() {
        assertThat(TextRule.country("country", "ch")).isEqualTo("CH");
        assertThat(TextRule.choice("kind", "INDIVIDUAL", PayerKind.class)).isEqualTo(PayerKind.INDIVIDUAL);
        assertRefused(ErrorCode.COUNTRY_UNKNOWN, () -> TextRule.country("country", "XX"));
        assertRefused(ErrorCode.FIELD_MISSING, () -> TextRule.country("country", ""));
        assertRefused(ErrorCode.CHOICE_UNKNOWN, () -> TextRule.choice("kind", "individual", PayerKind.class));
        assertRefused(ErrorCode.FIELD_MISSING, () -> TextRule.choice("kind", "", PayerKind.class));
    }

    private static void assertRefused(ErrorCode code, Runnable rule) {
        assertThatThrownBy(rule::run).isInstanceOfSatisfying(Refused.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
