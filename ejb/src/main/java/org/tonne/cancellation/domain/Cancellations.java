package org.tonne.cancellation.domain;

import org.tonne.shared.UnitBlock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every cancellation there is. Whoever takes one has it alone until the end of the transaction. */
public interface Cancellations {

    /** Takes the cancellation with this identifier. */
    Optional<Cancellation> lock(String transactionIdentifier);

    /** Looks at the cancellation with this number, without taking it. */
    Optional<Cancellation> find(long id);

    /**
     * Takes what is due, most overdue first; what another server holds is passed over, and so are proposals of frozen
     * projects: they wait.
     */
    List<Cancellation> lockDue(Instant now, int max);

    /** Takes what is under way, oldest first; what another server holds is passed over. */
    List<Cancellation> lockUnderWay(int max);

    /** Takes what was said to the registry and has no end yet; what another server holds is passed over. */
    List<Cancellation> lockSaid();

    /** A number for a new cancellation. */
    long nextNumber();

    /** Adds a new one; its line tells beneficiary and issuance. */
    void add(Cancellation cancellation, Instant queuedAt);

    /** Stores what has changed. */
    void save(Cancellation cancellation);

    /** Stores the attestation that proves it. */
    void attested(Cancellation cancellation, Attestation attestation);

    /** Remembers the hash of a first proposal; whether this one is the same as the first. */
    boolean isProposedAsBefore(long cancellationId, String sha256);

    /** Whether another cancellation carries this number of an attestation already. */
    boolean attestationUsed(String number, long byOtherThan);

    /** The blocks proposed for it, lowest first, released or not. */
    List<UnitBlock> blocks(long cancellationId);

    /** What its proposal tells the registry beside the blocks. */
    Particulars particulars(long cancellationId);

    /** How many proposals of an order line the registry has refused. */
    int refusals(UUID orderLineId);

    /** Whether an order has cancellations already. */
    boolean existFor(UUID orderId);

    /** The lines of an order whose units are to be cancelled, by lot; none where it is not PAID. Holds the order. */
    List<PaidLine> paidLines(UUID orderId);

    /** Stops the sale of a lot: some of its serials are not what our books say. */
    void freezeLot(long lotId);

    /**
     * What a proposal says beside its blocks.
     *
     * @param accountType registry code of the type of the account that holds the units, 100 to 499
     * @param accountId number of that account, from 1
     * @param beneficiary for whom the units are cancelled
     * @param purpose why; empty when the buyer gave no reason
     * @param requestReference the reference of the order
     */
    record Particulars(int accountType, long accountId, String beneficiary, String purpose, String requestReference) {}

    /**
     * Units of an order to be cancelled.
     *
     * @param id of the order line
     * @param lotId where its units come from
     * @param quantity how many
     */
    record PaidLine(UUID id, long lotId, long quantity) {}
}
