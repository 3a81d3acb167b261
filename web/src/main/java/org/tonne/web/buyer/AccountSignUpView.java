package org.tonne.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.account.application.SignUp;
import org.tonne.shared.DomainException;
import org.tonne.shared.ErrorCode;
import org.tonne.web.ui.Refusals;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.Map;
import java.util.Optional;

/** Behind account/sign-up.xhtml: takes address and password, and says that a letter is on its way. */
@Named("accountSignUp")
@RequestScoped
public class AccountSignUpView {

    @Inject
    SignUp signUp;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private Optional<AccountForm> form = Optional.empty();

    /** Shows the form, or takes it. */
    public void act() {
        Visit visit = Visit.of(request);
        if (!visit.isPost()) {
            return;
        }
        AccountForm sent = getForm();
        form = Optional.of(sent);
        SignUp.errors(visit.value("email"), visit.raw("password")).forEach(sent::wrong);
        if (sent.isBad()) {
            reply.status(422);
        } else {
            begin(visit, sent);
        }
    }

    private void begin(Visit visit, AccountForm sent) {
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
            sent.wrong("email", refusal);
            ErrorCode.Kind kind = refusal.code().kind();
            reply.status(Refusals.status(kind));
        }
    }

    /** The form as it was sent. */
    public AccountForm getForm() {
        Visit visit = Visit.of(request);
        return form.orElseGet(() -> new AccountForm(visit.texts(), Map.of("email", visit.value("email"))));
    }

    /** Whether the letter is on its way. */
    public boolean isSent() {
        return Visit.of(request).value("sent").equals("1");
    }
}
