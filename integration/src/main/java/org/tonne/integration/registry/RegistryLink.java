package org.tonne.integration.registry;

import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.link.domain.RegistryNote;
import org.tonne.reconciliation.application.ReconciliationAnswer;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The registry as we reach it, by whatever protocol. No call ever throws for trouble on the way: that is an answer too. */
public interface RegistryLink {

    /** Whether anything may be said now; not where the registry has asked to be left alone for a while. */
    default boolean isOpen() {
        return true;
    }

    /** The certificate that it showed last, if it ever showed one. */
    default Optional<X509Certificate> peer() {
        return Optional.empty();
    }

    /** Proposes a cancellation; the same identifier with the same content may be proposed again. */
    Answer<Receipt> propose(RegistryCommand.Propose proposal);

    /** Asks how a transaction stands; an answer about another transaction is unusable. */
    Answer<StatusReport> ask(String transactionIdentifier);

    /** Asks what time it is there. */
    Answer<Instant> time();

    /**
     * Asks what an account holds, a page at a time; a page that names another account is unusable.
     *
     * @param account whose holdings
     * @param cursor where the page begins, as the page before said
     */
    Answer<Holdings> holdings(RegistryCommand.Account account, Optional<String> cursor);

    /** Tells it a part of what it wants to know in a reconciliation of its own; the same part may be told again. */
    Answer<Receipt> tell(ReconciliationAnswer part);

    /** Gives its administrator a note; the registry knows the same note by its identifier, which may be given again. */
    Answer<Receipt> write(RegistryNote note);

    /**
     * Whether a message was taken.
     *
     * @param accepted resultIdentifier 1
     * @param codes why not, otherwise
     */
    record Receipt(boolean accepted, List<ResponseCode> codes) {}

    /**
     * A page of what an account holds.
     *
     * @param asOf the moment it shows, if the registry says so
     * @param blocks in the registry's order
     * @param next where the next page begins, if there is one
     * @param balanceVersion version of the balance that it shows, if the registry says so
     * @param reservedFor for each block, in the same order, the transaction for which the registry keeps it; none at all
     *     where the registry does not say
     */
    record Holdings(
            Optional<Instant> asOf,
            List<ReportedBlock> blocks,
            Optional<String> next,
            Optional<Long> balanceVersion,
            List<Optional<String>> reservedFor) {

        /** A page of which neither version nor reservations are known. */
        public Holdings(Optional<Instant> asOf, List<ReportedBlock> blocks, Optional<String> next) {
            this(asOf, blocks, next, Optional.empty(), List.of());
        }
    }
}
