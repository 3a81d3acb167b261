package org.tonne.account.application;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonne.fixture.StoreDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SignInTest {

    private static final String PASSWORD = "correct horse battery";

    private final StoreDatabase store = StoreDatabase.fresh();
    private final SignIn signIn = store.make(SignIn.class);

    @BeforeEach
    void a_member_of_staff() throws SQLException {
        manage("staff", "Staff@Tonne.example", "A member of staff");
    }

    private void manage(String... arguments) throws SQLException {
        try (Connection connection = store.connection()) {
            new ManageAccounts(connection, store.clock()).run(PASSWORD, arguments);
        }
    }

    private Optional<SignedIn> tryWith(String email, String password) {
        return store.inTransaction(() -> signIn.signIn(email, password));
    }

    @Test
    void the_right_password_opens_whatever_the_case_of_the_address() {
        assertThat(tryWith(" STAFF@tonne.example ", PASSWORD))
                .hasValueSatisfying(who -> assertThat(who.role()).isEqualTo(Role.STAFF));
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
        assertThat(tryWith("staff@tonne.example", "wrong")).isEmpty();
        assertThat(tryWith("nobody@tonne.example", PASSWORD)).isEmpty();
        assertThat(tryWith("staff@tonne.example", "x".repeat(100_000))).isEmpty();
    }

    @Test
    void after_five_failures_even_the_right_password_waits_a_quarter_of_an_hour() {
        for (int i = 0; i < 5; i++) {
            assertThat(tryWith("staff@tonne.example", "wrong")).isEmpty();
        }
        assertThat(tryWith("staff@tonne.example", PASSWORD)).isEmpty();

        store.clock().advance(Duration.ofMinutes(16));

        assertThat(tryWith("staff@tonne.example", PASSWORD)).isPresent();
    }

    @Test
    void the_password_is_kept_as_argon2id_and_nowhere_as_itself() {
        assertThat(store.text("select password_hash from user_account"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(PASSWORD);
    }

    @Test
    void an_account_made_again_gets_the_new_password_and_no_second_row() throws SQLException {
        manage("staff", "staff@tonne.example", "Renamed");

        assertThat(store.text("select count(*) || ' ' || min(display_name) from user_account"))
                .isEqualTo("1 Renamed");
    }

    @Test
    void a_short_secret_is_refused() throws SQLException {
        try (Connection connection = store.connection()) {
            ManageAccounts tool = new ManageAccounts(connection, store.clock());
            assertThatIllegalArgumentException().isThrownBy(() -> tool.run("short", "staff", "a@b.example", "A"));
        }
    }

    @Test
    void a_partner_is_known_by_the_key_until_it_is_revoked() throws SQLException {
        manage("partner", "A partner", "first key");
        PartnerKeys keys = store.make(PartnerKeys.class);

        assertThat(keys.byKey(PASSWORD))
                .hasValueSatisfying(partner -> assertThat(partner.name()).isEqualTo("A partner"));
        assertThat(keys.byKey(PASSWORD + " ")).isEmpty();

        store.execute("update api_key set revoked_at = now()");
        assertThat(keys.byKey(PASSWORD)).isEmpty();
    }
}
