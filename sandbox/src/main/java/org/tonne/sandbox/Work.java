package org.tonne.sandbox;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The stand-ins' background work: does one piece after another as long as there is some, then looks again a little later. */
final class Work {
    private static final int AT_ONCE = 4;
    private static final long PAUSE_MILLIS = 100;

    private final ScheduledExecutorService executor;
    private final List<BooleanSupplier> pieces;
    private volatile boolean stopped;

    /**
     * @param pieces each does one piece of work and says whether there was one
     */
    Work(ScheduledExecutorService executor, List<BooleanSupplier> pieces) {
        this.executor = executor;
        this.pieces = pieces;
    }

    void start() {
        for (int i = 0; i < AT_ONCE; i++) {
            pieces.forEach(this::later);
        }
    }

    void stop() {
        stopped = true;
    }

    private void later(BooleanSupplier piece) {
        executor.schedule(() -> work(piece), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void work(BooleanSupplier piece) {
        try {
            boolean more = true;
            while (more && !stopped) {
                more = piece.getAsBoolean();
            }
        } finally {
            if (!stopped) {
                later(piece);
            }
        }
    }
}
