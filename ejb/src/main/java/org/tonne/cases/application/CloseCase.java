package org.tonne.cases.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.cases.domain.OperatorCases;

import java.time.Clock;
import java.util.UUID;

/** Use case: a case whose kind needs one person only is decided and closed. The caller carries the decision out in the same transaction. */
@Stateless
public class CloseCase {

    @Inject
    OperatorCases cases;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Refused (DECISION_ILLEGAL) where the case is closed already.
     *
     * @param decision what was decided, a code
     */
    public void close(UUID caseId, String decision, String actor) {
        cases.get(caseId).close(decision, actor, clock.instant());
        audit.write(actor, "case.closed", caseId.toString(), decision);
    }
}
