package org.tonne.reconciliation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.cases.application.CaseQueries;
import org.tonne.cases.application.CaseView;
import org.tonne.cases.application.ConfirmDecision;
import org.tonne.cases.application.ProposeDecision;
import org.tonne.cases.application.RejectDecision;
import org.tonne.cases.domain.CaseKind;
import org.tonne.reconciliation.domain.Reconciliation;
import org.tonne.reconciliation.domain.ReconciliationAction;
import org.tonne.reconciliation.persistence.Differences;
import org.tonne.reconciliation.persistence.Reconciliations;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;
import org.tonne.stock.application.HoldLots;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Use case: two people decide what a reconciliation found different in an account; one proposes, another confirms. */
@Stateless
public class DecideDifference {

    @Inject
    CaseQueries caseQueries;

    @Inject
    ProposeDecision proposeDecision;

    @Inject
    ConfirmDecision confirmDecision;

    @Inject
    RejectDecision rejectDecision;

    @Inject
    HoldLots holdLots;

    @Inject
    Differences differences;

    @Inject
    Reconciliations reconciliations;

    @Inject
    Clock clock;

    /**
     * The first person's proposal. Refused with CASE_UNKNOWN for a case of another kind, with DECISION_ILLEGAL while
     * another proposal waits or when it is decided.
     *
     * @param reason why, in the person's words
     */
    public void propose(UUID caseId, Decision decision, String reason, String actor) {
        requireOurs(caseId);
        proposeDecision.propose(caseId, decision + ": " + reason, actor);
    }

    /** The second person's confirmation, which carries it out; refused with DECISION_ILLEGAL for the one who proposed. */
    public void confirm(UUID caseId, String actor) {
        requireOurs(caseId);
        String decided = confirmDecision.confirm(caseId, actor);
        if (decided.startsWith(Decision.BOOKS_STAND + ":")) {
            holdLots.release(caseId);
        }
        for (long id : differences.waitingOnlyFor(caseId)) {
            Reconciliation reconciliation = reconciliations.get(id);
            reconciliation.end(ReconciliationAction.COMPLETE_BY_HAND, clock.instant());
            reconciliations.save(reconciliation);
        }
    }

    /** A second person does not agree; the case waits for another proposal. */
    public void reject(UUID caseId, String actor) {
        requireOurs(caseId);
        rejectDecision.reject(caseId, actor);
    }

    private void requireOurs(UUID caseId) {
        boolean ours = caseQueries
                .find(caseId)
                .map(CaseView::kind)
                .filter(CaseKind.RECONCILIATION_DIFFERS::equals)
                .isPresent();
        if (!ours) {
            throw new Refused(ErrorCode.CASE_UNKNOWN, Map.of("case", caseId));
        }
    }

    /** How it can be decided. */
    public enum Decision {
        /** Our books are right, or both are again: the units may be sold. */
        BOOKS_STAND,
        /** The registry is right: the units stay frozen until our books are corrected. */
        REGISTRY_STANDS
    }
}
