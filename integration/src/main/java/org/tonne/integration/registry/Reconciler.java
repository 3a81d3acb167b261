package org.tonne.integration.registry;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.reconciliation.application.ClaimReconciliationAnswer;
import org.tonne.reconciliation.application.ClaimRegistryInquiry;
import org.tonne.reconciliation.application.CompareBooks;
import org.tonne.reconciliation.application.GiveUpReconciliation;
import org.tonne.reconciliation.application.ReconciliationAnswer;
import org.tonne.reconciliation.application.TakeSnapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Carries reconciliations on: copies the books when their instant comes, tells the registry what it wants to know, asks it
 * what we want to know, and has the two books compared. Every server has one; the database shares the work between them.
 */
@ApplicationScoped
public class Reconciler {

    private static final Logger LOG = Logger.getLogger(Reconciler.class.getName());
    private static final int AT_ONCE = 2;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    TakeSnapshot takeSnapshot;

    @Inject
    ClaimReconciliationAnswer answers;

    @Inject
    ClaimRegistryInquiry inquiries;

    @Inject
    CompareBooks compareBooks;

    @Inject
    GiveUpReconciliation giveUp;

    @Inject
    SayReconciliation say;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final List<Future<?>> timers = new ArrayList<>();

    /**
     * Begins to look for work, every second.
     *
     * @param registry the link, made when it is first needed
     */
    public void start(Supplier<RegistryLink> registry) {
        every(1, () -> whileThereIs(takeSnapshot::takeOne));
        every(1, () -> whileThereIs(compareBooks::compareOne));
        every(1, () -> look(registry));
        startToGiveUp();
    }

    /** Begins to look only for what is to be given up, such as what was begun while the registry had an interface. */
    public void startToGiveUp() {
        every(60, () -> whileThereIs(giveUp::giveUpOne));
    }

    /** Takes no more work; what is being said is said to its end. */
    public void stop() {
        timers.forEach(timer -> timer.cancel(false));
    }

    private void every(long seconds, Runnable step) {
        timers.add(executor.scheduleWithFixedDelay(() -> guarded(step), seconds, seconds, TimeUnit.SECONDS));
    }

    private static void whileThereIs(BooleanSupplier work) {
        boolean more = true;
        while (more) {
            more = work.getAsBoolean();
        }
    }

    private void look(Supplier<RegistryLink> registry) {
        while (free.tryAcquire()) {
            Optional<Runnable> next = next(registry);
            if (next.isEmpty()) {
                free.release();
                return;
            }
            executor.execute(() -> carryOut(next.get(), registry));
        }
    }

    private Optional<Runnable> next(Supplier<RegistryLink> registry) {
        if (!registry.get().isOpen()) {
            return Optional.empty();
        }
        Optional<ReconciliationAnswer> part = answers.claim();
        if (part.isPresent()) {
            return Optional.of(() -> say.tell(registry.get(), part.get()));
        }
        return inquiries.claim().map(inquiry -> () -> say.ask(registry.get(), inquiry));
    }

    private void carryOut(Runnable talk, Supplier<RegistryLink> registry) {
        try {
            guarded(talk);
        } finally {
            free.release();
        }
        guarded(() -> look(registry));
    }

    @SuppressWarnings("IllegalCatch") // a boundary: a timer that throws is never called again
    private static void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A reconciliation failed in between; it goes on with the next look", failure);
        }
    }
}
