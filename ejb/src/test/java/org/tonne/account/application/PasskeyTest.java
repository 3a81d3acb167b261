package org.tonne.account.application;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import org.junit.jupiter.api.Test;
import org.tonne.shared.ErrorCode;

import java.io.StringReader;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.account.application.BuyersFixture.ADA;
import static org.tonne.account.application.BuyersFixture.PASSWORD;
import static org.tonne.account.application.BuyersFixture.assertRefused;

/** Passkeys, with answers that a device really signed. */
class PasskeyTest {

    private final PasskeyFixture at = new PasskeyFixture();

    @Test
    void a_passkey_is_added_under_its_name_and_signs_its_owner_in_without_an_address() {
        assertThat(at.added(at.ada, "Phone", at.phone)).isTrue();
        assertThat(at.people.letter(ADA).kind()).isEqualTo(LetterKind.PASSKEY_ADDED);
        assertThat(at.keepPasskey.of(at.ada)).singleElement().satisfies(passkey -> {
            assertThat(passkey.name()).isEqualTo("Phone");
            assertThat(passkey.usedAt()).isEmpty();
        });

        PasskeyQuestion question = at.asked();
        NewSession session =
                at.answered(question, at.phone.sign(question.options())).orElseThrow();

        assertThat(session.account()).isEqualTo(at.ada);
        assertThat(at.people.who(session)).contains(at.ada);
        assertThat(at.keepPasskey.of(at.ada).get(0).usedAt())
                .contains(at.people.store.clock().instant());
    }

    @Test
    void several_are_kept_and_each_signs_in_and_a_dropped_one_no_longer_does() {
        SoftAuthenticator laptop = new SoftAuthenticator(2);
        at.added(at.ada, "Phone", at.phone);
        at.added(at.ada, "Laptop", laptop);
        assertThat(at.keepPasskey.of(at.ada)).extracting(KeptPasskey::name).containsExactly("Phone", "Laptop");

        at.people.store.inTransaction(() ->
                at.keepPasskey.drop(at.ada, at.keepPasskey.of(at.ada).get(0).id()));

        assertThat(at.people.letter(ADA).kind()).isEqualTo(LetterKind.PASSKEY_DROPPED);
        PasskeyQuestion forThePhone = at.asked();
        assertThat(at.answered(forThePhone, at.phone.sign(forThePhone.options())))
                .isEmpty();
        PasskeyQuestion forTheLaptop = at.asked();
        assertThat(at.answered(forTheLaptop, laptop.sign(forTheLaptop.options())))
                .isPresent();
    }

    @Test
    void what_is_asked_wants_a_device_that_knows_its_owner_and_names_nobody() {
        at.added(at.ada, "Phone", at.phone);
        JsonObject create = read(at.begun(at.ada, "Laptop").options());
        JsonObject get = read(at.asked().options());

        assertThat(create.getJsonObject("authenticatorSelection").getString("residentKey"))
                .isEqualTo("required");
        assertThat(create.getJsonObject("authenticatorSelection").getString("userVerification"))
                .isEqualTo("required");
        assertThat(create.getJsonObject("rp").getString("id")).isEqualTo("tonne.example");
        assertThat(create.getJsonArray("excludeCredentials")).hasSize(1);
        assertThat(get.getString("rpId")).isEqualTo("tonne.example");
        assertThat(get.getString("userVerification")).isEqualTo("required");
        assertThat(get).doesNotContainKey("allowCredentials");
        assertThat(get.getString("challenge")).isNotEqualTo(create.getString("challenge"));
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    @Test
    void who_adds_one_says_the_password_and_a_name_that_is_free() {
        assertThat(at.people.store.inTransaction(() -> at.keepPasskey.begin(at.ada, "Phone", "a guess")))
                .isEmpty();
        at.added(at.ada, "Phone", at.phone);
        assertRefused(ErrorCode.NAME_TAKEN, () -> at.begun(at.ada, "Phone"));
        assertRefused(ErrorCode.FIELD_MISSING, () -> at.begun(at.ada, " "));
        for (int i = 1; i < KeepPasskey.MOST; i++) {
            at.added(at.ada, "Device " + i, new SoftAuthenticator(10 + i));
        }

        assertRefused(ErrorCode.TOO_MANY_KEPT, () -> at.begun(at.ada, "One more"));
        assertThat(at.keepPasskey.of(at.ada)).hasSize(KeepPasskey.MOST);
    }

    @Test
    void guesses_of_the_password_count_as_guesses_to_sign_in() {
        for (int i = 0; i < Limits.PASSWORDS; i++) {
            at.people.store.inTransaction(() -> at.keepPasskey.begin(at.ada, "Phone", "a guess"));
        }

        assertRefused(ErrorCode.TOO_MANY_REQUESTS, () -> at.begun(at.ada, "Phone"));
    }

    @Test
    void who_has_the_account_back_by_a_letter_has_it_alone() {
        at.added(at.ada, "Phone", at.phone);
        at.people.askForReset(ADA);
        assertThat(at.people.reset(at.people.letter(ADA).secret(), "a longer way to say it"))
                .isPresent();

        assertThat(at.keepPasskey.of(at.ada)).isEmpty();
        PasskeyQuestion question = at.asked();
        assertThat(at.answered(question, at.phone.sign(question.options()))).isEmpty();
    }

    @Test
    void nobody_drops_a_passkey_of_somebody_else_and_all_of_it_is_told_and_erased() {
        at.added(at.ada, "Phone of Ada", at.phone);
        UUID passkey = at.keepPasskey.of(at.ada).get(0).id();
        BuyerAccount bob = at.people.somebody("bob@example.org");
        at.people.store.inTransaction(() -> at.keepPasskey.drop(bob, passkey));
        assertThat(at.keepPasskey.of(at.ada)).hasSize(1);
        assertThat(at.people.store.make(OwnData.class).of(at.ada)).contains("Phone of Ada");

        at.begun(at.ada, "Laptop");
        at.people.store.inTransaction(
                () -> at.people.store.make(EraseAccount.class).erase(at.ada, PASSWORD));
        for (String table : List.of("account_passkey", "account_challenge")) {
            assertThat(at.people.store.number("select count(*) from " + table))
                    .as(table)
                    .isZero();
        }
    }
}
