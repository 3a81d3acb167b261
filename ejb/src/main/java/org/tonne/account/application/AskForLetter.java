package org.tonne.account.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.order.domain.TextRule;

import java.util.UUID;

/**
 * Use case: somebody cannot or will not use a password, and asks for a letter. The answer is the same whether the address has
 * an account; the letter tells.
 */
@Stateless
public class AskForLetter {

    @Inject
    BuyerAccounts accounts;

    @Inject
    AccountLetters letters;

    @Inject
    Limits limits;

    /**
     * Asks for a code to sign in with.
     *
     * @param language of two letters, for the letter
     * @param network where the request came from
     * @return the id of the letter, which must be shown together with the code
     * @throws org.tonne.shared.DomainException FIELD_MISSING, FIELD_TOO_LONG, EMAIL_INVALID, TOO_MANY_REQUESTS
     */
    public UUID code(String email, String language, String network) {
        return ask(LetterKind.CODE, email, language, network);
    }

    /**
     * Asks for a link under which another password can be chosen.
     *
     * @param language of two letters, for the letter
     * @param network where the request came from
     * @throws org.tonne.shared.DomainException FIELD_MISSING, FIELD_TOO_LONG, EMAIL_INVALID, TOO_MANY_REQUESTS
     */
    public void reset(String email, String language, String network) {
        ask(LetterKind.RESET, email, language, network);
    }

    private UUID ask(LetterKind kind, String email, String language, String network) {
        String address = BuyerAccounts.normal(TextRule.email("email", email));
        limits.network(network);
        limits.letter(kind, address);
        return letters.send(accounts.find(address).isPresent() ? kind : LetterKind.UNKNOWN, address, language);
    }
}
