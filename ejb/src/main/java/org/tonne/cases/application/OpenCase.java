package org.tonne.cases.application;

import jakarta.ejb.Stateless;
import org.jspecify.annotations.Nullable;
import org.tonne.cases.domain.CaseKind;

import java.util.UUID;

/** Use case: something happened that a person must look at. Runs in the caller's transaction. */
@Stateless
public class OpenCase {

    /**
     * Opens a case; where one of the same kind about the same subject is not closed yet, that one is kept and no second
     * is opened.
     *
     * @param facts one sentence for the person who decides
     * @return the id of the case
     */
    public UUID open(
            CaseKind kind, @Nullable UUID order, @Nullable Long cancellation, @Nullable UUID payment, String facts) {
        throw new UnsupportedOperationException();
    }
}
