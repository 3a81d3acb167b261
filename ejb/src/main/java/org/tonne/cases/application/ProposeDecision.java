package org.tonne.cases.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.cases.domain.OperatorCases;

import java.util.UUID;

/** Use case: one person proposes how a case is to be decided; another must confirm it. */
@Stateless
public class ProposeDecision {

    @Inject
    OperatorCases cases;

    @Inject
    Audit audit;

    /**
     * Refused (DECISION_ILLEGAL) where the case is closed or a proposal waits already.
     *
     * @param decision a code that the feature which owns the kind understands
     */
    public void propose(UUID caseId, String decision, String actor) {
        cases.get(caseId).propose(decision, actor);
        audit.write(actor, "case.proposed", caseId.toString(), decision);
    }
}
