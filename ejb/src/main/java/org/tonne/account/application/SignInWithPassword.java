package org.tonne.account.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.util.Optional;

/**
 * Use case: a buyer signs in with e-mail address and password. Tries are counted by address, whether it has an account or
 * not, and the answer never tells which of both was wrong. Who is kept out by the tries of others signs in by code.
 */
@Stateless
public class SignInWithPassword {

    @Inject
    BuyerAccounts accounts;

    @Inject
    Limits limits;

    @Inject
    EnterAccount enter;

    /**
     * Signs in.
     *
     * @param network where the request came from
     * @return nothing where address or password is wrong
     * @throws org.tonne.shared.DomainException TOO_MANY_REQUESTS
     */
    public Optional<NewSession> signIn(String email, String password, String network) {
        String address = BuyerAccounts.normal(email);
        limits.network(network);
        limits.password(address);
        Optional<BuyerAccounts.Kept> kept = accounts.find(address);
        if (kept.isEmpty()) {
            Passwords.pretendToCheck(password);
            return Optional.empty();
        }
        if (!Passwords.matchesTyped(password, kept.get().hash())) {
            enter.refused(kept.get().account());
            return Optional.empty();
        }
        limits.forgetPasswords(address);
        return Optional.of(enter.enter(kept.get().account()));
    }
}
