package org.tonne.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.application.CancellationQueries;
import org.tonne.cancellation.application.CancellationQueries.CancellationView;
import org.tonne.cancellation.application.CancellationQueries.MessageView;
import org.tonne.cases.application.CaseQueries;
import org.tonne.cases.application.CaseQueries.Deed;
import org.tonne.cases.application.CaseView;
import org.tonne.cases.application.Choice;
import org.tonne.cases.application.DecideCase;
import org.tonne.cases.domain.CaseKind;
import org.tonne.order.application.OrderQueries;
import org.tonne.order.application.OrderView;
import org.tonne.order.application.QuotationView;
import org.tonne.web.account.Desk;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Behind admin/case.xhtml: one case with all that is known about it, who did what, and what can be decided. */
@Named("casePage")
@RequestScoped
public class CasePageView {

    @Inject
    CaseQueries caseQueries;

    @Inject
    DecideCase decideCase;

    @Inject
    OrderQueries orderQueries;

    @Inject
    CancellationQueries cancellationQueries;

    @Inject
    Desk desk;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private @Nullable CaseView shown;

    /** Shows the case, or does what was sent. */
    public void act() {
        Visit visit = Visit.of(request);
        Optional<CaseView> found = Ids.read(visit.part("id")).flatMap(caseQueries::find);
        if (found.isEmpty()) {
            reply.refuse(404);
            return;
        }
        shown = found.get();
        if (visit.isPost()) {
            decide(found.get().id(), visit);
        }
    }

    private void decide(UUID caseId, Visit visit) {
        String key = visit.value("choice");
        String reason = visit.value("reason");
        switch (visit.value("do")) {
            case "decide" -> desk.say("desk.done.case", () -> decideCase.decide(caseId, key, reason, desk.actor()));
            case "propose" -> propose(caseId, key, reason);
            case "confirm" -> desk.say("desk.done.confirmed", () -> decideCase.confirm(caseId, desk.actor()));
            case "reject" -> desk.say("desk.done.disagreed", () -> decideCase.reject(caseId, desk.actor()));
            default -> desk.goOn("desk.choice.missing");
        }
    }

    private void propose(UUID caseId, String key, String reason) {
        if (reason.isEmpty()) {
            desk.goOn("desk.reason.missing");
        } else {
            desk.say("desk.done.proposed", () -> decideCase.propose(caseId, key, reason, desk.actor()));
        }
    }

    /** The case. */
    public CaseView getOne() {
        CaseView one = shown;
        if (one == null) {
            throw new IllegalStateException("No case is shown");
        }
        return one;
    }

    /** What can be decided now. */
    public List<Choice> getChoices() {
        return decideCase.choices(getOne().id());
    }

    /** Whether whoever looks is the one who proposed, and so cannot confirm. */
    public boolean isOwn() {
        return desk.actor().equals(getOne().proposedBy());
    }

    /** The order it is about, if there is one. */
    public List<OrderView> getOrders() {
        UUID order = getOne().orderId();
        return order == null ? List.of() : orderQueries.order(order).stream().toList();
    }

    /** Number of the quotation that its order is a part of, or nothing. */
    public String getQuotation() {
        return getOrders().stream()
                .flatMap(order -> orderQueries.purchaseOf(order.id()).stream())
                .flatMap(purchase -> orderQueries.purchase(purchase).stream())
                .flatMap(purchase -> purchase.quotation().stream())
                .map(QuotationView::number)
                .findFirst()
                .orElse("");
    }

    /** The cancellation it is about, if there is one. */
    public List<CancellationView> getCancellations() {
        Long cancellation = getOne().cancellationId();
        return cancellation == null
                ? List.of()
                : cancellationQueries.find(cancellation).stream().toList();
    }

    /** Everything said between us and the registry about it, in order. */
    public List<MessageView> getMessages() {
        CaseView one = getOne();
        String stray = one.about();
        if (one.kind() == CaseKind.STRAY_NOTIFICATION && stray != null) {
            return cancellationQueries.strayMessages(stray);
        }
        String transaction = one.transactionIdentifier();
        return transaction == null ? List.of() : cancellationQueries.messages(transaction);
    }

    /** Who did what. */
    public List<Deed> getDeeds() {
        return caseQueries.deeds(getOne().id());
    }

    /** What somebody did, in words where there are words for it. */
    public String words(Deed deed) {
        Texts texts = Visit.of(request).texts();
        String key = "deed." + deed.action();
        return texts.has(key) ? texts.get(key) : deed.action();
    }

    /** Whether there is a document of the registry to be looked at. */
    public boolean isLetter() {
        return cancellationQueries.doubtedLetter(getOne().id()).isPresent();
    }
}
