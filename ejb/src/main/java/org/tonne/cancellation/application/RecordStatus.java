package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.application.StatusReport.Source;
import org.tonne.cancellation.domain.BlockCheck;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.cancellation.domain.Cancellations;
import org.tonne.cancellation.domain.Consequence;
import org.tonne.cancellation.domain.EvaluationResult;
import org.tonne.cancellation.domain.Moment;
import org.tonne.cancellation.domain.RegistryMessages;
import org.tonne.cancellation.domain.RegistryMessages.Direction;
import org.tonne.cancellation.domain.RegistryMessages.Message;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.cases.application.OpenCase;
import org.tonne.cases.domain.CaseKind;

import java.util.List;
import java.util.Optional;

/** Use case: the registry says how a transaction stands. */
@Stateless
public class RecordStatus {

    private static final int COMPLETED = 4;

    @Inject
    Cancellations cancellations;

    @Inject
    RegistryMessages messages;

    @Inject
    RegistryTime time;

    @Inject
    CarryOut carryOut;

    @Inject
    AfterRefusal afterRefusal;

    @Inject
    HearAttestation hearAttestation;

    @Inject
    OpenCase openCase;

    /** Takes the report into account; the same notification a second time changes nothing. */
    public Outcome record(StatusReport report) {
        Optional<Cancellation> ours = cancellations.lock(report.transactionIdentifier());
        if (ours.isEmpty()) {
            messages.add(new Message(null, Direction.IN, operation(report), null, null, null, report.payload()));
            openCase.about(
                    CaseKind.STRAY_NOTIFICATION,
                    report.transactionIdentifier(),
                    "The registry speaks of " + report.transactionIdentifier() + ", which is no transaction of ours: "
                            + facts(report, Optional.empty()));
            return Outcome.UNKNOWN_TRANSACTION;
        }
        Cancellation cancellation = ours.get();
        if (!messages.known(cancellation.identity().id(), keyed(report))) {
            take(cancellation, report);
        }
        return Outcome.ACCEPTED;
    }

    /** The registry was asked and gave no answer that can be used. */
    public void unanswered(String transactionIdentifier, String reason, Exchange exchange) {
        cancellations.lock(transactionIdentifier).ifPresent(cancellation -> {
            CancellationStatus before = cancellation.status();
            Moment moment = time.now();
            Consequence consequence = cancellation.unanswered(moment.now(), moment.deadlines());
            keep(cancellation, before, "getTransactionStatusResponse", null, reason + "\n" + exchange.received());
            carryOut.apply(
                    cancellation,
                    consequence,
                    CaseKind.REGISTRY_SILENT,
                    "The registry was asked when its time was over and does not answer: " + reason);
        });
    }

    private void take(Cancellation cancellation, StatusReport report) {
        CancellationStatus before = cancellation.status();
        Moment moment = time.now();
        Optional<String> complaint = complaint(cancellation, report);
        Consequence consequence = effect(cancellation, report, complaint, moment);
        if (consequence != Consequence.CONTRADICTION) {
            cancellation.remember(codes(report));
            if (complaint.isEmpty()) {
                hearAttestation.hear(cancellation, report.attestation(), moment.now());
                hearAttestation.missIfOver(cancellation);
            }
        }
        keep(
                cancellation,
                before,
                operation(report),
                report.source() == Source.NOTIFICATION ? keyed(report) : null,
                report.payload());
        carryOut.apply(
                cancellation,
                consequence == Consequence.FAILED ? afterFailure(cancellation, report, moment) : consequence,
                complaint.isPresent() ? CaseKind.BLOCKS_DIFFER : CaseKind.REGISTRY_SILENT,
                facts(report, complaint));
    }

    /** A refusal of an attempt that was not the first counts now that nothing arrived: what follows from it follows. */
    private Consequence afterFailure(Cancellation cancellation, StatusReport report, Moment moment) {
        String refused = cancellation.state().responseCodes();
        if (cancellation.status() == CancellationStatus.REFUSED && refused != null) {
            return afterRefusal.follow(cancellation, ResponseCode.parseAll(refused), moment.now());
        }
        afterRefusal.tell(cancellation, codes(report));
        return Consequence.FAILED;
    }

    private static Consequence effect(
            Cancellation cancellation, StatusReport report, Optional<String> complaint, Moment moment) {
        Integer status = report.registryStatus();
        if (status == null) {
            return cancellation.identifierUnknown(moment.now(), moment.deadlines());
        }
        boolean otherBlocks = cancellation.status().isCompleted()
                && complaint.isPresent()
                && !report.blocks().isEmpty();
        Consequence heard = cancellation.hear(status, complaint, report.at(), moment);
        return otherBlocks ? Consequence.CONTRADICTION : heard;
    }

    private Optional<String> complaint(Cancellation cancellation, StatusReport report) {
        Integer status = report.registryStatus();
        if (status == null || status != COMPLETED) {
            return Optional.empty();
        }
        return BlockCheck.complaint(cancellations.blocks(cancellation.identity().id()), report.blocks());
    }

    private void keep(
            Cancellation cancellation,
            CancellationStatus before,
            String operation,
            @Nullable String key,
            String payload) {
        cancellations.save(cancellation);
        messages.add(new Message(
                cancellation.identity().id(),
                Direction.IN,
                operation,
                key,
                before.name(),
                cancellation.status().name(),
                payload));
    }

    private static List<ResponseCode> codes(StatusReport report) {
        return report.evaluation().stream().map(EvaluationResult::code).toList();
    }

    private static String facts(StatusReport report, Optional<String> complaint) {
        String told = report.known()
                ? "The registry says status " + report.registryStatus()
                : "The registry knows no such transaction";
        return told
                + complaint.map(text -> ": " + text).orElse("")
                + (report.evaluation().isEmpty() ? "" : " " + report.evaluation());
    }

    private static String operation(StatusReport report) {
        return report.source() == Source.NOTIFICATION ? "acceptNotification" : "getTransactionStatusResponse";
    }

    private static String keyed(StatusReport report) {
        return report.source() + " " + report.messageKey();
    }

    /** What the registry is to be told about its report. */
    public enum Outcome {
        /** Stored (resultIdentifier 1). */
        ACCEPTED,
        /** No transaction of ours (resultIdentifier 0, DES 3002). */
        UNKNOWN_TRANSACTION
    }
}
