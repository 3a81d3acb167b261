package org.tonne.reconciliation.application;

import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.application.RegistryCommand.Account;
import org.tonne.cancellation.domain.ReportedBlock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One question to the registry in a reconciliation of ours; whoever claimed it asks once and records what came of it. */
public sealed interface RegistryInquiry {

    /**
     * What an account holds, one page of it.
     *
     * @param reconciliation its row
     * @param account whose holdings
     * @param cursor where the page begins; nothing for the first
     */
    record ReadPage(long reconciliation, Account account, Optional<String> cursor) implements RegistryInquiry {}

    /**
     * How a transaction ended.
     *
     * @param reconciliation its row
     * @param cancellation the cancellation's row
     * @param transactionIdentifier its identifier
     * @param attempts how often it was asked, this time included
     */
    record AskTransaction(long reconciliation, long cancellation, String transactionIdentifier, int attempts)
            implements RegistryInquiry {}

    /**
     * A page of holdings.
     *
     * @param asOf the moment it shows, if the registry says so
     * @param version of the balance it shows, if the registry says so
     * @param blocks in the registry's order
     * @param next where the next page begins, if there is one
     */
    record Page(Optional<Instant> asOf, Optional<Long> version, List<Held> blocks, Optional<String> next) {}

    /**
     * A block that an account holds.
     *
     * @param block as the registry wrote it
     * @param reservedFor the transaction that it is reserved for there, if any
     */
    record Held(ReportedBlock block, @Nullable String reservedFor) {}
}
