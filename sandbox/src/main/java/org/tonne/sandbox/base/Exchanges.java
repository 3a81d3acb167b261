package org.tonne.sandbox.base;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The last hundred things said to and by the stand-ins, newest first; older ones are forgotten. */
public final class Exchanges {
    private static final int KEPT = 100;
    private static final Logger LOG = Logger.getLogger(Exchanges.class.getName());

    private final Deque<Exchange> newestFirst = new ArrayDeque<>();
    private final Clock clock;

    /** An empty log that stamps its entries with the clock. */
    public Exchanges(Clock clock) {
        this.clock = clock;
    }

    /**
     * One thing said.
     *
     * @param area which stand-in: registry, pay or mail
     * @param line what happened, in one line
     */
    public record Exchange(Instant at, String area, String line) {}

    /** Notes one exchange. */
    public void note(String area, String line) {
        LOG.log(Level.FINE, "{0}: {1}", new Object[] {area, line});
        synchronized (newestFirst) {
            newestFirst.addFirst(new Exchange(clock.instant(), area, line));
            if (newestFirst.size() > KEPT) {
                newestFirst.removeLast();
            }
        }
    }

    /** Notes a fault that was produced on purpose; these also stand in the server's log. */
    public void noteFault(String area, String line) {
        LOG.log(Level.INFO, "fault on purpose, {0}: {1}", new Object[] {area, line});
        note(area, "FAULT " + line);
    }

    /** The exchanges, newest first. */
    public List<Exchange> latest() {
        synchronized (newestFirst) {
            return List.copyOf(newestFirst);
        }
    }
}
