package org.tonne.forwarding.application;

import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.application.RegistryCommand.Account;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.forwarding.domain.Outcome;
import org.tonne.shared.UnitBlock;

import java.time.Instant;
import java.util.List;

/**
 * A cancellation as it is asked for by hand: what the form F-CDM-FWD wants to know, with the voluntary cancellation
 * account as the acquiring one.
 *
 * @param transactionIdentifier ours, to be quoted by the registry
 * @param status where it stands
 * @param orderReference the reference of the order
 * @param projectKey host Party and number of the project
 * @param projectTitle its title
 * @param participant the project participant that holds the units
 * @param holding the account they are in
 * @param blocks the units, lowest first
 * @param beneficiary for whom they are cancelled
 * @param purpose why; empty where nothing was said
 * @param queuedAt since when it is due
 * @param sentAt when a person sent it, if one did
 * @param entered the answer that one person has entered, if it waits for another
 */
public record ForwardingRequest(
        String transactionIdentifier,
        CancellationStatus status,
        String orderReference,
        String projectKey,
        String projectTitle,
        String participant,
        Account holding,
        List<UnitBlock> blocks,
        String beneficiary,
        String purpose,
        Instant queuedAt,
        @Nullable Instant sentAt,
        @Nullable Entered entered) {

    /** Copies the blocks. */
    public ForwardingRequest {
        blocks = List.copyOf(blocks);
    }

    /** How many units it is about. */
    public long quantity() {
        return blocks.stream().mapToLong(block -> block.quantity().units()).sum();
    }

    /** Whether a person has sent it. */
    public boolean sent() {
        return sentAt != null;
    }

    /** Whether it has ended here without units; only that the registry has completed it can still be said. */
    public boolean ended() {
        return status.isFailed();
    }

    /** The name of its files, without an ending. */
    public String fileName() {
        return "forwarding-" + transactionIdentifier;
    }

    /**
     * An answer that waits for a second person.
     *
     * @param outcome what the registry answered
     * @param by who entered it
     */
    public record Entered(Outcome outcome, String by) {}
}
