package org.tonne.account.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.config.StoreSettings;
import org.tonne.order.domain.TextRule;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Use case: a buyer who is signed in adds a passkey, or drops one. Who adds one says the password once more, so that a browser
 * that was left open cannot become a key for ever; a letter tells of both.
 */
@Stateless
public class KeepPasskey {

    /** How many an account has at most. */
    public static final int MOST = 10;

    @Inject
    BuyerAccounts accounts;

    @Inject
    Passkeys passkeys;

    @Inject
    PasskeyChallenges challenges;

    @Inject
    PasskeyCheck check;

    @Inject
    AccountLetters letters;

    @Inject
    Limits limits;

    @Inject
    EnterAccount enter;

    @Inject
    StoreSettings store;

    @Inject
    Audit audit;

    /**
     * Asks the browser for a new one.
     *
     * @param name for its owner to know it by
     * @param password of the account, once more; the try counts as one to sign in
     * @return nothing where it is another password
     * @throws Refused FIELD_MISSING, FIELD_TOO_LONG, FIELD_CHARACTERS, NAME_TAKEN, TOO_MANY_KEPT, TOO_MANY_REQUESTS
     */
    public Optional<PasskeyQuestion> begin(BuyerAccount account, String name, String password) {
        String called = TextRule.required("name", name);
        refuse(account, called);
        limits.password(account.email());
        boolean right = accounts.find(account.id())
                .map(kept -> Passwords.matchesTyped(password, kept.hash()))
                .orElse(false);
        if (!right) {
            enter.refused(account);
            return Optional.empty();
        }
        limits.forgetPasswords(account.email());
        PasskeyChallenges.Asked asked = challenges.ask(account.id(), called);
        return Optional.of(new PasskeyQuestion(
                asked.token(),
                PasskeyOptions.create(
                        store.baseUrl().getHost(), account, asked.challenge(), passkeys.credentialIds(account))));
    }

    private void refuse(BuyerAccount account, String name) {
        List<KeptPasskey> kept = passkeys.of(account);
        if (kept.size() >= MOST) {
            throw new Refused(ErrorCode.TOO_MANY_KEPT, Map.of("max", MOST));
        }
        if (kept.stream().anyMatch(one -> one.name().equals(name))) {
            throw new Refused(ErrorCode.NAME_TAKEN, Map.of("field", "name"));
        }
    }

    /**
     * Keeps the passkey that the browser has made.
     *
     * @param token what its cookie holds
     * @param answer of the browser, as JSON
     * @return whether it is kept; not where it answers nothing that was asked of this account and browser in the last minutes
     */
    public boolean keep(BuyerAccount account, String token, String answer) {
        Optional<PasskeyChallenges.Answered> asked =
                challenges.answered(token).filter(question -> account.id().equals(question.account()));
        Optional<Passkeys.Shown> made = asked.flatMap(question -> check.made(question.challenge(), answer));
        String name = asked.map(PasskeyChallenges.Answered::name).orElse("");
        if (made.isEmpty() || name.isEmpty()) {
            return false;
        }
        accounts.lock(account);
        boolean kept = passkeys.of(account).size() < MOST && passkeys.add(account, name, made.get());
        if (kept) {
            tell(account, LetterKind.PASSKEY_ADDED, "account.passkey-added");
        }
        return kept;
    }

    /** Drops one of one's own. */
    public void drop(BuyerAccount account, UUID passkey) {
        if (passkeys.drop(account, passkey)) {
            tell(account, LetterKind.PASSKEY_DROPPED, "account.passkey-dropped");
        }
    }

    private void tell(BuyerAccount account, LetterKind letter, String what) {
        audit.write(account.actor(), what, account.id().toString(), "");
        letters.send(letter, account.email(), account.language());
    }

    /** Those of an account, the oldest first. */
    public List<KeptPasskey> of(BuyerAccount account) {
        return passkeys.of(account);
    }
}
