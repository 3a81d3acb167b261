package org.tonne.cases.application;

import jakarta.ejb.Stateless;

import java.util.UUID;

/** Use case: A second person confirms what the first proposed; the case is closed. The caller carries the decision out in the same transaction. */
@Stateless
public class ConfirmDecision {

    /**
     * Refused where nothing is proposed, and for the person who proposed it.
     *
     * @return the decision that was proposed
     */
    public String confirm(UUID caseId, String actor) {
        throw new UnsupportedOperationException();
    }
}
