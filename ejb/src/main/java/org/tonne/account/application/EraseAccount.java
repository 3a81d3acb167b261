package org.tonne.account.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.config.Database;
import org.tonne.config.Sql;

/**
 * Use case: a buyer wants to be forgotten. The account goes, and with it everything that the law does not make the store
 * keep. What stays: purchases that were paid, as the records of a trade; those for which money may still come in, until it
 * may no more ({@link ForgetTraces}); and certificates, which speak of units that are cancelled for good. A letter of a gift that has not gone goes no more.
 */
@Stateless
public class EraseAccount {

    @Inject
    BuyerAccounts accounts;

    @Inject
    AccountLetters letters;

    @Inject
    Limits limits;

    @Inject
    UnpaidPurchases unpaid;

    @Inject
    BeforeErasure before;

    @Inject
    Database database;

    @Inject
    Audit audit;

    /**
     * Erases it.
     *
     * @param password of the account, once more; the try counts as one to sign in
     * @return whether it was the right one
     * @throws org.tonne.shared.DomainException TOO_MANY_REQUESTS
     */
    public boolean erase(BuyerAccount account, String password) {
        limits.password(account.email());
        boolean right = accounts.find(account.id())
                .map(kept -> Passwords.matchesTyped(password, kept.hash()))
                .orElse(false);
        if (right) {
            limits.forgetPasswords(account.email());
            forget(account);
        }
        return right;
    }

    private void forget(BuyerAccount account) {
        String email = account.email();
        before.erasing(account);
        Sql.update(database.store(), "delete from buyer_account where id = ?", account.id());
        Sql.update(database.store(), "delete from account_letter where email = ?", email);
        Sql.update(
                database.store(), "delete from checkout where lower(payer_email) = ? and purchase_id is null", email);
        Sql.update(
                database.store(),
                "delete from gift where purchase_id in (select id from purchase where lower(payer_email::text) = ?)",
                email);
        unpaid.forgetOf(email);
        audit.write(account.actor(), "account.erased", account.id().toString(), "");
        letters.send(LetterKind.ERASED, email, account.language());
    }
}
