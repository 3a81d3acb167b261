package org.tonne.integration.registry;

import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.link.domain.RegistryNote;
import org.tonne.reconciliation.application.ReconciliationAnswer;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/** A link of which every answer is looked at for what it says of the link itself. */
public final class WatchedLink implements RegistryLink {

    /** After so many answers in a row of which nothing can be used, the question for the time shows why. */
    private static final int DOUBTS = 3;

    private final RegistryLink link;
    private final LinkWatch watch;
    private int doubts;

    /**
     * Watches a link.
     *
     * @param watch hears what its answers say of the link itself
     */
    public WatchedLink(RegistryLink link, LinkWatch watch) {
        this.link = link;
        this.watch = watch;
    }

    /** Whether so many answers in a row were of no use that the link itself may be wrong; asking ends the doubt. */
    public synchronized boolean isDoubtful() {
        boolean doubtful = doubts >= DOUBTS;
        doubts = doubtful ? 0 : doubts;
        return doubtful;
    }

    @Override
    public boolean isOpen() {
        return link.isOpen() && watch.isOpen();
    }

    /** Whether the question for the time may be asked. */
    public boolean mayProbe() {
        return link.isOpen() && watch.mayProbe();
    }

    @Override
    public Optional<X509Certificate> peer() {
        return link.peer();
    }

    @Override
    public Answer<Receipt> propose(RegistryCommand.Propose proposal) {
        return seen(link.propose(proposal));
    }

    @Override
    public Answer<StatusReport> ask(String transactionIdentifier) {
        return seen(link.ask(transactionIdentifier));
    }

    @Override
    public Answer<Instant> time() {
        return seen(link.time());
    }

    @Override
    public Answer<Holdings> holdings(RegistryCommand.Account account, Optional<String> cursor) {
        return seen(link.holdings(account, cursor));
    }

    @Override
    public Answer<Receipt> tell(ReconciliationAnswer part) {
        return seen(link.tell(part));
    }

    @Override
    public Answer<Receipt> write(RegistryNote note) {
        return seen(link.write(note));
    }

    private synchronized <T> Answer<T> seen(Answer<T> answer) {
        doubts = answer instanceof Answer.Unusable<T> ? doubts + 1 : 0;
        if (answer instanceof Answer.Barred<T> barred) {
            watch.barred(barred.bar(), barred.reason());
        } else if (answer instanceof Answer.Given<T>) {
            watch.heardWell(link.peer());
        }
        return answer;
    }
}
