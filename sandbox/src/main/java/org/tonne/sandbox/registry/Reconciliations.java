package org.tonne.sandbox.registry;

import org.tonne.contract.types.ReceiveAuditTrail;
import org.tonne.contract.types.ReceiveTotals;
import org.tonne.contract.types.ReceiveUnitBlocks;
import org.tonne.contract.types.Request;
import org.tonne.contract.types.UnitBlockIdentifier;
import org.tonne.contract.types.UnitBlockRequest;
import org.tonne.sandbox.base.Database;
import org.tonne.sandbox.base.Exchanges;
import org.tonne.sandbox.base.Faults;
import org.tonne.sandbox.base.Session;
import org.tonne.sandbox.base.Setting;
import org.tonne.sandbox.registry.Reconciliation.State;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The reconciliations that this registry starts: it compares totals, then blocks, then the audit trail, and says how it ended. */
final class Reconciliations {
    private static final Duration LEASE = Duration.ofSeconds(90);
    private static final long ONE_STARTS = 0x5245434FL;
    private static final int AGREED = 5;
    private static final int MANUAL = 99;
    private static final int MOST_NAMED = 10_000;

    private final Database database;
    private final Notifications.Parties parties;
    private final Faults faults;
    private final Exchanges exchanges;
    private final Clock clock;
    private final Setting every;
    private final ReconciliationMessages messages;

    Reconciliations(Database database, Notifications.Parties parties, Faults faults, Exchanges exchanges, Clock clock) {
        this.database = database;
        this.parties = parties;
        this.faults = faults;
        this.exchanges = exchanges;
        this.clock = clock;
        every = new Setting(database, "registry.reconcile-every", Duration.ZERO);
        messages = new ReconciliationMessages(parties);
    }

    /** How often one starts by itself; zero means never. */
    Setting every() {
        return every;
    }

    /**
     * Plans one; what was asked for as a failure befalls it.
     *
     * @param after until the snapshot
     * @param thorough whether blocks are compared even where the totals agree
     * @return its identifier
     */
    String start(Duration after, boolean thorough, ReconciliationCase wanted) {
        return database.ask(session -> {
            String identifier = next(session);
            ReconciliationCase failure = wanted == ReconciliationCase.NONE ? befalling(session, identifier) : wanted;
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Duration until = failure == ReconciliationCase.PAST ? Duration.ofHours(-1) : after;
            State first = failure == ReconciliationCase.UNKNOWN ? State.ASK_TOTALS : State.ANNOUNCE;
            boolean deep = thorough || failure == ReconciliationCase.WRONG_BLOCKS;
            Reconciliation fresh =
                    new Reconciliation(0, identifier, now.plus(until), deep, first, failure, Optional.empty(), "", 0);
            Reconciliation.add(session, fresh, now);
            if (failure == ReconciliationCase.SECOND) {
                Reconciliation.add(session, fresh.second(next(session)), now);
            }
            exchanges.note("registry", "reconciliation " + identifier + " planned " + failure.number());
            return identifier;
        });
    }

    /**
     * The platform announces one; the same again changes nothing.
     *
     * @return why it cannot be, or nothing
     */
    Optional<Code> announced(String identifier, Instant at) {
        return database.ask(session -> {
            session.lock(ONE_STARTS);
            Instant now = clock.instant();
            Optional<Reconciliation> known = Reconciliation.lock(session, identifier);
            Optional<Code> refusal = known.isPresent()
                    ? Optional.of(Code.SNAPSHOT_DIFFERS)
                            .filter(code -> !known.get().snapshotAt().equals(at))
                    : Reconciliation.refusal(session, at, now);
            if (known.isEmpty() && refusal.isEmpty()) {
                Reconciliation.announced(session, identifier, at, befalling(session, identifier), now);
                exchanges.note("registry", "reconciliation " + identifier + " announced by the platform");
            }
            return refusal;
        });
    }

    private ReconciliationCase befalling(Session session, String identifier) throws SQLException {
        return faults.take(session, identifier, ReconciliationCase.DISTORTIONS)
                .flatMap(fault -> ReconciliationCase.numbered(fault.kind()))
                .orElse(ReconciliationCase.NONE);
    }

    private String next(Session session) throws SQLException {
        session.lock(ONE_STARTS);
        return parties.registry()
                + session.number(
                        "select coalesce(max(substr(identifier, ?)::bigint), 0) + 1 from sandbox.reconciliation",
                        parties.registry().length() + 1);
    }

    /** Starts one where its time has come, then takes one step of one, where one is due; false when none was. */
    boolean workOnce(ReconciliationPeer platform) {
        startWhenDue();
        return takeOne(platform);
    }

    private void startWhenDue() {
        Duration pause = every.value();
        if (!pause.isZero()) {
            Instant before = clock.instant().minus(pause);
            long recent = database.ask(session ->
                    session.number("select count(*) from sandbox.reconciliation where started_at > ?", before));
            if (recent == 0) {
                start(Duration.ofSeconds(2), false, ReconciliationCase.NONE);
            }
        }
    }

    private boolean takeOne(ReconciliationPeer platform) {
        Instant now = clock.instant();
        Optional<Reconciliation> due = database.ask(session -> Reconciliation.lease(session, now, now.plus(LEASE)));
        due.ifPresent(reconciliation -> take(reconciliation, platform));
        return due.isPresent();
    }

    private void take(Reconciliation reconciliation, ReconciliationPeer platform) {
        Instant now = clock.instant();
        switch (reconciliation.state()) {
            case ANNOUNCE -> say(reconciliation, messages.announcement(reconciliation, now), State.ANNOUNCED, platform);
            case ANNOUNCED -> copy(reconciliation);
            case ASK_TOTALS -> say(reconciliation, messages.totals(reconciliation, now), State.AWAIT_TOTALS, platform);
            case ASK_BLOCKS ->
                say(
                        reconciliation,
                        messages.blocks(reconciliation, cells(reconciliation), now),
                        State.AWAIT_BLOCKS,
                        platform);
            case ASK_TRAIL ->
                say(
                        reconciliation,
                        messages.trail(reconciliation, wrong(reconciliation), now),
                        State.AWAIT_TRAIL,
                        platform);
            case TELL_RESULT -> say(reconciliation, messages.result(reconciliation, now), State.ENDED, platform);
            case AWAIT_TOTALS, AWAIT_BLOCKS, AWAIT_TRAIL, ENDED, REFUSED -> {}
        }
    }

    private void say(Reconciliation reconciliation, Request message, State then, ReconciliationPeer platform) {
        State meanwhile = then.name().startsWith("AWAIT") ? then : reconciliation.state();
        if (meanwhile == then) { // the answer may come before the reply
            database.run(session -> reconciliation.goOn(session, then, "", clock.instant()));
        }
        ReconciliationPeer.Said said = platform.say(message);
        Reconciliation now = moved(reconciliation, meanwhile);
        exchanges.note(
                "registry",
                message.getClass().getSimpleName() + " " + reconciliation.identifier() + ", attempt "
                        + reconciliation.attempts() + ": " + said.text());
        Instant at = clock.instant();
        database.run(session -> {
            if (!said.answered()) {
                Instant later = at.plus(Notifications.pause(reconciliation.attempts()));
                reconciliation.again(session, meanwhile, said.text(), later);
            } else if (!said.accepted()) {
                now.goOn(session, State.REFUSED, said.text(), at);
            } else if (meanwhile != then) {
                now.goOn(session, then, said.text(), at);
            }
        });
    }

    private static Reconciliation moved(Reconciliation before, State state) {
        return new Reconciliation(
                before.id(),
                before.identifier(),
                before.snapshotAt(),
                before.thorough(),
                state,
                before.failure(),
                before.result(),
                before.outcome(),
                before.attempts());
    }

    private void copy(Reconciliation reconciliation) {
        database.run(session -> {
            ReconciliationBooks.copy(session, reconciliation.id(), parties.platform());
            ReconciliationDistortion.distort(session, reconciliation, parties.platform());
            reconciliation.goOn(session, State.ASK_TOTALS, "copied", clock.instant());
        });
    }

    /** The cells that differ; everything where a thorough look is wanted. */
    private List<UnitBlockRequest> cells(Reconciliation reconciliation) {
        return reconciliation.thorough()
                ? List.of()
                : database.ask(session -> ReconciliationBooks.wrongCells(session, reconciliation.id()));
    }

    private List<UnitBlockIdentifier> wrong(Reconciliation reconciliation) {
        List<UnitBlockIdentifier> wrong =
                database.ask(session -> ReconciliationBooks.wrongBlocks(session, reconciliation.id()));
        return wrong.size() > MOST_NAMED ? List.of() : wrong;
    }

    /** The platform tells its totals. */
    List<Code> receive(ReceiveTotals message) {
        return told(message.getReconciliationIdentifier(), State.AWAIT_TOTALS, (session, reconciliation) -> {
            ReconciliationBooks.keepTotals(session, reconciliation.id(), message.getTotals());
            boolean agree =
                    ReconciliationBooks.wrongCells(session, reconciliation.id()).isEmpty();
            if (agree && !reconciliation.thorough()) {
                reconciliation.end(session, AGREED, clock.instant());
            } else {
                reconciliation.goOn(
                        session, State.ASK_BLOCKS, agree ? "totals agree" : "totals differ", clock.instant());
            }
        });
    }

    /** The platform tells some of its blocks. */
    List<Code> receive(ReceiveUnitBlocks message) {
        return told(message.getReconciliationIdentifier(), State.AWAIT_BLOCKS, (session, reconciliation) -> {
            Part part = new Part("blocks", message.getPart(), message.isLastPart());
            if (part.isNew(session, reconciliation)) {
                ReconciliationBooks.keepBlocks(session, reconciliation.id(), message.getUnitBlocks());
            }
            if (part.complete(session, reconciliation)) {
                if (!reconciliation.thorough()) {
                    ReconciliationBooks.narrow(session, reconciliation.id());
                }
                boolean agree = ReconciliationBooks.wrongBlocks(session, reconciliation.id())
                        .isEmpty();
                if (agree) {
                    reconciliation.end(session, AGREED, clock.instant());
                } else {
                    reconciliation.goOn(session, State.ASK_TRAIL, "blocks differ", clock.instant());
                }
            }
        });
    }

    /** The platform tells some of its transactions. */
    List<Code> receive(ReceiveAuditTrail message) {
        return told(message.getReconciliationIdentifier(), State.AWAIT_TRAIL, (session, reconciliation) -> {
            Part part = new Part("trail", message.getPart(), message.isLastPart());
            if (part.isNew(session, reconciliation)
                    && reconciliation.failure() != ReconciliationCase.MISSING_TRANSACTION) {
                ReconciliationBooks.explain(session, reconciliation.id(), message.getTransactions());
            }
            if (part.complete(session, reconciliation)) {
                boolean agree = ReconciliationBooks.wrongBlocks(session, reconciliation.id())
                        .isEmpty();
                reconciliation.end(session, agree ? AGREED : MANUAL, clock.instant());
                ReconciliationBooks.forget(session, reconciliation.id());
            }
        });
    }

    /** What is told out of turn is stored and changes nothing; what is told about none of ours is refused. */
    private List<Code> told(String identifier, State awaited, Telling telling) {
        return database.ask(session -> {
            Optional<Reconciliation> known = Reconciliation.lock(session, identifier);
            if (known.isEmpty()) {
                return List.of(Code.RECONCILIATION_UNKNOWN);
            }
            if (known.get().state() == awaited) {
                telling.on(session, known.get());
            }
            return List.of();
        });
    }

    List<Reconciliation> latest(int most) {
        return database.ask(session -> Reconciliation.latest(session, most));
    }

    private interface Telling {
        void on(Session session, Reconciliation reconciliation) throws SQLException;
    }
}
