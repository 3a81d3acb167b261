package org.tonne.cancellation.simulation;

import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.application.RegistryCommand.Propose;
import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.shared.UnitBlock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The registry as it sees itself: who holds which serial, and what became of every transaction it ever took. */
final class ModelRegistry {

    private static final ResponseCode NOT_HELD = new ResponseCode("REGISTRY", 3005);
    private static final ResponseCode SUSPENDED = new ResponseCode("REGISTRY", 1003);
    private static final Duration DEADLINE = Duration.ofHours(24);

    private final World world;
    private final Postman postman;
    private final Map<Long, Transaction> holders = new HashMap<>();
    private final Map<String, Transaction> transactions = new LinkedHashMap<>();
    private final Map<String, Propose> heard = new LinkedHashMap<>();
    private boolean up = true;
    private final boolean looksAtHoldingsFirst;
    private int attestations;
    private long changes;

    ModelRegistry(World world, Postman postman) {
        this.world = world;
        this.postman = postman;
        this.looksAtHoldingsFirst = world.is(0.3);
    }

    /** A transaction as the registry keeps it. */
    static final class Transaction {

        final Propose proposal;
        final Script script;
        int status = 1;
        boolean cancelled;
        boolean lagging = true;
        String attestation = "";
        List<ReportedBlock> told = List.of();
        final long[] serials;

        Transaction(Propose proposal, Script script) {
            this.proposal = proposal;
            this.serials = Books.serials(proposal.blocks());
            this.script = script;
        }

        long lot() {
            return proposal.blocks().get(0).projectNumber();
        }

        boolean mayStillComplete() {
            return !cancelled && (status == 1 || status == 2 || status == 4 || !script.isHonest());
        }
    }

    /** How often anything changed in its books. */
    long changes() {
        return changes;
    }

    boolean isUp() {
        return up;
    }

    /** Loses its power for a while; what it has stored stays. */
    void restart() {
        up = false;
        world.tell("registry down");
        world.after(world.seconds(5, 300), () -> up = true);
    }

    /** Every proposal that ever arrived, by its identifier. */
    Map<String, Propose> heard() {
        return heard;
    }

    @Nullable
    Transaction find(String id) {
        return transactions.get(id);
    }

    /** Whether these serials are cancelled, by this transaction and no other. */
    boolean areCancelled(long[] serials, Transaction by) {
        for (long serial : serials) {
            if (holders.get(serial) != by) {
                return false;
            }
        }
        return by.cancelled;
    }

    /** Takes a proposal; no code means that it is durably stored. */
    List<ResponseCode> propose(Propose proposal) {
        String id = proposal.transactionIdentifier();
        Propose before = heard.putIfAbsent(id, proposal);
        changes++;
        if (before != null && !before.equals(proposal)) {
            throw new Violation("one identifier, one content", id + " came with other content");
        }
        if (transactions.containsKey(id)) {
            return again();
        }
        if (world.strikes(0.06)) {
            return List.of(SUSPENDED);
        }
        if (Arrays.stream(Books.serials(proposal.blocks())).anyMatch(holders::containsKey)) {
            return List.of(NOT_HELD);
        }
        take(proposal);
        return List.of();
    }

    /** What it took before: the reply of then by the contract, but not every registry keeps to that. */
    private List<ResponseCode> again() {
        if (looksAtHoldingsFirst) {
            return List.of(NOT_HELD);
        }
        return world.is(0.3) ? List.of(ResponseCode.IDENTIFIER_USED) : List.of();
    }

    private void take(Propose proposal) {
        Script script = world.is(0.75) ? Script.COMPLETES : Script.values()[world.between(0, Script.values().length)];
        Transaction transaction = new Transaction(proposal, script);
        world.tell("registry takes", proposal.transactionIdentifier(), script);
        transactions.put(proposal.transactionIdentifier(), transaction);
        reserve(transaction);
        world.after(world.seconds(0, 400), () -> transaction.lagging = false);
        begin(transaction);
    }

    private void begin(Transaction transaction) {
        Duration soon = world.seconds(1, 7200);
        Duration shortly = soon.plus(world.seconds(1, 7200));
        switch (transaction.script) {
            case COMPLETES, NAMES_WRONG_BLOCKS -> {
                later(soon, () -> say(transaction, 2));
                later(shortly, () -> complete(transaction, true));
            }
            case COMPLETES_SILENTLY -> later(soon, () -> complete(transaction, false));
            case CANCELS_TOO_FEW -> {
                later(soon, () -> cancelTooFew(transaction));
                later(soon.plus(DEADLINE), () -> complete(transaction, true));
            }
            case FAILS_AFTER_COMPLETION -> {
                later(soon, () -> complete(transaction, true));
                later(shortly, () -> postman.carry(transaction, 3));
            }
            case STUCK, FORGETS_CHECK -> {
                later(soon, () -> say(transaction, 2));
                later(DEADLINE.plus(world.seconds(7200, 50_000)), () -> complete(transaction, false));
            }
            default -> beginToFail(transaction, soon, shortly);
        }
    }

    private void beginToFail(Transaction transaction, Duration soon, Duration shortly) {
        switch (transaction.script) {
            case FINDS_DISCREPANCY -> {
                later(soon, () -> fail(transaction, 3, true));
                later(soon.plusSeconds(5), () -> fail(transaction, 5, true));
            }
            case LAPSES -> later(DEADLINE, () -> fail(transaction, 7, true));
            case LAPSES_SILENTLY -> later(DEADLINE, () -> fail(transaction, 7, false));
            case COMPLETES_AFTER_DISCREPANCY -> {
                later(soon, () -> fail(transaction, 3, true));
                later(shortly, () -> completeAfterAll(transaction));
            }
            case COMPLETES_AFTER_LAPSE -> {
                later(DEADLINE, () -> fail(transaction, 7, true));
                later(DEADLINE.plusSeconds(1), () -> completeAfterAll(transaction));
            }
            default -> throw new IllegalStateException(transaction.script.name());
        }
    }

    /** Does it then, or as soon as the power is back. */
    private void later(Duration delay, Runnable what) {
        world.after(delay, () -> {
            if (up) {
                changes++;
                what.run();
            } else {
                later(Duration.ofMinutes(6), what);
            }
        });
    }

    private void say(Transaction transaction, int status) {
        boolean remembered = transaction.script != Script.FORGETS_CHECK;
        transaction.status = remembered && transaction.status == 1 ? status : transaction.status;
        postman.carry(transaction, status);
    }

    private void fail(Transaction transaction, int status, boolean says) {
        if (status != 5) {
            Arrays.stream(transaction.serials).forEach(holders::remove);
        }
        transaction.status = status;
        if (says) {
            postman.carry(transaction, status);
        }
    }

    private void cancelTooFew(Transaction transaction) {
        transaction.status = 4;
        List<Long> done = Arrays.stream(transaction.serials)
                .limit(transaction.serials.length - 1L)
                .boxed()
                .toList();
        transaction.told = MemorySerials.blocks(transaction.lot(), done).stream()
                .map(ReportedBlock::of)
                .toList();
        postman.carry(transaction, 4);
    }

    private void completeAfterAll(Transaction transaction) {
        if (Arrays.stream(transaction.serials).noneMatch(holders::containsKey)) {
            reserve(transaction);
            complete(transaction, true);
        }
    }

    private void reserve(Transaction transaction) {
        Arrays.stream(transaction.serials).forEach(serial -> holders.put(serial, transaction));
    }

    private void complete(Transaction transaction, boolean says) {
        transaction.cancelled = true;
        transaction.status = 4;
        transaction.told = transaction.script == Script.NAMES_WRONG_BLOCKS
                ? wrong(transaction.proposal.blocks())
                : transaction.proposal.blocks().stream().map(ReportedBlock::of).toList();
        boolean atOnce = world.is(0.5);
        transaction.attestation = atOnce ? "VC" + ++attestations : "";
        if (says) {
            postman.carry(transaction, 4);
        }
        if (!atOnce) {
            later(world.seconds(60, 100_000), () -> transaction.attestation = "VC" + ++attestations);
        }
    }

    /** One unit fewer, one more, another project, ends in the wrong order, or none at all. */
    private List<ReportedBlock> wrong(List<UnitBlock> blocks) {
        ReportedBlock first = ReportedBlock.of(blocks.get(0));
        List<ReportedBlock> told = new ArrayList<>(
                blocks.subList(1, blocks.size()).stream().map(ReportedBlock::of).toList());
        switch (world.between(0, 5)) {
            case 0 -> told.add(changed(first, first.first(), first.last() - 1, first.projectNumber()));
            case 1 -> told.add(changed(first, first.first(), first.last() + 1, first.projectNumber()));
            case 2 -> told.add(changed(first, first.first(), first.last(), 999));
            case 3 -> told.add(changed(first, first.last() + 1, first.first(), first.projectNumber()));
            default -> told.clear();
        }
        return told;
    }

    private static ReportedBlock changed(ReportedBlock block, long first, long last, @Nullable Integer project) {
        return new ReportedBlock(
                block.originatingParty(),
                block.unitType(),
                first,
                last,
                block.originalPeriod(),
                block.applicablePeriod(),
                block.lulucfActivity(),
                project);
    }
}
