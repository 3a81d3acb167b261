package org.tonne.account.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;

import java.util.Objects;
import java.util.Optional;

/**
 * Use case: the letter of a sign-up is answered. The password must be the one that was chosen: who reads a letter that
 * somebody else has caused cannot make an account to which that somebody knows the password.
 */
@Stateless
public class ConfirmSignUp {

    @Inject
    AccountLetters letters;

    @Inject
    BuyerAccounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Audit audit;

    /** Whether the link can still be answered. */
    public boolean holds(String token) {
        return letters.byLink(LetterKind.SIGN_UP, token).isPresent();
    }

    /** Makes the account and signs its owner in; nothing where the link does not hold, or the password is another one. */
    public Optional<NewSession> confirm(String token, String password) {
        Optional<AccountLetters.Open> found = letters.byLink(LetterKind.SIGN_UP, token);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        AccountLetters.Open letter = found.get();
        String hash = Objects.requireNonNull(letter.passwordHash());
        if (!Passwords.matchesTyped(password, hash)) {
            letters.tried(letter.id());
            return Optional.empty();
        }
        letters.answered(letter.email());
        return accounts.add(letter.email(), hash, letter.language()).map(account -> {
            audit.write(account.actor(), "account.made", account.id().toString(), "");
            return new NewSession(account, sessions.begin(account.id()));
        });
    }
}
