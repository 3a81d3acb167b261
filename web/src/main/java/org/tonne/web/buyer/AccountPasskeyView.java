package org.tonne.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tonne.account.application.NewSession;
import org.tonne.account.application.PasskeyQuestion;
import org.tonne.account.application.SignInWithPasskey;
import org.tonne.shared.DomainException;
import org.tonne.web.ui.Visit;

import java.util.Optional;

/** Behind account/passkey.xhtml: asks the browser for a passkey, and signs in whoever has one. */
@Named("accountPasskey")
@RequestScoped
public class AccountPasskeyView extends AccountFormView {

    private static final String FIELD = "passkey";

    @Inject
    SignInWithPasskey signInWithPasskey;

    private String options = "";

    /** Asks, or takes the answer. Only what is sent from a page of ours asks, so that reading sets no cookie. */
    public void act() {
        Visit visit = Visit.of(request);
        if (!visit.isPost()) {
            reply.goTo(visit.getBase() + "/account/sign-in" + getNextQuery());
            return;
        }
        try {
            if (visit.value("answer").isEmpty()) {
                ask(visit);
            } else {
                enter(visit);
            }
        } catch (DomainException refusal) {
            refuse(FIELD, refusal);
        }
    }

    private void ask(Visit visit) {
        PasskeyQuestion question = signInWithPasskey.begin(visit.network());
        options = question.options();
        reply.cookie(PasskeyCookie.of(question.token()));
    }

    private void enter(Visit visit) {
        Optional<NewSession> session =
                signInWithPasskey.signIn(PasskeyCookie.value(request), visit.raw("answer"), visit.network());
        if (session.isPresent()) {
            reply.cookie(PasskeyCookie.of(""));
            buyer.enter(session.get());
            reply.goTo(Onward.safe(visit.value("next"), visit.getBase()));
        } else {
            refuse(FIELD, "REFUSED");
            ask(visit);
        }
    }

    /** What the browser is asked, for the script; empty where it is not asked. */
    public String getOptions() {
        return options;
    }

    /** Whether it is asked at once, without another click; not after an answer that was wrong. */
    public boolean isNow() {
        return !getForm().isBad();
    }

    /** Where to go afterwards, for the form. */
    public String getNext() {
        return Visit.of(request).value("next");
    }

    /** The same behind an address. */
    public String getNextQuery() {
        return Onward.query(getNext());
    }
}
