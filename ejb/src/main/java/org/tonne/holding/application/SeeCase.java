package org.tonne.holding.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.cases.application.CaseQueries;
import org.tonne.cases.application.CaseView;
import org.tonne.cases.application.CloseCase;
import org.tonne.cases.domain.CaseKind;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Use case: a person has looked at missing units or at a notice that is unclear, and there is nothing to carry out. */
@Stateless
public class SeeCase {

    private static final Set<CaseKind> ONLY_TO_SEE = Set.of(CaseKind.HOLDINGS_SHORT, CaseKind.NOTICE_UNCLEAR);

    @Inject
    CaseQueries cases;

    @Inject
    CloseCase closeCase;

    /**
     * Closes the case.
     *
     * @param actor who looked
     * @throws Refused CASE_UNKNOWN for one that is not there or needs more than being seen
     */
    public void see(UUID caseId, String actor) {
        boolean fits = cases.find(caseId)
                .map(CaseView::kind)
                .filter(ONLY_TO_SEE::contains)
                .isPresent();
        if (!fits) {
            throw new Refused(ErrorCode.CASE_UNKNOWN, Map.of("case", caseId));
        }
        closeCase.close(caseId, "SEEN", actor);
    }
}
