package org.tonne.reconciliation.application;

import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.application.ClaimRegistryWork;
import org.tonne.cancellation.application.Exchange;
import org.tonne.cancellation.application.RecordProposalReply;
import org.tonne.cancellation.application.RecordStatus;
import org.tonne.cancellation.application.RegistryCommand.Propose;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.cancellation.application.StatusReport.Source;
import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.config.ReconciliationSettings;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.reconciliation.application.RegistryInquiry.AskTransaction;
import org.tonne.reconciliation.application.RegistryInquiry.Held;
import org.tonne.reconciliation.application.RegistryInquiry.Page;
import org.tonne.reconciliation.application.RegistryInquiry.ReadPage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Both sides of a reconciliation, said straight to the use cases, each word in a transaction of its own. */
final class Talk {

    private final StoreDatabase store;
    private final AtomicInteger messages = new AtomicInteger();

    Talk(StoreDatabase store) {
        this.store = store.with(
                ReconciliationSettings.class,
                new ReconciliationSettings(
                        Optional.of(LocalTime.of(2, 0)), Duration.ofMinutes(5), Duration.ofHours(23)));
    }

    Instant now() {
        return store.clock().instant();
    }

    // ------------------------------------------------------------------------- cancellations meanwhile

    private Propose proposed() {
        return store.inTransaction(() -> store.make(ClaimRegistryWork.class).claim(1)).stream()
                .map(Propose.class::cast)
                .findFirst()
                .orElseThrow();
    }

    void refused(ResponseCode code) {
        String transaction = proposed().transactionIdentifier();
        store.inTransaction(
                () -> store.make(RecordProposalReply.class).refused(transaction, List.of(code), Exchange.NONE));
    }

    Propose taken() {
        Propose proposal = proposed();
        store.inTransaction(
                () -> store.make(RecordProposalReply.class).accepted(proposal.transactionIdentifier(), Exchange.NONE));
        return proposal;
    }

    Propose completed() {
        Propose proposal = taken();
        notify(proposal, 4);
        return proposal;
    }

    void notify(Propose proposal, int status) {
        List<ReportedBlock> blocks = status == 4 ? PaidOrders.named(proposal.blocks()) : List.of();
        store.inTransaction(() -> store.make(RecordStatus.class)
                .record(report(Source.NOTIFICATION, proposal.transactionIdentifier(), status, blocks)));
    }

    StatusReport report(Source source, String transaction, @Nullable Integer status, List<ReportedBlock> blocks) {
        return new StatusReport(
                transaction, source, "m" + messages.incrementAndGet(), status, blocks, List.of(), null, now(), "<m/>");
    }

    // ------------------------------------------------------------------------- the registry's own

    Verdict initiate(String identifier, Instant at) {
        return store.inTransaction(
                () -> store.make(InitiateReconciliation.class).initiate(identifier, at));
    }

    /** Announced for an instant ahead, which has come: the snapshot is taken. */
    void initiated(String identifier) {
        if (!initiate(identifier, now().plusSeconds(1)).isStored()) {
            throw new AssertionError("Not initiated: " + identifier);
        }
        store.clock().advance(Duration.ofSeconds(1));
        snapshot();
    }

    boolean snapshot() {
        return store.inTransaction(() -> store.make(TakeSnapshot.class).takeOne());
    }

    Verdict want(String identifier, Demand.Kind kind, Demand.Asked... asked) {
        return want(identifier, kind, false, asked);
    }

    Verdict want(String identifier, Demand.Kind kind, boolean byAccount, Demand.Asked... asked) {
        Demand.Period period = kind == Demand.Kind.TRAIL ? new Demand.Period(Instant.EPOCH, now()) : null;
        return want(new Demand(
                identifier, "d" + messages.incrementAndGet(), kind, null, period, byAccount, Arrays.asList(asked)));
    }

    Verdict want(Demand demand) {
        return store.inTransaction(() -> store.make(RecordDemand.class).record(demand));
    }

    Optional<ReconciliationAnswer> claim() {
        return store.inTransaction(
                () -> store.make(ClaimReconciliationAnswer.class).claim());
    }

    void taken(ReconciliationAnswer answer) {
        store.inTransaction(() -> store.make(RecordAnswerReply.class).taken(answer.label()));
    }

    /** The whole answer to what was wanted last, each part taken. */
    List<ReconciliationAnswer> answers() {
        List<ReconciliationAnswer> parts = new ArrayList<>();
        for (Optional<ReconciliationAnswer> part = claim(); part.isPresent(); part = claim()) {
            parts.add(part.get());
            taken(part.get());
        }
        return parts;
    }

    Verdict result(String identifier, int status) {
        return store.inTransaction(
                () -> store.make(RecordReconciliationResult.class).record(identifier, status, List.of()));
    }

    // ------------------------------------------------------------------------- ours

    String started() {
        String identifier =
                store.inTransaction(() -> store.make(StartReconciliation.class).start("staff@example.org"));
        snapshot();
        return identifier;
    }

    Optional<RegistryInquiry> ask() {
        return store.inTransaction(() -> store.make(ClaimRegistryInquiry.class).claim());
    }

    void read(RegistryInquiry asked, Page page) {
        store.inTransaction(() -> store.make(RecordPage.class).read((ReadPage) asked, page));
    }

    void answered(AskTransaction asked, @Nullable Integer status, List<ReportedBlock> blocks) {
        store.inTransaction(() -> store.make(RecordTransactionAnswer.class)
                .answered(asked, report(Source.QUERY, asked.transactionIdentifier(), status, blocks)));
    }

    boolean compared() {
        return store.inTransaction(() -> store.make(CompareBooks.class).compareOne());
    }

    /** One of ours from its start to its end; the registry holds this, and answers every question so. */
    String reconciled(@Nullable Integer status, List<ReportedBlock> blocks, Held... held) {
        String identifier = started();
        for (Optional<RegistryInquiry> asked = ask(); asked.isPresent(); asked = ask()) {
            if (asked.get() instanceof AskTransaction question) {
                answered(question, status, blocks);
            } else {
                read(asked.get(), page(Arrays.copyOf(held, held.length)));
            }
        }
        if (!compared()) {
            throw new AssertionError("Nothing to compare");
        }
        return identifier;
    }

    /** One page that holds everything. */
    Page page(Held... held) {
        return new Page(Optional.of(now()), Optional.of(1L), Arrays.asList(held), Optional.empty());
    }

    static Held cn(long first, long last) {
        return cn(first, last, null);
    }

    static Held cn(long first, long last, @Nullable String reservedFor) {
        return new Held(new ReportedBlock("CN", 5, first, last, 2, 2, 0, 233), reservedFor);
    }

    String status(String identifier) {
        return store.text("select status from reconciliation where identifier = ?", identifier);
    }
}
