package org.tonne.sandbox.registry;

import org.jspecify.annotations.Nullable;
import org.tonne.contract.types.GetTransactionStatusResponse;
import org.tonne.contract.types.ProposalTransaction;
import org.tonne.sandbox.base.Database;
import org.tonne.sandbox.base.Exchanges;
import org.tonne.sandbox.base.Faults;
import org.tonne.sandbox.base.Setting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registry as a whole: what its endpoint, its administration and its background work share. */
public final class Registry {
    private static final Duration DEADLINE = Duration.ofHours(24);

    private final Database database;
    private final Exchanges exchanges;
    private final Faults faults;
    private final Clock clock;
    private final ProposalChecks checks;
    private final Steps.Timing timing;
    private final Attestations attestations;
    private final Notifications notifications;
    private final Steps steps;
    private final Proposals proposals;
    private final Holdings holdings;
    private final Reconciliations reconciliations;
    private final WireFaults wire;
    private final Door door;
    private final Notices notices;
    private volatile @Nullable Callback callback;
    private volatile @Nullable ReconciliationPeer peer;

    /** Who the registry is and where it lives. */
    public record Identity(String registryCode, String platformCode, String address, Duration delay) {}

    /** Puts the registry together on tables that exist. */
    public Registry(Database database, Identity identity, Exchanges exchanges, Clock clock) {
        this.database = database;
        this.exchanges = exchanges;
        this.clock = clock;
        faults = new Faults("registry", exchanges);
        checks = new ProposalChecks(identity.registryCode(), identity.platformCode());
        timing = new Steps.Timing(
                new Setting(database, "registry.delay", identity.delay()),
                new Setting(database, "registry.deadline", DEADLINE));
        attestations = new Attestations(identity.address());
        Notifications.Parties parties = new Notifications.Parties(identity.registryCode(), identity.platformCode());
        notifications = new Notifications(database, attestations, parties, exchanges, clock);
        reconciliations = new Reconciliations(database, parties, faults, exchanges, clock);
        notices = new Notices(database, faults, parties, exchanges, clock);
        steps = new Steps(database, notifications, attestations, timing, clock);
        proposals = new Proposals(database, checks, faults, steps, clock);
        holdings = new Holdings(database, faults, clock);
        wire = new WireFaults(database, faults);
        door = new Door(exchanges);
    }

    /** From now on notifications go there; before, they only wait. */
    void notifyThrough(Callback platform) {
        callback = platform;
    }

    /** From now on reconciliations are started there. */
    void reconcileThrough(ReconciliationPeer platform) {
        peer = platform;
    }

    /** Takes one step of a reconciliation, where one is due; false when none was. */
    public boolean reconcileOnce() {
        ReconciliationPeer platform = peer;
        return platform != null && reconciliations.workOnce(platform);
    }

    Reconciliations reconciliations() {
        return reconciliations;
    }

    /** From now on the platform is told by events, signed with a key (PKCS #8 of Ed25519 in base64) that it knows by name. */
    public void tellByEvents(URI address, String key, String keyName) {
        EventSigner signer = new EventSigner(key, keyName, clock);
        RestCallback platform = new RestCallback(new EventFeed(database), signer, address);
        notifyThrough(platform);
        notices.through(platform);
        reconcileThrough(new ReconciliationMailbox(database));
    }

    /** Sends one notice, where one is due; false when none is. */
    public boolean noticeOnce() {
        return notices.sendOne();
    }

    Notices notices() {
        return notices;
    }

    Accounts accounts() {
        return new Accounts(database, exchanges);
    }

    Proposals.Outcome propose(ProposalTransaction proposal) {
        Proposals.Outcome outcome = proposals.take(proposal);
        if (outcome.failure() == Case.EARLY) {
            notifyEarly(proposal.getTransactionIdentifier());
        }
        return outcome;
    }

    /** Takes the first step and delivers its notification while the proposer still waits for the reply. */
    private void notifyEarly(String id) {
        Optional<Notifications.Due> due = database.ask(session -> {
            steps.takeFirst(session, id);
            return notifications.lease(session, id);
        });
        Callback platform = callback;
        if (platform != null) {
            due.ifPresent(notification -> notifications.send(notification, platform));
        }
    }

    /** Takes one step and sends one notification, where they are due; false when neither was. */
    public boolean workOnce() {
        boolean stepped = steps.takeOne();
        Callback platform = callback;
        return platform != null && notifications.sendOne(platform) || stepped;
    }

    /** Fills in what is known of a transaction; false when the identifier is not known as one that was accepted. */
    boolean fillStatus(String id, GetTransactionStatusResponse answer) {
        Optional<Transaction> known = database.ask(session -> Transaction.find(session, id))
                .filter(Transaction::accepted)
                .filter(transaction -> !Failures.hides(database, faults, transaction));
        known.ifPresent(transaction -> {
            transaction.status().ifPresent(answer::setTransactionStatus);
            transaction.statusAt().map(Wire::dateTime).ifPresent(answer::setTransactionStatusDateTime);
            transaction.blocks().forEach(b -> answer.getTransactionBlocks().add(b.onWire()));
            answer.getEvaluationResult().addAll(notifications.evaluation(transaction, transaction.codes()));
            transaction.attestation().map(a -> attestations.onWire(transaction)).ifPresent(answer::setAttestation);
        });
        return known.isPresent();
    }

    /**
     * Adds the blocks of a file to the accounts it names.
     *
     * @return how many blocks
     * @throws IllegalArgumentException naming the line that is none
     */
    int add(BufferedReader file) throws IOException {
        List<Block> blocks = read(file);
        database.run(session -> Ledger.add(session, blocks));
        exchanges.note("registry", blocks.size() + " blocks added");
        return blocks.size();
    }

    private List<Block> read(BufferedReader file) throws IOException {
        return HoldingsFile.read(file, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Loads the file if the registry holds no block yet and the file is there. */
    public void loadOnce(Path file) {
        boolean empty = database.ask(
                session -> session.number("select count(*) from (select 1 from sandbox.unit_block limit 1) b") == 0);
        if (empty && Files.isRegularFile(file)) {
            try (BufferedReader text = Files.newBufferedReader(file)) {
                List<Block> blocks = read(text);
                database.run(session -> Ledger.load(session, blocks));
                exchanges.note("registry", blocks.size() + " blocks loaded");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Forgets accounts, blocks, transactions, notifications and messages; settings and faults stay. */
    void reset() {
        database.run(session -> session.execute(RegistryTables.EMPTY));
        exchanges.note("registry", "reset");
    }

    List<Transaction> latest(int most) {
        return database.ask(session -> Transaction.latest(session, most));
    }

    /** The attested transaction with this identifier or attestation number. */
    Optional<Transaction> attested(String name) {
        return database.ask(session -> {
            Optional<Transaction> byIdentifier = Transaction.find(session, name);
            return byIdentifier.isPresent() ? byIdentifier : Transaction.attestedBy(session, name);
        });
    }

    /** What befalls a question about the transaction, if anything. */
    Case befalling(String transaction) {
        return faults.take(database, transaction, Case.numbers(Case.Place.QUESTION))
                .flatMap(fault -> Case.numbered(fault.kind()))
                .orElse(Case.NONE);
    }

    /** Sends the notifications that were held back, all at once; how many there are. */
    int release() {
        int released = database.ask(notifications::release);
        exchanges.note("registry", released + " notifications released");
        return released;
    }

    /** Sends notifications of the past again, all at once, so many in all. */
    int resend(int count) {
        int queued = database.ask(session -> notifications.resend(session, count));
        exchanges.note("registry", queued + " notifications queued again");
        return queued;
    }

    WireFaults wire() {
        return wire;
    }

    Door door() {
        return door;
    }

    /** The latest transactions in a line each, newest first. */
    public List<Summary> summaries(int most) {
        return latest(most).stream().map(Summary::of).toList();
    }

    /** How many notifications the platform has not taken yet. */
    public long waiting() {
        return database.ask(Notifications::waiting);
    }

    /** Stops trying to send the notifications that wait. */
    void dropWaiting() {
        database.run(session -> session.update(
                "update sandbox.notification set next_at = null, outcome = 'dropped' where next_at is not null"));
        exchanges.note("registry", "waiting notifications dropped");
    }

    /** The failures there are, each with its meaning, in order. */
    public Map<String, String> failures() {
        return Failures.all();
    }

    /** The failures asked for and still to come. */
    public List<Faults.Fault> asked() {
        return database.ask(faults::open);
    }

    ProposalChecks checks() {
        return checks;
    }

    Holdings holdings() {
        return holdings;
    }

    Database database() {
        return database;
    }

    /** The log it writes to. */
    public Exchanges exchanges() {
        return exchanges;
    }

    /** The failures asked for. */
    public Faults faults() {
        return faults;
    }

    /** The durations that can be set, and two switches (0 is off): whether notices are sent, whether proposals are locked out. */
    public List<Setting> settings() {
        Setting locked = new Setting(database, AccountChecks.RECONCILING, Duration.ZERO);
        return List.of(timing.delay(), timing.deadline(), reconciliations.every(), notices.told(), locked);
    }
}
