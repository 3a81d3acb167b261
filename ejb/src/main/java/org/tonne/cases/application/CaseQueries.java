package org.tonne.cases.application;

import jakarta.ejb.Stateless;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What staff ask about cases. */
@Stateless
public class CaseQueries {

    /** Every case that is not closed, oldest first. */
    public List<CaseView> open() {
        throw new UnsupportedOperationException();
    }

    /** One case, closed or not. */
    public Optional<CaseView> find(UUID caseId) {
        throw new UnsupportedOperationException();
    }
}
