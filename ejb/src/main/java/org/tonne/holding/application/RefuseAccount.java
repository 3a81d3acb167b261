package org.tonne.holding.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.cases.application.OpenCase;
import org.tonne.cases.domain.CaseKind;
import org.tonne.holding.domain.AccountNumber;
import org.tonne.holding.persistence.Accounts;
import org.tonne.holding.persistence.Freezes;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Map;
import java.util.UUID;

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
    EndCase endCase;

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

    /**
     * A person found that the account is admitted again: its offers go on.
     *
     * @param actor who
     * @throws Refused ACCOUNT_UNKNOWN where its offers do not rest
     */
    public void admit(AccountNumber account, String actor) {
        if (accounts.lock(account).isEmpty() || !freezes.admit(account)) {
            throw new Refused(ErrorCode.ACCOUNT_UNKNOWN, Map.of("account", account));
        }
        endCase.end(openCase(account, ""), "ADMITTED", actor);
        audit.write(actor, "account.admitted", account.toString(), "");
    }

    private UUID openCase(AccountNumber account, String codes) {
        return openCase.about(
                CaseKind.ACCOUNT_REFUSED,
                account.toString(),
                "Account " + account + ": the registry refuses its proposals with " + codes + "; its offers rest");
    }
}
