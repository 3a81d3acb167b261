package org.tonne.outbox.application;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import org.tonne.config.OutboxSettings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks for due messages all the time, on every server; rows that one server holds are passed over by the others. */
@Startup
@Singleton
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxDispatcher {

    private static final Logger LOG = Logger.getLogger(OutboxDispatcher.class.getName());

    /** A few times while a claim lasts. */
    private static final long RENEWAL_SECONDS = 5;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    DeliverMessages deliverMessages;

    @Inject
    OutboxSettings settings;

    private final List<ScheduledFuture<?>> running = new ArrayList<>();

    @PostConstruct
    void start() {
        long interval = settings.interval().toMillis();
        running.add(executor.scheduleWithFixedDelay(this::deliverAll, interval, interval, TimeUnit.MILLISECONDS));
        running.add(
                executor.scheduleWithFixedDelay(this::renewClaims, RENEWAL_SECONDS, RENEWAL_SECONDS, TimeUnit.SECONDS));
    }

    @PreDestroy
    void stop() {
        running.forEach(timer -> timer.cancel(false));
    }

    @SuppressWarnings("IllegalCatch") // the boundary: a timer that throws is never called again
    private void renewClaims() {
        try {
            deliverMessages.renewClaims();
        } catch (RuntimeException unexpected) {
            LOG.log(Level.WARNING, "Claims of messages cannot be renewed now", unexpected);
        }
    }

    @SuppressWarnings("IllegalCatch") // the boundary: a database that is away for a while must not end the deliveries
    private void deliverAll() {
        try {
            List<OutboxMessage> due = deliverMessages.claim();
            while (!due.isEmpty()) {
                deliver(due);
                due = deliverMessages.claim();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unexpected) {
            LOG.log(Level.WARNING, "Messages cannot be delivered now", unexpected);
        }
    }

    private void deliver(List<OutboxMessage> due) throws InterruptedException {
        try {
            executor.invokeAll(due.stream().map(this::delivery).toList());
        } finally {
            deliverMessages.letGo(due);
        }
    }

    private Callable<UUID> delivery(OutboxMessage message) {
        return () -> {
            deliverMessages.deliver(message);
            return message.id();
        };
    }
}
