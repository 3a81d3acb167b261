package org.tonne.cases.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.cases.domain.OperatorCases;

import java.util.UUID;

/** Use case: somebody does not agree with what was proposed; the case is open again. */
@Stateless
public class RejectDecision {

    @Inject
    OperatorCases cases;

    @Inject
    Audit audit;

    /**
     * Refused (DECISION_ILLEGAL) where nothing is proposed.
     *
     * @param actor who does not agree
     */
    public void reject(UUID caseId, String actor) {
        cases.get(caseId).reject();
        audit.write(actor, "case.rejected", caseId.toString(), "");
    }
}
