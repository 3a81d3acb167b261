package org.tonne.account.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.account.domain.PasswordRule;
import org.tonne.order.application.FieldError;
import org.tonne.order.domain.TextRule;
import org.tonne.shared.Refused;

import java.util.ArrayList;
import java.util.List;

/**
 * Use case: somebody wants an account. There is none until the letter to its address is answered with the password that was
 * chosen: who signs up with the address of somebody else gets nothing, and leaves nothing behind. The answer is the same
 * whether the address has an account; the letter tells.
 */
@Stateless
public class SignUp {

    @Inject
    BuyerAccounts accounts;

    @Inject
    AccountLetters letters;

    @Inject
    Limits limits;

    /** What cannot stand, field by field in their order. */
    public static List<FieldError> errors(String email, String password) {
        List<FieldError> errors = new ArrayList<>();
        check("email", errors, () -> TextRule.email("email", email));
        check("password", errors, () -> PasswordRule.fit("password", password, BuyerAccounts.normal(email)));
        return List.copyOf(errors);
    }

    private static void check(String field, List<FieldError> errors, Runnable rule) {
        try {
            rule.run();
        } catch (Refused refusal) {
            errors.add(new FieldError(field, refusal.code(), refusal.facts()));
        }
    }

    /**
     * Sends the letter.
     *
     * @param language of two letters, for the letter and the account
     * @param network where the request came from
     * @throws org.tonne.shared.DomainException FIELD_MISSING, FIELD_TOO_LONG, EMAIL_INVALID, PASSWORD_TOO_SHORT,
     *     PASSWORD_KNOWN, TOO_MANY_REQUESTS
     */
    public void begin(String email, String password, String language, String network) {
        String address = BuyerAccounts.normal(TextRule.email("email", email));
        String chosen = PasswordRule.fit("password", password, address);
        limits.network(network);
        limits.letter(LetterKind.SIGN_UP, address);
        String hash = Passwords.hash(chosen); // also where it is not kept: the answer takes as long
        if (accounts.find(address).isPresent()) {
            letters.send(LetterKind.KNOWN, address, language);
        } else {
            letters.send(LetterKind.SIGN_UP, address, language, hash);
        }
    }
}
