package org.tonne.account.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.account.domain.PasswordRule;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Map;
import java.util.Optional;

/** Use case: a buyer who is signed in changes the password, and is the only one who is signed in then. */
@Stateless
public class ChangePassword {

    @Inject
    BuyerAccounts accounts;

    @Inject
    Limits limits;

    @Inject
    EnterAccount enter;

    /**
     * Changes it.
     *
     * @param current the password until now
     * @return nothing where it is another one; the try counts as one to sign in
     * @throws org.tonne.shared.DomainException FIELD_MISSING, FIELD_TOO_LONG, PASSWORD_TOO_SHORT, PASSWORD_KNOWN,
     *     TOO_MANY_REQUESTS
     */
    public Optional<NewSession> change(BuyerAccount account, String current, String password) {
        String chosen = PasswordRule.fit("password", password, account.email());
        limits.password(account.email());
        BuyerAccounts.Kept kept =
                accounts.find(account.id()).orElseThrow(() -> new Refused(ErrorCode.IDENTITY_UNKNOWN, Map.of()));
        if (!Passwords.matchesTyped(current, kept.hash())) {
            enter.refused(account);
            return Optional.empty();
        }
        limits.forgetPasswords(account.email());
        accounts.keepPassword(account.id(), Passwords.hash(chosen));
        return Optional.of(enter.enterAlone(kept.account()));
    }
}
