package org.tonne.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.account.application.AskForLetter;
import org.tonne.account.application.NewSession;
import org.tonne.account.application.SignInWithCode;
import org.tonne.shared.DomainException;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Refusals;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Behind account/code.xhtml: asks for the address, sends a code there, and takes it. */
@Named("accountCode")
@RequestScoped
public class AccountCodeView {

    @Inject
    AskForLetter askForLetter;

    @Inject
    SignInWithCode signInWithCode;

    @Inject
    Buyer buyer;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private Optional<AccountForm> form = Optional.empty();

    /** Shows one of the two forms, or takes it. */
    public void act() {
        Visit visit = Visit.of(request);
        Optional<UUID> letter = Ids.read(visit.part("id"));
        if (!visit.part("id").isEmpty() && letter.isEmpty()) {
            reply.refuse(404);
        } else if (visit.isPost()) {
            AccountForm sent = getForm();
            form = Optional.of(sent);
            letter.ifPresentOrElse(id -> enter(visit, id, sent), () -> ask(visit, sent));
        }
    }

    private void ask(Visit visit, AccountForm sent) {
        try {
            UUID letter =
                    askForLetter.code(visit.value("email"), visit.getLanguage().getCode(), visit.network());
            reply.goTo(visit.getBase() + "/account/code/" + letter + Onward.query(visit.value("next")));
        } catch (DomainException refusal) {
            sent.wrong("email", refusal);
            reply.status(Refusals.status(refusal.code().kind()));
        }
    }

    private void enter(Visit visit, UUID letter, AccountForm sent) {
        try {
            Optional<NewSession> session = signInWithCode.signIn(letter, visit.value("code"), visit.network());
            if (session.isPresent()) {
                buyer.enter(session.get());
                reply.goTo(Onward.safe(visit.value("next"), visit.getBase()));
            } else {
                sent.wrong("code", "REFUSED");
                reply.status(422);
            }
        } catch (DomainException refusal) {
            sent.wrong("code", refusal);
            reply.status(Refusals.status(refusal.code().kind()));
        }
    }

    /** The form as it was sent; a code is not shown again. */
    public AccountForm getForm() {
        Visit visit = Visit.of(request);
        return form.orElseGet(() -> new AccountForm(visit.texts(), Map.of("email", visit.value("email"))));
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
