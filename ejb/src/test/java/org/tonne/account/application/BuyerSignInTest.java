package org.tonne.account.application;

import org.junit.jupiter.api.Test;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tonne.account.application.BuyersFixture.ADA;
import static org.tonne.account.application.BuyersFixture.PASSWORD;

class BuyerSignInTest {

    private static final String OTHER = "a longer way to say it";

    private final BuyersFixture people = new BuyersFixture();

    @Test
    void the_right_password_opens_whatever_the_case_of_the_address_and_each_time_under_another_name() {
        NewSession first = people.ada();
        NewSession second = people.signIn(" ADA@example.org ", PASSWORD).orElseThrow();

        assertThat(second.token()).isNotEqualTo(first.token()).hasSize(52);
        assertThat(people.who(first)).isPresent();
        assertThat(people.who(second)).isPresent();
        assertThat(people.store.text("select string_agg(s::text, ' ') from account_session s"))
                .doesNotContain(first.token(), second.token());
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer_and_the_same_rest() {
        people.ada();
        for (String email : List.of(ADA, "nobody@example.org")) {
            for (int i = 0; i < Limits.PASSWORDS; i++) {
                assertThat(people.signIn(email, "wrong")).isEmpty();
            }
            assertTooMany(() -> people.signIn(email, PASSWORD));
        }
        people.store.clock().advance(Limits.REST);

        assertThat(people.signIn(ADA, PASSWORD)).isPresent();
        assertThat(people.signIn("nobody@example.org", PASSWORD)).isEmpty();
    }

    @Test
    void tries_at_the_same_moment_are_tries_one_after_the_other() throws InterruptedException, ExecutionException {
        people.ada();
        ExecutorService thieves = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String guess = "guess " + i;
            tries.add(() -> isHeard(guess));
        }
        long heard = 0;
        for (Future<Boolean> answer : thieves.invokeAll(tries)) {
            heard += answer.get() ? 1 : 0;
        }
        thieves.shutdown();

        assertThat(heard).isEqualTo(Limits.PASSWORDS);
    }

    private boolean isHeard(String guess) {
        try {
            return people.signIn(ADA, guess).isEmpty();
        } catch (Refused tooMany) {
            return false;
        }
    }

    @Test
    void whoever_is_kept_out_by_the_tries_of_others_comes_in_by_code() {
        people.ada();
        for (int i = 0; i < Limits.PASSWORDS; i++) {
            people.signIn(ADA, "wrong");
        }

        UUID letter = people.askForCode(ADA);
        String code = people.letter(ADA).secret();

        assertThat(code).matches("[0-9]{8}");
        assertThat(people.enter(letter, code.substring(0, 4) + " – " + code.substring(4)))
                .hasValueSatisfying(session -> assertThat(people.who(session)).isPresent());
    }

    @Test
    void a_code_is_good_once_for_ten_minutes_for_five_tries_and_only_where_it_was_asked_for() {
        people.ada();
        UUID letter = people.askForCode(ADA);
        String code = people.letter(ADA).secret();
        UUID other = people.askForCode(ADA);
        people.prepared(other);

        assertThat(people.enter(other, code)).isEmpty();
        assertThat(people.enter(UUID.randomUUID(), code)).isEmpty();
        for (int i = 0; i < 4; i++) {
            assertThat(people.enter(letter, "0000000" + i)).isEmpty();
        }
        assertThat(people.enter(letter, code)).isPresent();
        assertThat(people.enter(letter, code)).isEmpty();

        UUID late = people.askForCode(ADA);
        String lateCode = people.prepared(late).orElseThrow().secret();
        people.store.clock().advance(Duration.ofMinutes(10));
        assertThat(people.enter(late, lateCode)).isEmpty();
    }

    @Test
    void after_five_wrong_codes_the_right_one_is_worth_nothing() {
        people.ada();
        UUID letter = people.askForCode(ADA);
        String code = people.letter(ADA).secret();
        for (int i = 0; i < AccountLetters.TRIES; i++) {
            assertThat(people.enter(letter, "wrong")).isEmpty();
        }

        assertThat(people.enter(letter, code)).isEmpty();
    }

    @Test
    void an_address_without_an_account_gets_a_letter_that_says_so_and_the_asker_the_same_answer() {
        UUID letter = people.askForCode("nobody@example.org");

        assertThat(people.letter("nobody@example.org").kind()).isEqualTo(LetterKind.UNKNOWN);
        assertThat(people.enter(letter, "00000000")).isEmpty();
        people.askForReset("nobody@example.org");
        assertThat(people.letter("nobody@example.org").kind()).isEqualTo(LetterKind.UNKNOWN);
    }

    @Test
    void an_address_gets_five_letters_of_a_kind_in_half_an_hour_and_a_network_sixty_tries_in_a_quarter() {
        for (int i = 0; i < Limits.LETTERS; i++) {
            people.askForCode(ADA);
        }
        assertTooMany(() -> people.askForCode(ADA));
        people.askForReset(ADA);
        for (int i = Limits.LETTERS + 1; i < 60; i++) {
            people.signIn("somebody" + i + "@example.org", "wrong");
        }
        assertTooMany(() -> people.signIn("one-more@example.org", "wrong"));

        assertThat(people.signIn("one-more@example.org", "wrong", "192.0.2.8")).isEmpty();
        people.store.clock().advance(Duration.ofMinutes(30));
        people.askForCode(ADA);
    }

    @Test
    void who_uses_up_the_tries_and_letters_of_somebody_else_leaves_them_a_link_that_opens() {
        people.ada();
        for (int i = 0; i < Limits.PASSWORDS; i++) {
            people.signIn(ADA, "wrong");
            people.askForCode(ADA);
            people.askForReset(ADA);
        }
        String link = people.letter(ADA).secret();
        assertTooMany(() -> people.askForReset(ADA));
        people.store.clock().advance(Duration.ofMinutes(29));

        assertThat(people.reset(link, OTHER)).isPresent();
        assertThat(people.signIn(ADA, OTHER)).isPresent();
    }

    @Test
    void addresses_of_one_ipv6_network_are_one() {
        for (int i = 0; i < 60; i++) {
            people.signIn("somebody" + i + "@example.org", "wrong", "2001:db8:1:2:3:4:5:" + i);
        }
        assertTooMany(() -> people.signIn("x@example.org", "wrong", "2001:db8:1:2:ffff::1"));
        assertThat(people.signIn("x@example.org", "wrong", "2001:db8:1:3::1")).isEmpty();
    }

    @Test
    void another_password_by_letter_ends_every_session_and_every_other_letter() {
        NewSession before = people.ada();
        people.askForReset(ADA);
        String link = people.letter(ADA).secret();
        people.askForReset(ADA);
        String older = people.letter(ADA).secret();

        assertThatThrownBy(() -> people.reset(link, "password1")).isInstanceOf(Refused.class);
        NewSession after = people.reset(link, OTHER).orElseThrow();

        assertThat(people.who(before)).isEmpty();
        assertThat(people.who(after)).isPresent();
        assertThat(people.signIn(ADA, PASSWORD)).isEmpty();
        assertThat(people.signIn(ADA, OTHER)).isPresent();
        assertThat(people.reset(link, PASSWORD)).isEmpty();
        assertThat(people.reset(older, PASSWORD)).isEmpty();
        assertThat(people.letter(ADA).kind()).isEqualTo(LetterKind.PASSWORD_CHANGED);
    }

    @Test
    void a_link_for_another_password_holds_for_half_an_hour() {
        people.ada();
        people.askForReset(ADA);
        String link = people.letter(ADA).secret();
        people.store.clock().advance(Duration.ofMinutes(30));

        assertThat(people.reset(link, OTHER)).isEmpty();
    }

    @Test
    void who_changes_the_password_knows_the_old_one_and_is_alone_then() {
        NewSession mine = people.ada();
        NewSession elsewhere = people.signIn(ADA, PASSWORD).orElseThrow();

        assertThat(change(mine, "not this one")).isEmpty();
        assertThat(people.who(elsewhere)).isPresent();
        NewSession after = change(mine, PASSWORD).orElseThrow();

        assertThat(people.who(mine)).isEmpty();
        assertThat(people.who(elsewhere)).isEmpty();
        assertThat(people.who(after)).isPresent();
        assertThat(people.signIn(ADA, OTHER)).isPresent();
    }

    @Test
    void who_stole_a_session_cannot_guess_the_password_at_the_page_that_changes_it() {
        NewSession stolen = people.ada();
        for (int i = 0; i < Limits.PASSWORDS; i++) {
            assertThat(change(stolen, "guess " + i)).isEmpty();
        }

        assertTooMany(() -> change(stolen, PASSWORD));
    }

    private Optional<NewSession> change(NewSession session, String current) {
        return people.store.inTransaction(
                () -> people.store.make(ChangePassword.class).change(session.account(), current, OTHER));
    }

    @Test
    void a_session_ends_after_two_idle_hours_after_a_day_and_when_its_owner_says_so() {
        NewSession idle = people.ada();
        people.store.clock().advance(Sessions.IDLE);
        assertThat(people.who(idle)).isEmpty();

        NewSession busy = people.signIn(ADA, PASSWORD).orElseThrow();
        for (int hour = 1; hour < 24; hour++) {
            people.store.clock().advance(Duration.ofHours(1));
            assertThat(people.who(busy)).as("hour %s", hour).isPresent();
        }
        people.store.clock().advance(Duration.ofHours(1));
        assertThat(people.who(busy)).isEmpty();

        NewSession left = people.signIn(ADA, PASSWORD).orElseThrow();
        people.store.inTransaction(() -> people.store.make(SignedInBuyers.class).signOut(left.token()));
        assertThat(people.who(left)).isEmpty();
        assertThat(people.store.number("select count(*) from account_session")).isZero();
    }

    @Test
    void an_account_of_a_buyer_opens_no_desk_and_an_account_of_the_desks_is_none_of_a_buyer() {
        people.ada();

        assertThat(people.store.inTransaction(
                        () -> people.store.make(SignIn.class).signIn(ADA, PASSWORD)))
                .isEmpty();
        people.store.execute(
                "insert into user_account (id, email, display_name, password_hash, role, created_at)"
                        + " select gen_random_uuid(), 'staff@example.org', 'S', password_hash, 'STAFF', now() from buyer_account");
        assertThat(people.signIn("staff@example.org", PASSWORD)).isEmpty();
    }

    @Test
    void the_audit_trail_names_no_address() {
        people.ada();
        people.signIn(ADA, "wrong");

        assertThat(people.store.text(
                        "select string_agg(actor || ' ' || action || ' ' || subject, ', ') from audit_entry"))
                .contains("account.made", "account.sign-in-refused")
                .doesNotContain("ada@");
    }

    private static void assertTooMany(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                .isEqualTo(ErrorCode.TOO_MANY_REQUESTS));
    }
}
