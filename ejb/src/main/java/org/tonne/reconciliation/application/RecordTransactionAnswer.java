package org.tonne.reconciliation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.cancellation.application.RecordStatus;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.cancellation.domain.BlockCheck;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.Cancellations;
import org.tonne.reconciliation.application.RegistryInquiry.AskTransaction;
import org.tonne.reconciliation.domain.DifferenceKind;
import org.tonne.reconciliation.persistence.Inquiries;
import org.tonne.reconciliation.persistence.Inquiries.Answered;
import org.tonne.reconciliation.persistence.Inquiries.Question;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Use case: in a reconciliation of ours the registry was asked how a transaction ended, and says so or does not. */
@Stateless
public class RecordTransactionAnswer {

    private static final int COMPLETED = 4;
    private static final String AGREES = "AGREES";

    @Inject
    Inquiries inquiries;

    @Inject
    Cancellations cancellations;

    @Inject
    RecordStatus recordStatus;

    @Inject
    Clock clock;

    /**
     * Holds the answer against our books. What the registry completed although it had ended without an effect here is
     * taken up at once, as if it had been notified.
     */
    public void answered(AskTransaction asked, StatusReport report) {
        Instant now = clock.instant();
        Optional<Cancellation> ours = cancellations.lock(asked.transactionIdentifier());
        if (ours.isEmpty()) {
            return;
        }
        Answered answered = judged(ours.get(), report);
        inquiries.answered(question(asked), answered, now);
        if (answered.verdict().equals(DifferenceKind.EXTRA_TRANSACTION.name())) {
            recordStatus.record(report);
        }
    }

    /** No answer came that can be used; it is asked again after a pause that grows. */
    public void unanswered(AskTransaction asked) {
        inquiries.putOff(question(asked), Pauses.after(clock.instant(), asked.attempts()));
    }

    private Answered judged(Cancellation ours, StatusReport report) {
        Integer status = report.registryStatus();
        String said = status == null ? "does not know it" : "status " + status;
        boolean done = status != null && status == COMPLETED;
        if (ours.status().isFailed()) {
            return new Answered(status, done ? DifferenceKind.EXTRA_TRANSACTION.name() : AGREES, said);
        }
        if (!ours.status().isCompleted()) {
            return new Answered(status, AGREES, said);
        }
        if (!done) {
            return new Answered(status, DifferenceKind.MISSING_TRANSACTION.name(), said);
        }
        Optional<String> complaint =
                BlockCheck.complaint(cancellations.blocks(ours.identity().id()), report.blocks());
        return new Answered(
                status,
                complaint.isPresent() ? DifferenceKind.BLOCKS_DIFFER.name() : AGREES,
                complaint.map(text -> said + ": " + text).orElse(said));
    }

    private static Question question(AskTransaction asked) {
        return new Question(
                asked.reconciliation(), asked.cancellation(), asked.transactionIdentifier(), asked.attempts());
    }
}
