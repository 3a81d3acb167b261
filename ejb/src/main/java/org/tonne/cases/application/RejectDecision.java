package org.tonne.cases.application;

import jakarta.ejb.Stateless;

import java.util.UUID;

/** Use case: A second person does not agree with what was proposed; the case is open again. */
@Stateless
public class RejectDecision {

    /**
     * Refused where nothing is proposed.
     *
     * @param actor who does not agree
     */
    public void reject(UUID caseId, String actor) {
        throw new UnsupportedOperationException();
    }
}
