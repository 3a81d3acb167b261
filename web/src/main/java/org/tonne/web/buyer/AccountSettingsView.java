package org.tonne.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tonne.account.application.BuyerAccount;
import org.tonne.account.application.KeepChoices;
import org.tonne.shared.DomainException;
import org.tonne.web.ui.Language;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Behind account/settings.xhtml: name, language, and of what to be told. */
@Named("accountSettings")
@RequestScoped
public class AccountSettingsView extends AccountFormView {

    @Inject
    KeepChoices keepChoices;

    private Map<String, String> fields = Map.of();
    private boolean tellsSignIn;

    /** Shows the choices, or takes them. */
    public void act() {
        Visit visit = Visit.of(request);
        Optional<BuyerAccount> account = buyer.orSignIn();
        if (account.isEmpty()) {
            return;
        }
        if (visit.isPost()) {
            take(visit, account.get());
        } else {
            BuyerAccount kept = account.get();
            tellsSignIn = kept.tellsSignIn();
            fields = Map.of("name", kept.name(), "language", kept.language());
        }
    }

    private void take(Visit visit, BuyerAccount account) {
        fields = Map.of("name", visit.value("name"), "language", visit.value("language"));
        tellsSignIn = visit.value("tellsSignIn").equals("yes");
        try {
            keepChoices.keep(account, visit.value("name"), visit.value("language"), tellsSignIn);
            reply.goTo(visit.getBase() + "/account?said=settings");
        } catch (DomainException refusal) {
            refuse("name", refusal);
        }
    }

    @Override
    Map<String, String> fields() {
        return fields;
    }

    /** The languages to be written to in. */
    public List<Language> getLanguages() {
        return Texts.offered();
    }

    /** The attribute of the language that is chosen, or nothing. */
    public String selected(Language language) {
        return language.getCode().equals(getForm().typed("language")) ? "selected" : "";
    }

    /** The attribute of the box for letters about signing in, or nothing. */
    public String getTold() {
        return tellsSignIn ? "checked" : "";
    }
}
