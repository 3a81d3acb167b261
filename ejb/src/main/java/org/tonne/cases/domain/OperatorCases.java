package org.tonne.cases.domain;

import java.util.Optional;
import java.util.UUID;

/** All cases there are. */
public interface OperatorCases {

    /** A case that is not closed, of this kind and about this subject. */
    Optional<OperatorCase> openAbout(CaseKind kind, OperatorCase.Subject subject);

    /**
     * Keeps a new case.
     *
     * @return false where one of the same kind about the same subject is open, which somebody else may have opened meanwhile
     */
    boolean add(OperatorCase operatorCase);

    /** A case to be looked at. */
    Optional<OperatorCase> find(UUID id);

    /**
     * A case to be changed; nobody else changes it until the transaction ends.
     *
     * @throws org.tonne.shared.Refused CASE_UNKNOWN
     */
    OperatorCase get(UUID id);
}
