package org.tonne.account.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;

/**
 * Use case: a buyer signs in with the code of a letter. It is good once, for ten minutes and five tries, and only together
 * with the letter's id, which stands in the browser that has asked for it.
 */
@Stateless
public class SignInWithCode {

    @Inject
    AccountLetters letters;

    @Inject
    BuyerAccounts accounts;

    @Inject
    Limits limits;

    @Inject
    EnterAccount enter;

    /**
     * Signs in.
     *
     * @param letter what asking for the code answered
     * @param network where the request came from
     * @return nothing where the code is wrong, used or over
     * @throws org.tonne.shared.DomainException TOO_MANY_REQUESTS
     */
    public Optional<NewSession> signIn(UUID letter, String typed, String network) {
        limits.network(network);
        Optional<AccountLetters.Open> open = letters.byId(LetterKind.CODE, letter);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        letters.tried(letter);
        String code = typed.replaceAll("[\\s\\p{Pd}]", "");
        byte[] secret = open.get().secret();
        if (secret == null || !MessageDigest.isEqual(secret, AccountLetters.kept(LetterKind.CODE, letter, code))) {
            return Optional.empty();
        }
        letters.answered(open.get().email());
        return accounts.find(open.get().email()).map(kept -> enter.enter(kept.account()));
    }
}
