package org.tonne.cases.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.cases.domain.OperatorCases;

import java.time.Clock;
import java.util.UUID;

/** Use case: a second person confirms what the first proposed; the case is closed. The caller carries the decision out in the same transaction. */
@Stateless
public class ConfirmDecision {

    @Inject
    OperatorCases cases;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Refused (DECISION_ILLEGAL) where nothing is proposed, and for the person who proposed it.
     *
     * @return the decision that was proposed
     */
    public String confirm(UUID caseId, String actor) {
        String decision = cases.get(caseId).confirm(actor, clock.instant());
        audit.write(actor, "case.confirmed", caseId.toString(), decision);
        return decision;
    }
}
