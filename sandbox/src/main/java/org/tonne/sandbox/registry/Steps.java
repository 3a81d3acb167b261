package org.tonne.sandbox.registry;

import org.jspecify.annotations.Nullable;
import org.tonne.contract.types.ProposalTransaction;
import org.tonne.sandbox.base.Database;
import org.tonne.sandbox.base.Session;
import org.tonne.sandbox.base.Setting;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Carries accepted transactions on: takes each planned step when it is due, in order within a transaction. */
final class Steps {
    private static final String NEXT = """
            select id, transaction_id, action, status from sandbox.step s
            where not done and due_at <= ? and coalesce(transaction_id = ?, true) and not exists (
              select 1 from sandbox.step e where e.transaction_id = s.transaction_id and e.id < s.id and not e.done)
            order by due_at, id limit 1 for update skip locked""";

    private static final Duration ATTESTED_AFTER = Duration.ofDays(2);
    private static final Duration AGES = Duration.ofDays(365);

    private final Database database;
    private final Notifications notifications;
    private final Attestations attestations;
    private final Timing timing;
    private final Clock clock;
    private final Xml xml = new Xml();

    Steps(Database database, Notifications notifications, Attestations attestations, Timing timing, Clock clock) {
        this.database = database;
        this.notifications = notifications;
        this.attestations = attestations;
        this.timing = timing;
        this.clock = clock;
    }

    /**
     * How long things take.
     *
     * @param delay between the proposal, status 2 and status 4
     * @param deadline from the proposal to status 7, where a transaction is to lapse
     */
    record Timing(Setting delay, Setting deadline) {}

    private record Due(long id, String transaction, Step.Action action, int status) {}

    void plan(Session session, String id, Case failure, @Nullable String detail, Instant now) throws SQLException {
        Duration attestation = failure == Case.ATTESTED_LATE && detail != null
                ? Duration.ofMillis(Long.parseLong(detail))
                : ATTESTED_AFTER;
        List<Step> script = Step.script(
                failure, timing.delay().value(session), timing.deadline().value(session), attestation);
        for (Step step : script) {
            session.update(
                    "insert into sandbox.step (transaction_id, action, status, due_at) values (?, ?, ?, ?)",
                    id,
                    step.action().name(),
                    step.status(),
                    now.plus(step.after()));
        }
    }

    /** Takes one step that is due; false when none is. Several may be taken at the same time. */
    boolean takeOne() {
        return database.ask(session -> take(session, clock.instant(), null));
    }

    /** Takes the transaction's next step, due or not. */
    void takeFirst(Session session, String transaction) throws SQLException {
        take(session, clock.instant().plus(AGES), transaction);
    }

    private boolean take(Session session, Instant until, @Nullable String transaction) throws SQLException {
        Optional<Due> due = session.first(
                NEXT,
                row -> new Due(row.getLong(1), row.getString(2), Step.Action.valueOf(row.getString(3)), row.getInt(4)),
                until,
                transaction);
        if (due.isPresent()) {
            take(session, due.get());
            session.update(
                    "update sandbox.step set done = true where id = ?",
                    due.get().id());
        }
        return due.isPresent();
    }

    private void take(Session session, Due step) throws SQLException {
        Transaction transaction = Transaction.find(session, step.transaction()).orElseThrow();
        List<Code> codes = step.status() == 3 ? discrepancy(transaction) : List.of();
        switch (step.action()) {
            case APPLY, APPLY_SILENTLY -> apply(session, transaction, step.status(), codes);
            case MARK -> Transaction.moveTo(session, transaction.id(), step.status(), codes, clock.instant());
            case REPEAT -> notifications.repeat(session, transaction.id(), false);
            case RENAME -> notifications.repeat(session, transaction.id(), true);
            case STRAY -> notifications.stray(session, transaction);
            case ATTEST -> attest(session, transaction);
            case TELL -> {}
        }
        boolean tells =
                switch (step.action()) {
                    case APPLY, MARK, TELL, ATTEST -> true;
                    case APPLY_SILENTLY, REPEAT, RENAME, STRAY -> false;
                };
        if (tells) {
            Transaction now = Transaction.find(session, step.transaction()).orElseThrow();
            notifications.queue(session, now, step.status(), codes);
        }
    }

    private static List<Code> discrepancy(Transaction transaction) {
        String wanted = transaction.failure().takesCodes() ? transaction.failureDetail() : null;
        Code otherwise = transaction.failure() == Case.UNKNOWN_CODE ? Code.KNOWN_TO_NOBODY : Code.NOT_HELD;
        return wanted == null ? List.of(otherwise) : Code.parseAll(wanted);
    }

    private void apply(Session session, Transaction transaction, int status, List<Code> codes) throws SQLException {
        if (status == 4) {
            complete(session, transaction);
        } else if (status != 2) {
            Ledger.release(session, transaction.id());
        }
        Transaction.moveTo(session, transaction.id(), status, codes, clock.instant());
    }

    private void complete(Session session, Transaction transaction) throws SQLException {
        ProposalTransaction proposal = xml.read(ProposalTransaction.class, transaction.proposal());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<ReportedBlock> truth = Block.merged(Ledger.reservedFor(session, transaction.id())).stream()
                .map(ReportedBlock::of)
                .toList();
        List<ReportedBlock> earlier = Transaction.completedBefore(session, transaction.id())
                .map(Transaction::blocks)
                .orElse(List.of());
        List<ReportedBlock> told = Distortion.of(transaction.failure(), truth, earlier);
        Account to = new Account(
                proposal.getAcquiringRegistryAccountType(), proposal.getAcquiringRegistryAccountIdentifier());
        Ledger.cancel(session, transaction.id(), to, today);
        Transaction.report(session, transaction.id(), told);
        boolean silent = transaction.failure() == Case.ATTESTED_LATE || transaction.failure() == Case.NOT_ATTESTED;
        if (!silent) {
            attest(session, Transaction.find(session, transaction.id()).orElseThrow());
        }
    }

    private void attest(Session session, Transaction transaction) throws SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        ProposalTransaction proposal = xml.read(ProposalTransaction.class, transaction.proposal());
        Transaction.attest(session, transaction.id(), attestations.issue(session, proposal, transaction, today));
    }
}
