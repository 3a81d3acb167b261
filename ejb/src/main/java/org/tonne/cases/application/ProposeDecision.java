package org.tonne.cases.application;

import jakarta.ejb.Stateless;

import java.util.UUID;

/** Use case: One person proposes how a case is to be decided; another must confirm it. */
@Stateless
public class ProposeDecision {

    /**
     * Refused where the case is closed or a proposal waits already.
     *
     * @param decision a code that the feature which owns the kind understands
     */
    public void propose(UUID caseId, String decision, String actor) {
        throw new UnsupportedOperationException();
    }
}
