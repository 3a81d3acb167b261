package org.tonne.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tonne.account.application.ConfirmSignUp;
import org.tonne.account.application.NewSession;
import org.tonne.account.application.ResetPassword;
import org.tonne.shared.DomainException;
import org.tonne.web.ui.Visit;

import java.util.Optional;

/**
 * Behind account/confirm.xhtml and account/new-password.xhtml, where the links of letters lead. Reading such a page does
 * nothing: programs that look at mail follow links too.
 */
@Named("accountLink")
@RequestScoped
public class AccountLinkView extends AccountFormView {

    @Inject
    ConfirmSignUp confirmSignUp;

    @Inject
    ResetPassword resetPassword;

    private boolean over;

    /** Asks for the password that was chosen, and makes the account. */
    public void confirm() {
        Visit visit = Visit.of(request);
        String token = visit.part("token");
        if (!visit.isPost()) {
            over = !confirmSignUp.holds(token);
        } else {
            Optional<NewSession> session = confirmSignUp.confirm(token, visit.raw("password"));
            if (session.isPresent()) {
                enter(visit, session.get(), "made");
            } else if (confirmSignUp.holds(token)) {
                refuse("password", "REFUSED");
            } else {
                over = true;
            }
        }
        gone();
    }

    /** Asks for another password, and takes it. */
    public void reset() {
        Visit visit = Visit.of(request);
        String token = visit.part("token");
        try {
            if (!visit.isPost()) {
                over = !resetPassword.holds(token);
            } else {
                Optional<NewSession> session = resetPassword.reset(token, visit.raw("password"));
                session.ifPresentOrElse(known -> enter(visit, known, "password"), () -> over = true);
            }
        } catch (DomainException refusal) {
            refuse("password", refusal);
        }
        gone();
    }

    private void enter(Visit visit, NewSession session, String said) {
        buyer.enter(session);
        reply.goTo(visit.getBase() + "/account?said=" + said);
    }

    private void gone() {
        if (over) {
            reply.status(410);
        }
    }

    /** Whether the link is used, too old, or none of ours. */
    public boolean isOver() {
        return over;
    }
}
