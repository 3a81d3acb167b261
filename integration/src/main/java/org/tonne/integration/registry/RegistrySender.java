package org.tonne.integration.registry;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.application.AskAfterOutage;
import org.tonne.cancellation.application.ClaimRegistryWork;
import org.tonne.cancellation.application.EndForClosedRegistry;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.config.AttestationSettings;
import org.tonne.config.RegistrySettings;
import org.tonne.config.TlsSettings;
import org.tonne.holding.application.ClaimHoldingsWork;
import org.tonne.holding.application.RequestHoldings;
import org.tonne.integration.registry.rest.RestRegistry;
import org.tonne.integration.registry.soap.SoapRegistry;
import org.tonne.integration.signature.SignaturePolicy;
import org.tonne.integration.wire.RegistryTls;
import org.tonne.link.application.ClaimRegistryNotes;
import org.tonne.link.domain.RegistryNote;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes what is due for the registry and says it, a few things at a time. Every server has one; the database shares the
 * work between them. Idle, it looks every second; after work it looks at once.
 */
@ApplicationScoped
public class RegistrySender {

    private static final Logger LOG = Logger.getLogger(RegistrySender.class.getName());
    private static final int AT_ONCE = 16;

    /** So many places must be free before the next look: what is taken together costs one transaction. */
    private static final int WORTH_A_LOOK = 4;

    private static final int AT_A_TIME = 100;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    RegistrySettings settings;

    @Inject
    AttestationSettings attestations;

    @Inject
    TlsSettings security;

    @Inject
    SignaturePolicy policy;

    @Inject
    KeptLinkWatch watch;

    @Inject
    Clock clock;

    @Inject
    ClaimRegistryWork work;

    @Inject
    SayToRegistry say;

    @Inject
    AskAfterOutage askAfterOutage;

    @Inject
    ClaimHoldingsWork holdingsWork;

    @Inject
    SayHoldings sayHoldings;

    @Inject
    RequestHoldings requestHoldings;

    @Inject
    ClaimRegistryNotes notes;

    @Inject
    SayNote sayNote;

    @Inject
    Reconciler reconciler;

    @Inject
    EndForClosedRegistry endForClosed;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final List<Future<?>> timers = new ArrayList<>();
    /** Whether something that was said may be without a record: what the server before was saying, at the start. */
    private final AtomicBoolean lost = new AtomicBoolean(true);

    private volatile @Nullable Channel channel;

    /** Begins to look for work; where a person carries it to the registry, only for what ends without it. */
    public void start() {
        every(1, this::endWhereClosed);
        if (settings.isManual()) {
            LOG.log(Level.INFO, "The link to the registry is a person's work");
            reconciler.startToGiveUp();
            return;
        }
        guarded(requestHoldings::all);
        every(1, this::compareClocks);
        every(1, this::askAboutWhatWasLost);
        every(1, this::look);
        reconciler.start(() -> channel().link());
    }

    /** Takes no more work; what is being said is said to its end. */
    public void stop() {
        timers.forEach(timer -> timer.cancel(false));
        reconciler.stop();
    }

    private void every(long seconds, Runnable step) {
        timers.add(executor.scheduleWithFixedDelay(() -> guarded(step), seconds, seconds, TimeUnit.SECONDS));
    }

    private void compareClocks() {
        Channel open = channel();
        if (open.link().mayProbe()) {
            if (!open.link().isOpen() || open.link().isDoubtful()) {
                open.clock().hurry();
            }
            open.clock().checkWhenDue();
        }
    }

    private void askAboutWhatWasLost() {
        if (lost.getAndSet(false) && !guarded(askAfterOutage::ask)) {
            lost.set(true);
        }
    }

    private void endWhereClosed() {
        int ended = endForClosed.end(AT_A_TIME);
        while (ended > 0) {
            ended = endForClosed.end(AT_A_TIME);
        }
    }

    private synchronized void look() {
        Channel open = channel();
        boolean speaks =
                open.link().isOpen() && open.clock().hasAsked() && open.clock().agrees();
        int places = speaks ? open.respite().places(free.availablePermits()) : 0;
        Turns.Work next = open.turns().next(places);
        next.reads().forEach(read -> begin(open, () -> sayHoldings.read(open.link(), read)));
        next.commands().forEach(command -> begin(open, () -> say.say(open.link(), open.documents(), command)));
        sayNotes(open, places - next.size());
    }

    private void sayNotes(Channel open, int places) {
        List<RegistryNote> due = places == 0 ? List.of() : notes.claim(places);
        due.forEach(note -> begin(open, () -> sayNote.say(open.link(), note)));
    }

    @SuppressWarnings("IllegalCatch") // whatever it is, the claim may have been committed
    private List<RegistryCommand> claim(int places) {
        try {
            return work.claim(places);
        } catch (RuntimeException failure) {
            lost.set(true);
            throw failure;
        }
    }

    private void begin(Channel open, Supplier<Optional<Duration>> talk) {
        free.acquireUninterruptibly();
        executor.execute(() -> carryOut(open, talk));
    }

    private void carryOut(Channel open, Supplier<Optional<Duration>> talk) {
        try {
            if (!guarded(() -> open.respite().heard(talk.get()))) {
                lost.set(true);
            }
        } finally {
            free.release();
        }
        if (free.availablePermits() >= WORTH_A_LOOK) {
            guarded(this::look);
        }
    }

    /** Made when it is first needed, because reading the contract takes a moment. */
    private synchronized Channel channel() {
        Channel open = channel;
        if (open == null) {
            RegistryTls tls = new RegistryTls(security);
            RegistryLink link = settings.isRest()
                    ? new RestRegistry(settings, tls, clock)
                    : new SoapRegistry(settings, security, policy.signatures(), clock);
            WatchedLink watched = new WatchedLink(link, watch);
            open = new Channel(
                    watched,
                    new Documents(attestations, tls),
                    new RegistryClock(watched, watch, clock),
                    new Respite(clock),
                    new Turns(holdingsWork::claim, this::claim, clock));
            channel = open;
        }
        return open;
    }

    @SuppressWarnings("IllegalCatch") // a boundary: a timer that throws is never called again
    private static boolean guarded(Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The registry link failed in between; it goes on with the next look", failure);
            return false;
        }
    }

    private record Channel(WatchedLink link, Documents documents, RegistryClock clock, Respite respite, Turns turns) {}
}
