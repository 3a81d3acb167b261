package org.tonne.holding.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.cases.application.CaseOwner;
import org.tonne.cases.application.Choice;
import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.Decision;
import org.tonne.cases.domain.OperatorCase;
import org.tonne.holding.domain.AccountNumber;
import org.tonne.holding.persistence.Accounts;
import org.tonne.holding.persistence.Freezes;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A person found that the registry admits a refused account again: its offers go on. */
@ApplicationScoped
public class DecideAccount implements CaseOwner {

    /** How it can be decided. */
    public enum Decisions {
        /** The account is admitted again. */
        ADMIT
    }

    @Inject
    Accounts accounts;

    @Inject
    Freezes freezes;

    @Inject
    Audit audit;

    @Override
    public Set<CaseKind> kinds() {
        return EnumSet.of(CaseKind.ACCOUNT_REFUSED);
    }

    @Override
    public List<Choice> choices(OperatorCase about) {
        return List.of(Choice.ofOne(Decisions.ADMIT));
    }

    @Override
    public void carryOut(OperatorCase about, Decision decided, String actor) {
        AccountNumber.read(String.valueOf(about.about()))
                .filter(account -> accounts.lock(account).isPresent())
                .ifPresent(account -> {
                    freezes.admit(account);
                    audit.write(actor, "account.admitted", account.toString(), "");
                });
    }
}
