package org.tonne.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tonne.account.application.AskForLetter;
import org.tonne.account.application.NewSession;
import org.tonne.account.application.SignInWithCode;
import org.tonne.shared.DomainException;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Visit;

import java.util.Optional;
import java.util.UUID;

/** Behind account/code.xhtml: asks for the address, sends a code there, and takes it. */
@Named("accountCode")
@RequestScoped
public class AccountCodeView extends AccountFormView {

    @Inject
    AskForLetter askForLetter;

    @Inject
    SignInWithCode signInWithCode;

    /** Shows one of the two forms, or takes it. */
    public void act() {
        Visit visit = Visit.of(request);
        Optional<UUID> letter = Ids.read(visit.part("id"));
        if (!visit.part("id").isEmpty() && letter.isEmpty()) {
            reply.refuse(404);
        } else if (visit.isPost()) {
            letter.ifPresentOrElse(id -> enter(visit, id), () -> ask(visit));
        }
    }

    private void ask(Visit visit) {
        try {
            UUID letter =
                    askForLetter.code(visit.value("email"), visit.getLanguage().getCode(), visit.network());
            reply.goTo(visit.getBase() + "/account/code/" + letter + Onward.query(visit.value("next")));
        } catch (DomainException refusal) {
            refuse("email", refusal);
        }
    }

    private void enter(Visit visit, UUID letter) {
        try {
            Optional<NewSession> session = signInWithCode.signIn(letter, visit.value("code"), visit.network());
            if (session.isPresent()) {
                buyer.enter(session.get());
                reply.goTo(Onward.safe(visit.value("next"), visit.getBase()));
            } else {
                refuse("code", "REFUSED");
            }
        } catch (DomainException refusal) {
            refuse("code", refusal);
        }
    }

    /** Whether a code is on its way, and waited for. */
    public boolean isAsked() {
        return !Visit.of(request).part("id").isEmpty();
    }

    /** Where to go afterwards, for the form. */
    public String getNext() {
        return Visit.of(request).value("next");
    }
}
