package org.tonne.forwarding.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.cancellation.application.RecordAttestation;
import org.tonne.cancellation.application.RecordStatus;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.cancellation.domain.Attestation;
import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.forwarding.domain.EnteredOutcome;
import org.tonne.forwarding.domain.Outcome;
import org.tonne.forwarding.persistence.ManualOutcomes;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Use case: a second person reads the registry's answer too, and confirms or rejects what the first entered. */
@Stateless
public class DecideOutcome {

    private static final int COMPLETED = 4;
    private static final int TERMINATED = 5;

    @Inject
    ManualOutcomes outcomes;

    @Inject
    RecordStatus statuses;

    @Inject
    RecordAttestation attestations;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Confirms it: the outcome is taken as the registry's report, wrong blocks included, and the letter attests what it
     * completed. Refused with DECISION_ILLEGAL where none waits, for the person who entered it, and where the request was
     * sent only after it was entered: then it is no answer to that.
     */
    public void confirm(String transactionIdentifier, String actor) {
        EnteredOutcome entered = waiting(transactionIdentifier);
        if (outcomes.isSentSince(transactionIdentifier)) {
            throw illegal(transactionIdentifier);
        }
        entered.confirm(actor);
        outcomes.decided(entered, actor, clock.instant());
        audit.write(actor, "outcome.confirmed", transactionIdentifier, "Entered by " + entered.enteredBy());
        statuses.record(report(transactionIdentifier, entered, actor));
        String number = entered.outcome().attestationNumber();
        if (number != null) {
            attestations.readOnPaper(
                    transactionIdentifier,
                    new Attestation(number, entered.outcome().happenedOn(), null, null));
        }
    }

    /** Rejects it; nothing happens, and another may be entered. Refused with DECISION_ILLEGAL where none waits. */
    public void reject(String transactionIdentifier, String actor) {
        EnteredOutcome entered = waiting(transactionIdentifier);
        entered.reject();
        outcomes.decided(entered, actor, clock.instant());
        audit.write(actor, "outcome.rejected", transactionIdentifier, "Entered by " + entered.enteredBy());
    }

    private EnteredOutcome waiting(String transactionIdentifier) {
        return outcomes.lockWaiting(transactionIdentifier).orElseThrow(() -> illegal(transactionIdentifier));
    }

    private static Refused illegal(String transactionIdentifier) {
        return new Refused(ErrorCode.DECISION_ILLEGAL, Map.of("cancellation", transactionIdentifier));
    }

    private StatusReport report(String transactionIdentifier, EnteredOutcome entered, String actor) {
        Outcome outcome = entered.outcome();
        return new StatusReport(
                transactionIdentifier,
                StatusReport.Source.NOTIFICATION,
                "by hand " + entered.id(),
                outcome.isCompleted() ? COMPLETED : TERMINATED,
                outcome.blocks().stream().map(ReportedBlock::of).toList(),
                List.of(),
                null,
                end(outcome.happenedOn()),
                "Entered by " + entered.enteredBy() + ", confirmed by " + actor + "\n" + printed(outcome));
    }

    // The registry names a day; it ended with it, or now, while that day lasts.
    private Instant end(LocalDate day) {
        Instant ended = day.atTime(LocalTime.of(23, 59, 59)).toInstant(ZoneOffset.UTC);
        return ended.isAfter(clock.instant()) ? clock.instant() : ended;
    }

    private static String printed(Outcome outcome) {
        return outcome.isCompleted()
                ? outcome.happenedOn() + " " + outcome.attestationNumber() + " " + outcome.blocks() + "\n"
                        + outcome.words()
                : outcome.happenedOn() + " refused: " + outcome.words();
    }
}
