package org.tonne.order.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.order.application.Purchases;
import org.tonne.order.domain.DraftPurchase;
import org.tonne.shared.Codes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes the purchases of all who wait together: whoever finds a place among the few leaders takes what waits, itself
 * included, and commits it in one statement; the others sleep until theirs is done. Alone it is a plain call without any
 * wait; the more wait for one lot, the larger the groups and the fewer the commits (docs/adr/0008).
 */
@ApplicationScoped
public class CombinedPurchases implements Purchases {

    private static final int ATTEMPTS = 3;
    private static final String REFERENCE_TAKEN = "orders_reference_key";
    private static final String KEY_TAKEN = "a_request_takes_effect_once";

    private final PurchaseQueue queue = new PurchaseQueue();

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    @Override
    public Outcome write(DraftPurchase draft) {
        Waiting mine = new Waiting(draft, Thread.currentThread());
        queue.add(mine);
        boolean interrupted = false;
        while (!mine.isDone()) {
            List<Waiting> group = queue.groupFor(mine);
            if (group.isEmpty()) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            } else {
                writeGroup(group);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return mine.outcome();
    }

    private void writeGroup(List<Waiting> group) {
        try (Connection connection = database.store().getConnection()) {
            write(connection, group);
        } catch (SQLException failure) {
            group.forEach(waiting -> waiting.failed(failure));
        } finally {
            group.forEach(Waiting::giveUp);
            queue.written(group);
        }
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
