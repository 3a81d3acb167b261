package org.tonne.cases.application;

import jakarta.ejb.Stateless;

import java.util.UUID;

/** Use case: A case whose kind needs one person only is decided and closed. The caller carries the decision out in the same transaction. */
@Stateless
public class CloseCase {

    /**
     * Refused where the case is closed already.
     *
     * @param decision what was decided, a code
     */
    public void close(UUID caseId, String decision, String actor) {
        throw new UnsupportedOperationException();
    }
}
