package org.tonne.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tonne.account.application.SignUp;
import org.tonne.shared.DomainException;
import org.tonne.web.ui.Visit;

/** Behind account/sign-up.xhtml: takes address and password, and says that a letter is on its way. */
@Named("accountSignUp")
@RequestScoped
public class AccountSignUpView extends AccountFormView {

    @Inject
    SignUp signUp;

    /** Shows the form, or takes it. */
    public void act() {
        Visit visit = Visit.of(request);
        if (!visit.isPost()) {
            return;
        }
        AccountForm sent = getForm();
        SignUp.errors(visit.value("email"), visit.raw("password")).forEach(sent::wrong);
        if (sent.isBad()) {
            reply.status(422);
        } else {
            begin(visit);
        }
    }

    private void begin(Visit visit) {
        try {
            if (visit.value("website").isEmpty()) { // no person sees that field
                signUp.begin(
                        visit.value("email"),
                        visit.raw("password"),
                        visit.getLanguage().getCode(),
                        visit.network());
            }
            reply.goTo(visit.getAddress() + "?sent=1");
        } catch (DomainException refusal) {
            refuse("email", refusal);
        }
    }

    /** Whether the letter is on its way. */
    public boolean isSent() {
        return Visit.of(request).value("sent").equals("1");
    }
}
