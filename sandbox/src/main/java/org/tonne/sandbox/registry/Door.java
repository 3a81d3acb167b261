package org.tonne.sandbox.registry;

import org.tonne.sandbox.base.Exchanges;

import javax.management.JMException;
import javax.management.ObjectName;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The port at which the registry listens: it can be shut for a while, so that connections are refused. */
final class Door {
    private static final String CONTROL = "WebSphere:feature=kernel,name=ServerEndpointControl";
    private static final String ENDPOINT = "sandboxRegistryEndpoint";
    private static final Duration TO_ANSWER = Duration.ofMillis(200);

    private final Exchanges exchanges;

    Door(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    /** Shuts it shortly after now, when whoever asked for it has an answer, and opens it again. */
    void shut(Duration time) {
        later(TO_ANSWER, "pause");
        later(TO_ANSWER.plus(time), "resume");
        exchanges.noteFault("registry", "case 1: connections are refused for " + time);
    }

    private void later(Duration after, String what) {
        CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> tell(what));
    }

    private void tell(String what) {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(new ObjectName(CONTROL), what, new Object[] {ENDPOINT}, new String[] {String.class.getName()
                    });
        } catch (JMException failure) {
            exchanges.noteFault("registry", "the door does not " + what + ": " + failure);
        }
    }
}
