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
import org.jspecify.annotations.Nullable;
import org.tonne.config.OutboxSettings;

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

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    DeliverMessages deliverMessages;

    @Inject
    OutboxSettings settings;

    private @Nullable ScheduledFuture<?> running;

    @PostConstruct
    void start() {
        long interval = settings.interval().toMillis();
        running = executor.scheduleWithFixedDelay(this::deliverAll, interval, interval, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }

    @SuppressWarnings("IllegalCatch") // the boundary: a database that is away for a while must not end the deliveries
    private void deliverAll() {
        try {
            List<OutboxMessage> due = deliverMessages.claim();
            while (!due.isEmpty()) {
                executor.invokeAll(due.stream().map(this::delivery).toList());
                due = deliverMessages.claim();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unexpected) {
            LOG.log(Level.WARNING, "Messages cannot be delivered now", unexpected);
        }
    }

    private Callable<UUID> delivery(OutboxMessage message) {
        return () -> {
            deliverMessages.deliver(message);
            return message.id();
        };
    }
}
