package org.tonne.account.application;

import com.webauthn4j.data.AuthenticationData;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.config.StoreSettings;

import java.security.MessageDigest;
import java.util.Optional;

/**
 * Use case: a buyer signs in with a passkey, without saying who it is: the passkey knows. What was signed is good once, within
 * minutes, and only in the browser that was asked.
 */
@Stateless
public class SignInWithPasskey {

    @Inject
    BuyerAccounts accounts;

    @Inject
    Passkeys passkeys;

    @Inject
    PasskeyChallenges challenges;

    @Inject
    PasskeyCheck check;

    @Inject
    Limits limits;

    @Inject
    EnterAccount enter;

    @Inject
    StoreSettings store;

    /**
     * Asks the browser to sign.
     *
     * @param network where the request came from
     * @throws org.tonne.shared.DomainException TOO_MANY_REQUESTS
     */
    public PasskeyQuestion begin(String network) {
        limits.network(network);
        PasskeyChallenges.Asked asked = challenges.ask();
        return new PasskeyQuestion(
                asked.token(), PasskeyOptions.get(store.baseUrl().getHost(), asked.challenge()));
    }

    /**
     * Signs in.
     *
     * @param token what the browser's cookie holds
     * @param answer of the browser, as JSON
     * @param network where the request came from
     * @return nothing where it is no passkey of ours, or has not signed what this browser was asked
     * @throws org.tonne.shared.DomainException TOO_MANY_REQUESTS
     */
    public Optional<NewSession> signIn(String token, String answer, String network) {
        limits.network(network);
        Optional<PasskeyChallenges.Answered> asked =
                challenges.answered(token).filter(question -> question.account() == null);
        Optional<AuthenticationData> read = check.read(answer);
        if (asked.isEmpty() || read.isEmpty()) {
            return Optional.empty();
        }
        byte[] handle = read.get().getUserHandle();
        Optional<Passkeys.Kept> passkey = passkeys.find(read.get().getCredentialId())
                .filter(kept -> MessageDigest.isEqual(handle, PasskeyOptions.handle(kept.account())));
        return passkey.flatMap(kept -> accounts.find(kept.account())
                .map(BuyerAccounts.Kept::account)
                .flatMap(account -> enter(account, kept, asked.get().challenge(), answer)));
    }

    private Optional<NewSession> enter(BuyerAccount account, Passkeys.Kept passkey, byte[] challenge, String answer) {
        Optional<Long> counter = check.signed(challenge, answer, passkey.shown());
        if (counter.isEmpty()) {
            enter.refused(account);
            return Optional.empty();
        }
        passkeys.used(passkey.id(), counter.get());
        return Optional.of(enter.enter(account));
    }
}
