package org.tonne.cases.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.OperatorCase;
import org.tonne.cases.domain.OperatorCases;
import org.tonne.shared.Codes;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Use case: something happened that a person must look at. Runs in the caller's transaction. */
@Stateless
public class OpenCase {

    @Inject
    OperatorCases cases;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    /**
     * Opens a case; where one of the same kind about the same subject is not closed yet, that one is kept and no second
     * is opened, also not by two callers at once. Stray money, and what a reconciliation finds about an account, is always a case of its own.
     *
     * @param facts one sentence for the person who decides
     * @return the id of the case
     */
    public UUID open(
            CaseKind kind, @Nullable UUID order, @Nullable Long cancellation, @Nullable UUID payment, String facts) {
        return open(kind, new OperatorCase.Subject(order, cancellation, payment), facts);
    }

    /**
     * The same for a case about something that is neither order nor cancellation nor payment.
     *
     * @param about the name of what it is about, 1 to 80 characters: an account of the registry, a project
     */
    public UUID about(CaseKind kind, String about, String facts) {
        return open(kind, new OperatorCase.Subject(null, null, null, about), facts);
    }

    private UUID open(CaseKind kind, OperatorCase.Subject subject, String facts) {
        boolean alwaysNew = kind == CaseKind.STRAY_MONEY || kind == CaseKind.RECONCILIATION_DIFFERS;
        Optional<OperatorCase> before = alwaysNew ? Optional.empty() : cases.openAbout(kind, subject);
        while (before.isEmpty()) {
            OperatorCase opened = new OperatorCase(codes.id(clock.millis()), kind, subject, facts, clock.instant());
            if (cases.add(opened)) {
                return opened.id();
            }
            before = cases.openAbout(kind, subject); // somebody was faster; nothing, if that one is closed again by now
        }
        return before.get().id();
    }
}
