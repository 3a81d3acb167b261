package org.tonne.order.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.order.application.Purchases;
import org.tonne.order.domain.DraftPurchase;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.shared.Codes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes the purchases of all who wait together: whoever finds a place among the few leaders takes what waits, itself
 * included, and commits it in one statement; the others sleep until theirs is done. Alone it is a plain call without any
 * wait; the more wait for one lot, the larger the groups and the fewer the commits (docs/adr).
 */
@ApplicationScoped
public class CombinedPurchases implements Purchases {

    private static final int LEADERS = 2;
    private static final int LARGEST_GROUP = 64;
    private static final int ATTEMPTS = 3;
    private static final String REFERENCE_TAKEN = "orders_reference_key";
    private static final String KEY_TAKEN = "a_request_takes_effect_once";

    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore leaders = new Semaphore(LEADERS);

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    @Override
    public Outcome write(DraftPurchase draft) {
        Waiting mine = new Waiting(draft, Thread.currentThread());
        if (draft.choice() == PaymentChoice.QUOTATION) {
            writeTogether(List.of(mine)); // few, and numbered one after the other: nothing would be won in a group
            return mine.outcome();
        }
        queue.add(mine);
        boolean interrupted = false;
        while (!mine.isDone()) {
            if (mine.isQueued() && leaders.tryAcquire()) {
                try {
                    writeGroup();
                } finally {
                    leaders.release();
                    wakeNext();
                }
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return mine.outcome();
    }

    private void wakeNext() {
        Waiting next = queue.peek();
        if (next != null) {
            next.wake();
        }
    }

    private void writeGroup() {
        List<Waiting> group = nextGroup();
        if (!group.isEmpty()) {
            writeTogether(group);
        }
    }

    private void writeTogether(List<Waiting> group) {
        try (Connection connection = database.store().getConnection()) {
            write(connection, group);
        } catch (SQLException failure) {
            group.forEach(waiting -> waiting.failed(failure));
        } finally {
            group.forEach(Waiting::giveUp);
        }
    }

    /** What waits, in the order of its keys; of two with one key the second waits for the next group, and so does one with a list. */
    private List<Waiting> nextGroup() {
        List<Waiting> group = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < LARGEST_GROUP; i++) {
            Waiting next = queue.poll();
            if (next == null) {
                break;
            }
            if (next.isLong() && !group.isEmpty() || !keys.add(next.key())) {
                queue.add(next);
                continue;
            }
            next.taken();
            group.add(next);
            if (next.isLong()) {
                break;
            }
        }
        group.sort((one, other) -> one.key().compareTo(other.key()));
        return group;
    }

    private void write(Connection connection, List<Waiting> group) throws SQLException {
        boolean careful = false;
        for (int attempt = 1; ; attempt++) {
            try {
                PlacePurchasesCall.call(connection, clock.instant(), careful, group);
                return;
            } catch (SQLException failure) {
                boolean again = attempt < ATTEMPTS;
                if (again && isReferenceTaken(failure)) {
                    group.forEach(waiting -> waiting.rename(codes));
                } else if (again && isInTheWayOfOthers(failure)) {
                    careful = true;
                } else {
                    writeEachAlone(connection, group, failure);
                    return;
                }
            }
        }
    }

    private static boolean isReferenceTaken(SQLException failure) {
        return names(failure, REFERENCE_TAKEN);
    }

    /**
     * The last units went a moment ago (TN003), two groups waited for each other (class 40), or another request took the
     * key at this moment. Nothing was written.
     */
    private static boolean isInTheWayOfOthers(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.equals("TN003") || state.startsWith("40")) || names(failure, KEY_TAKEN);
    }

    private static boolean names(SQLException failure, String constraint) {
        return String.valueOf(failure.getMessage()).contains(constraint);
    }

    /** One of the group may be to blame, not the others; where nobody is, or it is alone, the failure stands. */
    private void writeEachAlone(Connection connection, List<Waiting> group, SQLException cause) throws SQLException {
        if (group.size() == 1 || !isAboutOnePurchase(cause)) {
            throw cause;
        }
        for (Waiting waiting : group) {
            try {
                write(connection, List.of(waiting));
            } catch (SQLException failure) {
                waiting.failed(failure);
            }
        }
    }

    /** Data that the database refuses (classes 22 and 23): one of the group is to blame, not the others. */
    private static boolean isAboutOnePurchase(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }
}
