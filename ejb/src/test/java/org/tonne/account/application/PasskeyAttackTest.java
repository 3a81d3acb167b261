package org.tonne.account.application;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody who means harm gets from passkeys, with answers that a device really signed. */
class PasskeyAttackTest {

    private static final String ELSEWHERE = "https://evil.example";

    private final PasskeyFixture at = new PasskeyFixture();

    @Test
    void an_answer_is_good_once() {
        PasskeyQuestion adding = at.begun(at.ada, "Phone");
        String made = at.phone.create(adding.options());
        assertThat(at.kept(at.ada, adding, made)).isTrue();
        assertThat(at.kept(at.ada, adding, made)).isFalse();

        PasskeyQuestion question = at.asked();
        String answer = at.phone.sign(question.options());
        assertThat(at.answered(question, answer)).isPresent();
        assertThat(at.answered(question, answer)).isEmpty();
        assertThat(at.answered(at.asked(), answer)).isEmpty();
    }

    @Test
    void an_answer_is_good_only_from_the_browser_that_was_asked_and_not_after_five_minutes() {
        at.added(at.ada, "Phone", at.phone);
        PasskeyQuestion mine = at.asked();
        PasskeyQuestion theirs = at.asked();
        assertThat(at.answered(theirs, at.phone.sign(mine.options()))).isEmpty();
        assertThat(at.answered(new PasskeyQuestion("", mine.options()), at.phone.sign(mine.options())))
                .isEmpty();

        at.people.store.clock().advance(PasskeyChallenges.LIFE);
        assertThat(at.answered(mine, at.phone.sign(mine.options()))).isEmpty();
    }

    /** What a device or a browser says that is not as it must be. */
    private void assertNotLetIn(Consumer<SoftAuthenticator> wrong) {
        at.added(at.ada, "Phone", at.phone);
        PasskeyQuestion question = at.asked();
        wrong.accept(at.phone);
        assertThat(at.answered(question, at.phone.sign(question.options()))).isEmpty();
    }

    @Test
    void an_answer_that_was_given_to_another_site_opens_nothing() {
        assertNotLetIn(device -> device.origin = ELSEWHERE);
    }

    @Test
    void an_answer_that_was_signed_for_another_site_opens_nothing() {
        assertNotLetIn(device -> device.host = "evil.example");
    }

    @Test
    void a_device_that_has_not_looked_at_its_owner_opens_nothing() {
        assertNotLetIn(device -> device.verified = false);
    }

    @Test
    void a_passkey_that_says_it_is_of_somebody_else_opens_nothing() {
        BuyerAccount bob = at.people.somebody("bob@example.org");
        assertNotLetIn(device -> device.claims(PasskeyOptions.handle(bob.id())));
    }

    @Test
    void a_copy_of_a_device_is_noticed_by_its_counter() {
        at.phone.counter = 7;
        at.added(at.ada, "Phone", at.phone);
        PasskeyQuestion first = at.asked();
        assertThat(at.answered(first, at.phone.sign(first.options()))).isPresent();

        at.phone.counter = 7; // the copy was made before
        PasskeyQuestion second = at.asked();
        assertThat(at.answered(second, at.phone.sign(second.options()))).isEmpty();
    }

    @Test
    void another_key_under_the_same_credential_opens_nothing() {
        at.added(at.ada, "Phone", at.phone);
        SoftAuthenticator forged = new SoftAuthenticator(1);
        forged.claims(PasskeyOptions.handle(at.ada.id()));
        PasskeyQuestion question = at.asked();

        assertThat(at.answered(question, forged.sign(question.options()))).isEmpty();
        assertThat(at.people.store.number("select count(*) from audit_entry where action = 'account.sign-in-refused'"))
                .isEqualTo(1);
    }

    @Test
    void what_was_made_for_another_site_account_or_question_is_not_kept() {
        BuyerAccount bob = at.people.somebody("bob@example.org");
        PasskeyQuestion foreign = at.begun(at.ada, "Phone");
        at.phone.origin = ELSEWHERE;
        assertThat(at.kept(at.ada, foreign, at.phone.create(foreign.options()))).isFalse();
        at.phone.origin = "https://tonne.example";

        PasskeyQuestion unseen = at.begun(at.ada, "Phone");
        at.phone.verified = false;
        assertThat(at.kept(at.ada, unseen, at.phone.create(unseen.options()))).isFalse();
        at.phone.verified = true;

        PasskeyQuestion mine = at.begun(at.ada, "Phone");
        assertThat(at.kept(bob, mine, at.phone.create(mine.options()))).isFalse();
        PasskeyQuestion toSignIn = at.asked();
        PasskeyQuestion toAdd = at.begun(at.ada, "Phone");
        assertThat(at.kept(at.ada, toSignIn, at.phone.create(toAdd.options()))).isFalse();
        assertThat(at.answered(toAdd, at.phone.sign(toAdd.options()))).isEmpty();
        assertThat(at.keepPasskey.of(at.ada)).isEmpty();
        assertThat(at.keepPasskey.of(bob)).isEmpty();
    }

    @Test
    void a_passkey_of_one_account_cannot_become_one_of_another() {
        BuyerAccount bob = at.people.somebody("bob@example.org");
        at.added(at.ada, "Phone", at.phone);

        assertThat(at.added(bob, "Phone", at.phone)).isFalse();
        assertThat(at.keepPasskey.of(bob)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"id\":\"AQ\",\"rawId\":\"AQ\",\"type\":\"public-key\",\"response\":{},\"clientExtensionResults\":{}}",
                "{\"id\":1,\"rawId\":{},\"type\":[],\"response\":null}",
                "{\"id\":\"AQ\",\"rawId\":\"AQ\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\","
                        + "\"attestationObject\":\"oA\",\"authenticatorData\":\"AA\",\"signature\":\"AA\",\"userHandle\":\"AA\"},"
                        + "\"clientExtensionResults\":{}}"
            })
    void what_cannot_be_read_is_refused_without_a_word(String answer) {
        assertThat(at.answered(at.asked(), answer)).isEmpty();
        assertThat(at.kept(at.ada, at.begun(at.ada, "Phone"), answer)).isFalse();
        assertThat(at.answered(at.asked(), " ".repeat(PasskeyCheck.LONGEST + 1)))
                .isEmpty();
    }
}
