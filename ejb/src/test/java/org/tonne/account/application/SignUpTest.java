package org.tonne.account.application;

import org.junit.jupiter.api.Test;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Duration;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tonne.account.application.BuyersFixture.ADA;
import static org.tonne.account.application.BuyersFixture.PASSWORD;

class SignUpTest {

    private final BuyersFixture people = new BuyersFixture();

    @Test
    void an_account_is_made_when_the_letter_is_answered_with_the_password_and_not_before() {
        people.signUp(" Ada@Example.ORG ", PASSWORD);
        assertThat(people.accounts()).isZero();
        assertThat(people.signIn(ADA, PASSWORD)).isEmpty();

        AccountLetter letter = people.letter(ADA);
        NewSession session = people.confirm(letter.secret(), PASSWORD).orElseThrow();

        assertThat(letter.kind()).isEqualTo(LetterKind.SIGN_UP);
        assertThat(people.who(session))
                .hasValueSatisfying(who -> assertThat(who.email()).isEqualTo(ADA));
        assertThat(people.signIn(ADA, PASSWORD)).isPresent();
    }

    @Test
    void who_signs_up_with_the_address_of_somebody_else_gets_no_account_by_their_answer() {
        people.signUp(ADA, "the thief knows this");
        String link = people.letter(ADA).secret();

        assertThat(people.confirm(link, PASSWORD)).isEmpty();
        for (int i = 0; i < 4; i++) {
            assertThat(people.confirm(link, "another guess " + i)).isEmpty();
        }

        assertThat(people.confirm(link, "the thief knows this")).isEmpty();
        assertThat(people.accounts()).isZero();
    }

    @Test
    void an_address_that_has_an_account_gets_a_letter_that_says_so_and_nothing_changes() {
        people.ada();

        people.signUp(ADA, "another good password");

        assertThat(people.letter(ADA).kind()).isEqualTo(LetterKind.KNOWN);
        assertThat(people.letter(ADA).secret()).isEmpty();
        assertThat(people.signIn(ADA, "another good password")).isEmpty();
        assertThat(people.signIn(ADA, PASSWORD)).isPresent();
    }

    @Test
    void a_link_is_good_once_and_for_a_day() {
        people.signUp(ADA, PASSWORD);
        String link = people.letter(ADA).secret();
        people.store.clock().advance(Duration.ofHours(24));
        assertThat(people.confirm(link, PASSWORD)).isEmpty();

        people.signUp(ADA, PASSWORD);
        String next = people.letter(ADA).secret();
        assertThat(people.confirm(next, PASSWORD)).isPresent();
        assertThat(people.confirm(next, PASSWORD)).isEmpty();
        assertThat(people.accounts()).isEqualTo(1);
    }

    @Test
    void two_who_sign_up_at_once_with_one_address_make_one_account() {
        people.signUp(ADA, PASSWORD);
        String first = people.letter(ADA).secret();
        people.signUp(ADA, "the other one of both");
        String second = people.letter(ADA).secret();

        assertThat(people.confirm(second, "the other one of both")).isPresent();

        assertThat(people.confirm(first, PASSWORD)).isEmpty();
        assertThat(people.signIn(ADA, PASSWORD)).isEmpty();
        assertThat(people.accounts()).isEqualTo(1);
    }

    @Test
    void a_password_that_cannot_stand_and_an_address_that_is_none_send_nothing() {
        assertThatThrownBy(() -> people.signUp(ADA, "password1"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.PASSWORD_KNOWN));
        assertThatThrownBy(() -> people.signUp("ada@example.org, bob@example.org", PASSWORD))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.EMAIL_INVALID));
        assertThat(people.store.number("select count(*) from account_letter")).isZero();
    }

    @Test
    void nothing_that_is_kept_or_queued_holds_a_secret_or_the_password() {
        people.signUp(ADA, PASSWORD);
        String secret = people.letter(ADA).secret();

        String everything = people.store.text(
                "select string_agg(t::text, ' ') from (select l::text from account_letter l"
                        + " union all select o::text from outbox_message o union all select a::text from audit_entry a) t");
        assertThat(secret).hasSize(32);
        assertThat(everything).doesNotContain(secret, PASSWORD).contains("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(people.store.text("select string_agg(payload, ' ') from outbox_message"))
                .doesNotContain(ADA);
    }

    @Test
    void a_letter_that_leaves_twice_carries_another_secret_and_the_last_one_holds() {
        people.signUp(ADA, PASSWORD);
        String first = people.letter(ADA).secret();
        String second = people.letter(ADA).secret();

        assertThat(people.confirm(first, PASSWORD)).isEmpty();
        assertThat(people.confirm(second, PASSWORD)).isPresent();
    }

    @Test
    void a_letter_that_nobody_can_use_any_more_is_not_written() {
        people.signUp(ADA, PASSWORD);
        UUID letter = UUID.fromString(people.store.text("select id from account_letter"));
        people.store.clock().advance(Duration.ofHours(25));

        assertThat(people.prepared(letter)).isEmpty();
        assertThat(people.prepared(UUID.randomUUID())).isEmpty();
    }
}
