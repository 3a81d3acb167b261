package org.tonne.reconciliation.application;

import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.shared.UnitBlock;

import java.time.Instant;
import java.util.List;

/** One message that tells the registry what it wanted to know; whoever claimed it says it once and records the reply. */
public sealed interface ReconciliationAnswer {

    /** The most blocks or transactions in one message (the contract's extension to DES). */
    int MOST_IN_A_PART = 10_000;

    /** Which part of which answer this is. */
    Label label();

    /**
     * Which part of an answer a message is.
     *
     * @param answer the row of the answer
     * @param identifier of the reconciliation, as the registry named it
     * @param part from 1
     * @param last whether nothing follows
     * @param nextNr where the next part begins
     */
    record Label(long answer, String identifier, int part, boolean last, long nextNr) {}

    /**
     * Sums.
     *
     * @param totals in the order of account, period and unit type
     */
    record Totals(Label label, List<Total> totals) implements ReconciliationAnswer {}

    /**
     * Blocks.
     *
     * @param blocks at most {@link #MOST_IN_A_PART}
     */
    record Blocks(Label label, List<Block> blocks) implements ReconciliationAnswer {}

    /**
     * Completed cancellations.
     *
     * @param transactions with at most {@link #MOST_IN_A_PART} blocks in all
     */
    record Trail(Label label, List<Completed> transactions) implements ReconciliationAnswer {}

    /**
     * A sum of units.
     *
     * @param accountType registry code
     * @param accountId number of the account; nothing where accounts are not told apart
     * @param accountPeriod 0 for holding accounts, else the applicable commitment period
     * @param unitType 5 is CER
     * @param units how many, from 1
     */
    record Total(int accountType, @Nullable Long accountId, int accountPeriod, int unitType, long units) {}

    /**
     * A block where it lies.
     *
     * @param account where
     * @param party originating Party
     * @param first lowest serial
     * @param last highest serial
     * @param unitType 5 is CER
     * @param applicablePeriod commitment period for which the units count
     */
    record Block(
            RegistryCommand.Account account, String party, long first, long last, int unitType, int applicablePeriod) {}

    /**
     * A completed cancellation.
     *
     * @param transactionIdentifier its identifier, ours
     * @param at when it was completed
     * @param from the holding account that the units left
     * @param to the voluntary cancellation account
     * @param blocks what was cancelled
     */
    record Completed(
            String transactionIdentifier,
            Instant at,
            RegistryCommand.Account from,
            RegistryCommand.Account to,
            List<UnitBlock> blocks) {}
}
