package org.tonne.cancellation.application;

import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.application.RegistryCommand.Propose;
import org.tonne.cancellation.application.StatusReport.Source;
import org.tonne.cancellation.domain.Attestation;
import org.tonne.cancellation.domain.EvaluationResult;
import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.fixture.Letters;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The registry's part of the talk, said straight to the use cases, each word in a transaction of its own. */
final class Registry {

    /** On the host of the registry of {@link org.tonne.fixture.PaidOrders}. */
    static final String DOCUMENT = "http://localhost:1/attestations/1";

    private final StoreDatabase store;
    private final AtomicInteger messages = new AtomicInteger();

    Registry(StoreDatabase store) {
        this.store = store;
    }

    List<RegistryCommand> claim() {
        return store.inTransaction(() -> store.make(ClaimRegistryWork.class).claim(100));
    }

    Propose proposal() {
        return claim().stream()
                .filter(Propose.class::isInstance)
                .map(Propose.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** A proposal that the registry has taken. */
    Propose taken() {
        Propose proposal = proposal();
        accept(proposal);
        return proposal;
    }

    void accept(Propose proposal) {
        store.inTransaction(
                () -> store.make(RecordProposalReply.class).accepted(proposal.transactionIdentifier(), Exchange.NONE));
    }

    void refuse(Propose proposal, ResponseCode... codes) {
        store.inTransaction(() -> store.make(RecordProposalReply.class)
                .refused(proposal.transactionIdentifier(), List.of(codes), Exchange.NONE));
    }

    /** Nobody listens: not a byte of it leaves. */
    void isAway(Propose proposal) {
        store.inTransaction(
                () -> store.make(RecordProposalReply.class).notSent(proposal.transactionIdentifier(), "refused"));
    }

    void loseReply(Propose proposal) {
        store.inTransaction(() -> store.make(RecordProposalReply.class)
                .unknown(proposal.transactionIdentifier(), "connection reset", Exchange.NONE));
    }

    RecordStatus.Outcome notify(String transaction, int status, List<ReportedBlock> blocks) {
        return report(Source.NOTIFICATION, transaction, status, blocks, null);
    }

    RecordStatus.Outcome complete(Propose proposal) {
        return notify(proposal.transactionIdentifier(), 4, PaidOrders.named(proposal.blocks()));
    }

    /** Completed with an attestation whose document, where it is asked for, proves what was proposed. */
    void attest(Propose proposal, String number, List<ReportedBlock> blocks) {
        announce(proposal, number, blocks, DOCUMENT);
        document(proposal, Letters.attestation(number, proposal.blocks()));
    }

    void announce(Propose proposal, String number, List<ReportedBlock> blocks, @Nullable String document) {
        report(
                Source.NOTIFICATION,
                proposal.transactionIdentifier(),
                4,
                blocks,
                new Attestation(number, LocalDate.parse("2026-11-22"), document, null));
    }

    /** Gives this document to whoever asks for it, if anybody does. */
    void document(Propose proposal, byte[] pdf) {
        claim().stream()
                .filter(RegistryCommand.FetchAttestation.class::isInstance)
                .forEach(fetch -> take(proposal.transactionIdentifier(), pdf));
    }

    void take(String transaction, byte[] pdf) {
        store.inTransaction(() -> store.make(TakeAttestation.class).take(transaction, pdf));
    }

    void discrepancy(Propose proposal, ResponseCode code) {
        say(new StatusReport(
                proposal.transactionIdentifier(),
                Source.NOTIFICATION,
                "m" + messages.incrementAndGet(),
                3,
                List.of(),
                List.of(new EvaluationResult(code, List.of())),
                null,
                store.clock().instant(),
                "<message/>"));
    }

    RecordStatus.Outcome answer(String transaction, @Nullable Integer status, List<ReportedBlock> blocks) {
        return report(Source.QUERY, transaction, status, blocks, null);
    }

    void silent(String transaction) {
        store.inTransaction(() -> store.make(RecordStatus.class).unanswered(transaction, "no route", Exchange.NONE));
    }

    RecordStatus.Outcome say(StatusReport report) {
        return store.inTransaction(() -> store.make(RecordStatus.class).record(report));
    }

    private RecordStatus.Outcome report(
            Source source,
            String transaction,
            @Nullable Integer status,
            List<ReportedBlock> blocks,
            @Nullable Attestation attestation) {
        List<EvaluationResult> evaluation = status != null && status == 3
                ? List.of(new EvaluationResult(new ResponseCode("DES", 4010), List.of()))
                : List.of();
        return say(new StatusReport(
                transaction,
                source,
                "m" + messages.incrementAndGet(),
                status,
                blocks,
                evaluation,
                attestation,
                store.clock().instant(),
                "<message/>"));
    }
}
