package org.tonne.integration.callback.rest;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.RegistrySettings;
import org.tonne.config.TlsSettings;
import org.tonne.integration.registry.rest.RestRegistry;
import org.tonne.integration.wire.RegistryTls;

import java.time.Clock;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks at a registry that speaks REST each second, on every server, until it is told to stop; trouble ends no looking. */
@Dependent
public class EachSecond {

    private static final Logger LOG = Logger.getLogger(EachSecond.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    RegistrySettings settings;

    @Inject
    TlsSettings security;

    @Inject
    Clock clock;

    private @Nullable Future<?> timer;

    /**
     * Begins to look, where the registry speaks REST.
     *
     * @param look what is done while calls to the registry are not held back
     * @param trouble what is logged when it fails
     */
    void start(Consumer<RestRegistry> look, String trouble) {
        if (settings.isRest()) {
            RestRegistry registry = new RestRegistry(settings, new RegistryTls(security), clock);
            timer = executor.scheduleWithFixedDelay(() -> guarded(registry, look, trouble), 1, 1, TimeUnit.SECONDS);
        }
    }

    /** Looks no more. */
    void stop() {
        Future<?> running = timer;
        if (running != null) {
            running.cancel(false);
        }
    }

    @SuppressWarnings("IllegalCatch") // a boundary: a timer that throws is never called again
    private static void guarded(RestRegistry registry, Consumer<RestRegistry> look, String trouble) {
        try {
            if (registry.isOpen()) {
                look.accept(registry);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, trouble, failure);
        }
    }
}
