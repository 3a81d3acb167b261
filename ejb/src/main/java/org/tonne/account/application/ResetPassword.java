package org.tonne.account.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.account.domain.PasswordRule;

import java.util.Optional;

/**
 * Use case: who has read the letter chooses another password. Everybody who was signed in is
 * signed out, and no passkey opens the account any more: whoever had come in has nothing left to come back with.
 */
@Stateless
public class ResetPassword {

    @Inject
    AccountLetters letters;

    @Inject
    BuyerAccounts accounts;

    @Inject
    Passkeys passkeys;

    @Inject
    Limits limits;

    @Inject
    EnterAccount enter;

    /** Whether the link can still be answered. */
    public boolean holds(String token) {
        return letters.byLink(LetterKind.RESET, token).isPresent();
    }

    /**
     * Changes the password and signs in.
     *
     * @return nothing where the link does not hold
     * @throws org.tonne.shared.DomainException FIELD_MISSING, FIELD_TOO_LONG, PASSWORD_TOO_SHORT, PASSWORD_KNOWN
     */
    public Optional<NewSession> reset(String token, String password) {
        Optional<AccountLetters.Open> letter = letters.byLink(LetterKind.RESET, token);
        Optional<BuyerAccounts.Kept> kept = letter.flatMap(open -> accounts.find(open.email()));
        if (letter.isEmpty() || kept.isEmpty()) {
            return Optional.empty();
        }
        BuyerAccount account = kept.get().account();
        String chosen = PasswordRule.fit("password", password, account.email());
        accounts.keepPassword(account.id(), Passwords.hash(chosen));
        passkeys.dropAll(account);
        limits.forgetPasswords(account.email());
        return Optional.of(enter.enterAlone(account));
    }
}
