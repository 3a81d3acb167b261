package org.tonne.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.cancellation.application.CancellationQueries;
import org.tonne.cancellation.application.CancellationQueries.CancellationView;
import org.tonne.cancellation.application.CancellationQueries.MessageView;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Optional;

/** Behind admin/cancellations.xhtml: what the registry left open, each with the case on which two people decide it. */
@Named("openCancellations")
@RequestScoped
public class CancellationsView {

    private static final int LONGEST = 20;

    @Inject
    CancellationQueries cancellationQueries;

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
}
