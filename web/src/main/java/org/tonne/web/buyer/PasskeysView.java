package org.tonne.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tonne.account.application.BuyerAccount;
import org.tonne.account.application.KeepPasskey;
import org.tonne.account.application.KeptPasskey;
import org.tonne.account.application.PasskeyQuestion;
import org.tonne.shared.DomainException;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Behind account/passkeys.xhtml: the passkeys of an account, added and dropped. */
@Named("accountPasskeys")
@RequestScoped
public class PasskeysView extends AccountFormView {

    private static final String NAME = "name";

    @Inject
    KeepPasskey keepPasskey;

    private List<KeptPasskey> kept = List.of();
    private String options = "";

    /** Shows what is kept, asks the browser for another one, keeps it, or drops one. */
    public void act() {
        Visit visit = Visit.of(request);
        Optional<BuyerAccount> account = buyer.orSignIn();
        if (account.isEmpty()) {
            return;
        }
        if (visit.isPost()) {
            change(visit, account.get());
        }
        kept = keepPasskey.of(account.get());
    }

    private void change(Visit visit, BuyerAccount account) {
        Optional<UUID> dropped = Ids.read(visit.value("drop"));
        if (dropped.isPresent()) {
            keepPasskey.drop(account, dropped.get());
            reply.goTo(visit.getAddress());
        } else if (visit.value("answer").isEmpty()) {
            ask(visit, account);
        } else {
            keep(visit, account);
        }
    }

    private void ask(Visit visit, BuyerAccount account) {
        try {
            Optional<PasskeyQuestion> question = keepPasskey.begin(account, visit.value(NAME), visit.raw("password"));
            question.ifPresentOrElse(this::show, () -> refuse("password", "OTHER"));
        } catch (DomainException refusal) {
            refuse(refusal.facts().containsKey("seconds") ? "password" : NAME, refusal);
        }
    }

    private void show(PasskeyQuestion question) {
        options = question.options();
        reply.cookie(PasskeyCookie.of(question.token()));
    }

    private void keep(Visit visit, BuyerAccount account) {
        boolean added = keepPasskey.keep(account, PasskeyCookie.value(request), visit.raw("answer"));
        reply.cookie(PasskeyCookie.of(""));
        if (added) {
            reply.goTo(visit.getAddress());
        } else {
            refuse(NAME, "NOT_KEPT");
        }
    }

    @Override
    Map<String, String> fields() {
        return Map.of(NAME, Visit.of(request).value(NAME));
    }

    /** What the browser is asked, for the script; empty where it is not asked. */
    public String getOptions() {
        return options;
    }

    /** Those that are kept, the oldest first. */
    public List<PasskeyRow> getRows() {
        Visit visit = Visit.of(request);
        return kept.stream().map(one -> new PasskeyRow(visit, one)).toList();
    }
}
