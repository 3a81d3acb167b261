package org.tonne.holding.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.cases.application.CaseQueries;
import org.tonne.cases.application.CaseView;
import org.tonne.cases.application.CloseCase;
import org.tonne.cases.application.RejectDecision;
import org.tonne.cases.domain.CaseStatus;

import java.util.UUID;

/** Closes a case whose reason is gone, with whatever somebody had proposed for it. In the caller's transaction. */
@ApplicationScoped
public class EndCase {

    @Inject
    CaseQueries cases;

    @Inject
    RejectDecision rejectDecision;

    @Inject
    CloseCase closeCase;

    /** Closes it; one that is closed stays as it is. */
    void end(UUID caseId, String decision, String actor) {
        CaseStatus status = cases.find(caseId).map(CaseView::status).orElse(CaseStatus.CLOSED);
        if (status == CaseStatus.PROPOSED) {
            rejectDecision.reject(caseId, actor);
        }
        if (status != CaseStatus.CLOSED) {
            closeCase.close(caseId, decision, actor);
        }
    }
}
