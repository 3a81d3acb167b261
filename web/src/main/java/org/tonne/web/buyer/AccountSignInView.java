package org.tonne.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tonne.account.application.NewSession;
import org.tonne.account.application.SignInWithPassword;
import org.tonne.shared.DomainException;
import org.tonne.web.ui.Refusals;
import org.tonne.web.ui.Visit;

import java.util.Optional;

/** Behind account/sign-in.xhtml: signs in by password, or out. */
@Named("accountSignIn")
@RequestScoped
public class AccountSignInView extends AccountFormView {

    @Inject
    SignInWithPassword signInWithPassword;

    private boolean tooOften;

    /** Shows the form, or takes it. */
    public void act() {
        Visit visit = Visit.of(request);
        if (visit.isPost()) {
            take(visit);
        } else if (buyer.isSignedIn()) {
            reply.goTo(Onward.safe(visit.value("next"), visit.getBase()));
        }
    }

    private void take(Visit visit) {
        try {
            Optional<NewSession> session =
                    signInWithPassword.signIn(visit.value("email"), visit.raw("password"), visit.network());
            if (session.isPresent()) {
                buyer.enter(session.get());
                reply.goTo(Onward.safe(visit.value("next"), visit.getBase()));
            } else {
                refuse("email", "REFUSED");
            }
        } catch (DomainException refusal) {
            tooOften = true;
            reply.status(Refusals.status(refusal.code().kind()));
        }
    }

    /** Ends the session; only what is sent from a page of ours does it. */
    public void out() {
        Visit visit = Visit.of(request);
        if (visit.isPost()) {
            buyer.leave();
        }
        reply.goTo(visit.getBase() + "/account/sign-in");
    }

    /** Whether there were too many tries. */
    public boolean isTooOften() {
        return tooOften;
    }

    /** Where to go afterwards, for the form; nothing where that is the account itself. */
    public String getNext() {
        return Visit.of(request).value("next");
    }

    /** The same behind an address. */
    public String getNextQuery() {
        return Onward.query(getNext());
    }
}
