package org.tonne.reconciliation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.cases.application.OpenCase;
import org.tonne.cases.domain.CaseKind;
import org.tonne.config.RegistrySettings;
import org.tonne.reconciliation.domain.Reconciliation;
import org.tonne.reconciliation.persistence.DifferenceCases;
import org.tonne.reconciliation.persistence.Differences;
import org.tonne.reconciliation.persistence.Differences.AccountFacts;
import org.tonne.stock.application.HoldLots;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What differs freezes the units it is about and waits for two people, one case an account. In the caller's transaction. */
@ApplicationScoped
public class OpenDifferences {

    private static final int VOLUNTARY_CANCELLATION = 230;

    @Inject
    Differences differences;

    @Inject
    DifferenceCases cases;

    @Inject
    OpenCase openCase;

    @Inject
    HoldLots holdLots;

    @Inject
    StartReconciliation startReconciliation;

    @Inject
    RegistrySettings settings;

    /**
     * The registry's own reconciliation has left differences. We learn only which units they are about, so one of ours
     * starts at once and shows the other side's figures.
     */
    void toldByRegistry(Reconciliation reconciliation) {
        long id = reconciliation.identity().id();
        differences.addToldByRegistry(id, reconciliation.state().phase());
        differences.addFreeToldByRegistry(id);
        String identifier = reconciliation.identity().identifier();
        if (!open(reconciliation)) {
            AccountFacts nothing = new AccountFacts(VOLUNTARY_CANCELLATION, settings.cancellationAccount(), "");
            String facts = "Reconciliation " + identifier
                    + " ended with differences, and the registry named no units of ours: phase "
                    + reconciliation.state().phase();
            cases.bind(id, nothing, openCase.open(CaseKind.RECONCILIATION_DIFFERS, null, null, null, facts));
        }
        startReconciliation.startUnlessRunning("reconciliation " + identifier);
    }

    /**
     * Opens a case for each account in which something differs, or adds to the one that is open there, also where the other
     * side's reconciliation ends at the same moment. What two people have left frozen before stays as they decided.
     *
     * @return whether a case is open for it
     */
    boolean open(Reconciliation reconciliation) {
        cases.lockOpening();
        boolean any = false;
        for (AccountFacts account :
                differences.accounts(reconciliation.identity().id())) {
            any |= open(reconciliation, account);
        }
        return any;
    }

    private boolean open(Reconciliation reconciliation, AccountFacts account) {
        long id = reconciliation.identity().id();
        List<Long> lots = differences.lots(id, account);
        Optional<UUID> decided = lots.isEmpty() ? Optional.empty() : cases.decidedCase(id, account, lots);
        if (decided.isPresent()) {
            cases.bind(id, account, decided.get());
            return false;
        }
        UUID caseId = cases.openCase(account)
                .orElseGet(() -> openCase.open(
                        CaseKind.RECONCILIATION_DIFFERS,
                        null,
                        null,
                        null,
                        reconciliation.identity().identifier() + ". " + account.facts()));
        cases.bind(id, account, caseId);
        holdLots.hold(lots, caseId);
        return true;
    }
}
