package org.tonne.account.application;

import org.tonne.config.StoreSettings;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import static org.tonne.account.application.BuyersFixture.HERE;
import static org.tonne.account.application.BuyersFixture.PASSWORD;

/** Somebody with an account and a phone that can hold a passkey for it. */
final class PasskeyFixture {

    final BuyersFixture people = new BuyersFixture();
    final KeepPasskey keepPasskey;
    final BuyerAccount ada = people.ada().account();
    final SoftAuthenticator phone = new SoftAuthenticator(1);
    private final SignInWithPasskey signIn;

    PasskeyFixture() {
        people.store.with(StoreSettings.class, new StoreSettings(URI.create("https://tonne.example")));
        keepPasskey = people.store.make(KeepPasskey.class);
        signIn = people.store.make(SignInWithPasskey.class);
    }

    /** The browser is asked for a passkey with this name. */
    PasskeyQuestion begun(BuyerAccount account, String name) {
        return people.store
                .inTransaction(() -> keepPasskey.begin(account, name, PASSWORD))
                .orElseThrow();
    }

    /** What the browser has made is sent. */
    boolean kept(BuyerAccount account, PasskeyQuestion question, String answer) {
        people.store.clock().advance(Duration.ofSeconds(1));
        return people.store.inTransaction(() -> keepPasskey.keep(account, question.token(), answer));
    }

    /** Both. */
    boolean added(BuyerAccount account, String name, SoftAuthenticator device) {
        PasskeyQuestion question = begun(account, name);
        return kept(account, question, device.create(question.options()));
    }

    /** A browser is asked to sign. */
    PasskeyQuestion asked() {
        return people.store.inTransaction(() -> signIn.begin(HERE));
    }

    /** What it has signed is sent. */
    Optional<NewSession> answered(PasskeyQuestion question, String answer) {
        return people.store.inTransaction(() -> signIn.signIn(question.token(), answer, HERE));
    }
}
