package org.tonne.holding.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.cases.application.OpenCase;
import org.tonne.cases.domain.CaseKind;
import org.tonne.holding.domain.AccountNumber;
import org.tonne.holding.persistence.Accounts;
import org.tonne.holding.persistence.Freezes;

/** Use case: the registry refuses what a seller's account proposes, so its offers rest until a person says that they may go on. */
@Stateless
public class RefuseAccount {

    @Inject
    Accounts accounts;

    @Inject
    Freezes freezes;

    @Inject
    OpenCase openCase;

    @Inject
    Audit audit;

    /**
     * Lets its offers rest. A second time changes nothing.
     *
     * @param codes with which it is refused
     */
    public void refuse(AccountNumber account, String codes) {
        if (accounts.lock(account).isPresent() && freezes.refuse(account, codes)) {
            openCase(account, codes);
            audit.write(Audit.STORE, "account.refused", account.toString(), codes);
        }
    }

    private void openCase(AccountNumber account, String codes) {
        openCase.about(
                CaseKind.ACCOUNT_REFUSED,
                account.toString(),
                "Account " + account + ": the registry refuses its proposals with " + codes + "; its offers rest");
    }
}
