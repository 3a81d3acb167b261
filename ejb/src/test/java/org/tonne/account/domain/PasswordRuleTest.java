package org.tonne.account.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PasswordRuleTest {

    private static final String EMAIL = "ada.lovelace@example.org";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "кошка на тёплой крыше",
                "我的密码很长很安全吧",
                "8402957316",
                "x7#kQ2!vB9",
                "    spaces count    "
            })
    void whatever_is_long_enough_and_not_tried_first_may_be_kept(String password) {
        assertThat(PasswordRule.fit("password", password, EMAIL)).isEqualTo(PasswordRule.normal(password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password1!",
                "1234567890",
                "QWERTYUIOP",
                "iloveyou2026",
                "superman#99",
                "aaaaaaaaaaaa",
                "1111222233334444",
                "ada.lovelace",
                "Ada.Lovelace1815",
                "ada.lovelace@example.org"
            })
    void what_stood_in_a_breach_or_names_its_owner_is_refused_however_it_is_dressed(String password) {
        assertRefused(password, ErrorCode.PASSWORD_KNOWN);
    }

    @Test
    void length_is_counted_in_letters_of_any_script_and_has_two_ends() {
        assertRefused("", ErrorCode.FIELD_MISSING);
        assertRefused("7 chars", ErrorCode.PASSWORD_TOO_SHORT);
        assertRefused("💚💙💛🧡💜🖤🤍", ErrorCode.PASSWORD_TOO_SHORT);
        assertThat(PasswordRule.fit("password", "💚💙💛🧡💜🖤🤍🤎", EMAIL)).hasSize(16);
        assertThat(PasswordRule.fit("password", "ab c".repeat(32), EMAIL)).hasSize(PasswordRule.LONGEST);
        assertRefused("ab c".repeat(32) + "d", ErrorCode.FIELD_TOO_LONG);
    }

    @Test
    void the_same_letters_typed_on_another_keyboard_are_the_same_password() {
        assertThat(PasswordRule.normal("Zoe\u0308 naps at noon"))
                .isEqualTo(PasswordRule.normal("Zo\u00eb naps at noon"));
    }

    @Test
    void the_list_holds_more_than_three_thousand_that_are_long_enough() {
        assertThat(KnownPasswords.contain("trustno1")).isTrue();
        assertThat(KnownPasswords.longEnough(PasswordRule.SHORTEST)).isGreaterThan(3000);
    }

    private static void assertRefused(String password, ErrorCode code) {
        assertThatThrownBy(() -> PasswordRule.fit("password", password, EMAIL))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
