package org.tonne.cases.domain;

import java.util.Optional;
import java.util.UUID;

/** All cases there are. */
public interface OperatorCases {

    /** A case that is not closed, of this kind and about this subject. */
    Optional<OperatorCase> openAbout(CaseKind kind, OperatorCase.Subject subject);

    /** The case about a cancellation that is to be decided next: one that waits for a second person, else the oldest open. */
    Optional<UUID> openOf(long cancellationId);

    /** Keeps a new case. */
    void add(OperatorCase operatorCase);

    /**
     * A case to be changed; nobody else changes it until the transaction ends.
     *
     * @throws org.tonne.shared.Refused CASE_UNKNOWN
     */
    OperatorCase get(UUID id);
}
