package org.tonne.web.info;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.order.application.FieldError;
import org.tonne.shared.DomainException;
import org.tonne.support.application.DeskMessage;
import org.tonne.support.application.WriteToDesk;
import org.tonne.web.ui.Refusals;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.List;

/** Behind contact.xhtml: takes a message to the service desk. */
@Named("contact")
@RequestScoped
public class ContactView {

    @Inject
    WriteToDesk writeToDesk;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private DeskMessage message = DeskMessage.EMPTY;
    private List<FieldError> wrong = List.of();
    private String refused = "";

    /** Takes what was sent. */
    public void act() {
        Visit visit = Visit.of(request);
        if (!visit.isPost()) {
            return;
        }
        message = new DeskMessage(
                visit.value("topic"),
                visit.value("reference"),
                visit.value("message"),
                visit.value("name"),
                visit.value("email"),
                visit.getLanguage().getCode());
        wrong = message.errors();
        if (wrong.isEmpty()) {
            send(visit);
        } else {
            reply.status(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void send(Visit visit) {
        try {
            if (visit.value("website").isEmpty()) { // no person sees that field
                writeToDesk.write(message);
            }
            reply.goTo(visit.getAddress() + "?sent=1");
        } catch (DomainException refusal) {
            refused = Refusals.sentence(visit.texts(), refusal);
            reply.status(Refusals.status(refusal.code().kind()));
        }
    }

    /** The message so far. */
    public ContactForm getForm() {
        return new ContactForm(Visit.of(request).texts(), message, wrong);
    }

    /** Why it was not taken although nothing is wrong with it, or nothing. */
    public String getRefused() {
        return refused;
    }

    /** Whether it is on its way. */
    public boolean isSent() {
        return Visit.of(request).value("sent").equals("1");
    }
}
