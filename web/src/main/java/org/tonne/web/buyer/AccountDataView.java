package org.tonne.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.account.application.BuyerAccount;
import org.tonne.account.application.EraseAccount;
import org.tonne.shared.DomainException;
import org.tonne.web.ui.Refusals;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.Map;
import java.util.Optional;

/** Behind account/data.xhtml: what is kept, and the end of it. */
@Named("accountData")
@RequestScoped
public class AccountDataView {

    @Inject
    EraseAccount eraseAccount;

    @Inject
    Buyer buyer;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private Optional<AccountForm> form = Optional.empty();

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
        AccountForm sent = getForm();
        form = Optional.of(sent);
        try {
            if (!visit.value("sure").equals("yes")) {
                sent.wrong("sure", "FIELD_MISSING");
                reply.status(422);
            } else if (eraseAccount.erase(account, visit.raw("password"))) {
                buyer.leave();
                reply.goTo(visit.getAddress() + "?erased=1");
            } else {
                sent.wrong("password", "OTHER");
                reply.status(422);
            }
        } catch (DomainException refusal) {
            sent.wrong("password", refusal);
            reply.status(Refusals.status(refusal.code().kind()));
        }
    }

    /** The form that erases. */
    public AccountForm getForm() {
        return form.orElseGet(() -> new AccountForm(Visit.of(request).texts(), Map.of()));
    }

    /** Whether it is all over. */
    public boolean isErased() {
        return Visit.of(request).value("erased").equals("1");
    }
}
