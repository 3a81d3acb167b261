package org.tonne.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tonne.account.application.AskForLetter;
import org.tonne.account.application.BuyerAccount;
import org.tonne.account.application.ChangePassword;
import org.tonne.account.application.NewSession;
import org.tonne.shared.DomainException;
import org.tonne.web.ui.Visit;

import java.util.Optional;

/** Behind account/reset.xhtml, where a letter is asked for, and account/password.xhtml, where the password is changed. */
@Named("accountPassword")
@RequestScoped
public class AccountPasswordView extends AccountFormView {

    @Inject
    AskForLetter askForLetter;

    @Inject
    ChangePassword changePassword;

    /** Asks where the letter shall go, or sends it. */
    public void ask() {
        Visit visit = Visit.of(request);
        if (!visit.isPost()) {
            return;
        }
        try {
            askForLetter.reset(visit.value("email"), visit.getLanguage().getCode(), visit.network());
            reply.goTo(visit.getAddress() + "?sent=1");
        } catch (DomainException refusal) {
            refuse("email", refusal);
        }
    }

    /** Asks for the old password and the new one, or changes it. */
    public void change() {
        Visit visit = Visit.of(request);
        Optional<BuyerAccount> account = buyer.orSignIn();
        if (account.isEmpty() || !visit.isPost()) {
            return;
        }
        try {
            Optional<NewSession> session =
                    changePassword.change(account.get(), visit.raw("current"), visit.raw("password"));
            if (session.isPresent()) {
                buyer.enter(session.get());
                reply.goTo(visit.getBase() + "/account?said=password");
            } else {
                refuse("current", "REFUSED");
            }
        } catch (DomainException refusal) {
            refuse("password", refusal);
        }
    }

    /** Whether the letter is on its way. */
    public boolean isSent() {
        return Visit.of(request).value("sent").equals("1");
    }
}
