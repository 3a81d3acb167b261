package org.tonne.account.application;

import org.tonne.config.AccountSettings;
import org.tonne.fixture.StoreDatabase;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;
import org.tonne.team.application.LeaveTeams;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A store with people who sign up, and their mail. */
final class BuyersFixture {

    static final String ADA = "ada@example.org";
    static final String PASSWORD = "correct horse battery";
    static final String HERE = "192.0.2.7";

    /** Between two letters, so that one is newer. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    final StoreDatabase store = StoreDatabase.fresh().with(AccountSettings.class, new AccountSettings(60));

    BuyersFixture() {
        store.with(BeforeErasure.class, store.make(LeaveTeams.class));
    }

    /** Fills a form to sign up. */
    void signUp(String email, String password) {
        store.clock().advance(A_MOMENT);
        store.inTransaction(() -> store.make(SignUp.class).begin(email, password, "en", HERE));
    }

    /** The newest letter to an address, written. */
    AccountLetter letter(String email) {
        String id = store.text(
                "select id from account_letter where email = ? order by created_at desc, id desc limit 1", email);
        return prepared(UUID.fromString(id)).orElseThrow();
    }

    Optional<AccountLetter> prepared(UUID letter) {
        return store.inTransaction(() -> store.make(PrepareLetter.class).prepare(letter));
    }

    Optional<NewSession> confirm(String token, String password) {
        return store.inTransaction(() -> store.make(ConfirmSignUp.class).confirm(token, password));
    }

    /** Somebody with an account, who has just signed up. */
    NewSession ada() {
        signUp(ADA, PASSWORD);
        return confirm(letter(ADA).secret(), PASSWORD).orElseThrow();
    }

    /** Somebody else with an account. */
    BuyerAccount somebody(String email) {
        signUp(email, PASSWORD);
        return confirm(letter(email).secret(), PASSWORD).orElseThrow().account();
    }

    Optional<NewSession> signIn(String email, String password) {
        return signIn(email, password, HERE);
    }

    Optional<NewSession> signIn(String email, String password, String network) {
        return store.inTransaction(() -> store.make(SignInWithPassword.class).signIn(email, password, network));
    }

    UUID askForCode(String email) {
        store.clock().advance(A_MOMENT);
        return store.inTransaction(() -> store.make(AskForLetter.class).code(email, "en", HERE));
    }

    void askForReset(String email) {
        store.clock().advance(A_MOMENT);
        store.inTransaction(() -> store.make(AskForLetter.class).reset(email, "en", HERE));
    }

    Optional<NewSession> enter(UUID letter, String code) {
        return store.inTransaction(() -> store.make(SignInWithCode.class).signIn(letter, code, HERE));
    }

    Optional<NewSession> reset(String token, String password) {
        store.clock().advance(A_MOMENT);
        return store.inTransaction(() -> store.make(ResetPassword.class).reset(token, password));
    }

    /** Whose browser it is. */
    Optional<BuyerAccount> who(NewSession session) {
        return store.inTransaction(() -> store.make(SignedInBuyers.class).find(session.token()));
    }

    long accounts() {
        return store.number("select count(*) from buyer_account");
    }

    /** The trade refuses this attempt, for this reason. */
    static void assertRefused(ErrorCode code, Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
