package org.tonne.web.buyer;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.shared.DomainException;
import org.tonne.web.ui.Refusals;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.Map;
import java.util.Optional;

/** What the pages of an account with a form have in common: the form as it was sent, and the answer where it is refused. */
public abstract class AccountFormView {

    private static final int WRONG = 422;

    @Inject
    Buyer buyer;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private Optional<AccountForm> form = Optional.empty();

    /** The form as it was sent; what is secret is not shown again. */
    public AccountForm getForm() {
        AccountForm shown =
                form.orElseGet(() -> new AccountForm(Visit.of(request).texts(), fields()));
        form = Optional.of(shown);
        return shown;
    }

    /** What stands in the fields of the form, by their names. */
    Map<String, String> fields() {
        return Map.of("email", Visit.of(request).value("email"));
    }

    /** Shows the form again with what the trade has refused. */
    void refuse(String field, DomainException refusal) {
        getForm().wrong(field, refusal);
        reply.status(Refusals.status(refusal.code().kind()));
    }

    /** Shows the form again with what is wrong with a field, by the last part of its key. */
    void refuse(String field, String what) {
        getForm().wrong(field, what);
        reply.status(WRONG);
    }
}
