package org.tonne.web.contributor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.offer.application.SellerPages;
import org.tonne.offer.application.SellerPages.Seller;
import org.tonne.order.application.FieldError;
import org.tonne.shared.DomainException;
import org.tonne.support.application.DeskMessage;
import org.tonne.support.application.DeskTopic;
import org.tonne.support.application.WriteToSeller;
import org.tonne.web.info.ContactForm;
import org.tonne.web.ui.Refusals;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Optional;

/** Behind write-to-seller.xhtml: takes a message to a seller. */
@Named("writeToSeller")
@RequestScoped
public class WriteToSellerView {

    @Inject
    SellerPages sellerPages;

    @Inject
    WriteToSeller writeToSeller;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private Optional<Seller> seller = Optional.empty();
    private DeskMessage message = DeskMessage.EMPTY;
    private List<FieldError> wrong = List.of();
    private String refused = "";

    /** Finds the seller and takes what was sent. */
    public void act() {
        Visit visit = Visit.of(request);
        seller = sellerPages.find(visit.part("slug"));
        if (seller.isEmpty()) {
            reply.refuse(HttpServletResponse.SC_NOT_FOUND);
        } else if (visit.isPost()) {
            take(visit, seller.get());
        }
    }

    private void take(Visit visit, Seller reader) {
        message = new DeskMessage(
                DeskTopic.OTHER.name(),
                visit.value("reference"),
                visit.value("message"),
                visit.value("name"),
                visit.value("email"),
                visit.getLanguage().getCode());
        wrong = message.errors();
        if (!wrong.isEmpty()) {
            reply.status(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            if (visit.value("website").isEmpty()) { // no person sees that field
                writeToSeller.write(reader.id(), message);
            }
            reply.goTo(visit.getAddress() + "?sent=1");
        } catch (DomainException refusal) {
            refused = Refusals.sentence(visit.texts(), refusal);
            reply.status(Refusals.status(refusal.code().kind()));
        }
    }

    /** To whom. */
    public ContributorSheet getSheet() {
        return new ContributorSheet(Visit.of(request), seller.orElseThrow(), 0);
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
