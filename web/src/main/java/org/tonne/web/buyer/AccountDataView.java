package org.tonne.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tonne.account.application.BuyerAccount;
import org.tonne.account.application.EraseAccount;
import org.tonne.shared.DomainException;
import org.tonne.web.ui.Visit;

import java.util.Optional;

/** Behind account/data.xhtml: what is kept, and the end of it. */
@Named("accountData")
@RequestScoped
public class AccountDataView extends AccountFormView {

    @Inject
    EraseAccount eraseAccount;

    /** Shows what is kept, or erases it. */
    public void act() {
        Visit visit = Visit.of(request);
        if (visit.value("erased").equals("1")) {
            return;
        }
        Optional<BuyerAccount> account = buyer.orSignIn();
        if (account.isPresent() && visit.isPost()) {
            erase(visit, account.get());
        }
    }

    private void erase(Visit visit, BuyerAccount account) {
        try {
            if (!visit.value("sure").equals("yes")) {
                refuse("sure", "FIELD_MISSING");
            } else if (eraseAccount.erase(account, visit.raw("password"))) {
                buyer.leave();
                reply.goTo(visit.getAddress() + "?erased=1");
            } else {
                refuse("password", "OTHER");
            }
        } catch (DomainException refusal) {
            refuse("password", refusal);
        }
    }

    /** Whether it is all over. */
    public boolean isErased() {
        return Visit.of(request).value("erased").equals("1");
    }
}
