package org.tonne.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.cancellation.application.CancellationQueries;
import org.tonne.cancellation.application.CancellationQueries.CancellationView;
import org.tonne.cancellation.application.CancellationQueries.MessageView;
import org.tonne.cancellation.application.DecideCancellation;
import org.tonne.web.account.Desk;
import org.tonne.web.ui.Visit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Behind admin/cancellations.xhtml: what the registry left open; two people decide it, one after the other. */
@Named("openCancellations")
@RequestScoped
public class CancellationsView {

    private static final int LONGEST = 20;
    private static final int LONGEST_REASON = 500;

    @Inject
    CancellationQueries cancellationQueries;

    @Inject
    DecideCancellation decideCancellation;

    @Inject
    Desk desk;

    @Inject
    HttpServletRequest request;

    /** What waits for a decision. */
    public List<CancellationView> getOpen() {
        return cancellationQueries.needingOperator();
    }

    private Optional<String> asked() {
        String typed = Visit.of(request).value("transaction");
        return typed.isEmpty() || typed.length() > LONGEST ? Optional.empty() : Optional.of(typed);
    }

    /** The transaction asked for, or nothing. */
    public String getTransaction() {
        return asked().orElse("");
    }

    /** It, if there is one. */
    public List<CancellationView> getFound() {
        return asked().flatMap(cancellationQueries::find).stream().toList();
    }

    /** Everything said about it. */
    public List<MessageView> getMessages() {
        return getFound().isEmpty() ? List.of() : cancellationQueries.messages(getTransaction());
    }

    /** Does what was sent: the first person's word, or the second one's. */
    public void act() {
        Visit visit = Visit.of(request);
        if (visit.isPost() && !visit.value("confirm").isEmpty()) {
            String transaction = visit.value("confirm");
            desk.say("desk.done.confirmed", () -> decideCancellation.confirm(transaction, desk.actor()));
        } else if (visit.isPost()) {
            propose(visit);
        }
    }

    private void propose(Visit visit) {
        String reason = visit.value("reason");
        Optional<DecideCancellation.Decision> decision = Arrays.stream(DecideCancellation.Decision.values())
                .filter(one -> one.name().equals(visit.value("decision")))
                .findFirst();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON || decision.isEmpty()) {
            desk.goOn("desk.reason.missing");
            return;
        }
        String transaction = visit.value("propose");
        desk.say(
                "desk.done.proposed",
                () -> decideCancellation.propose(transaction, decision.get(), reason, desk.actor()));
    }
}
