package org.tonne.order.persistence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Purchases that wait to be written, and the lots that are being written. Two leaders never write the same lot: the second would
 * only wait in the database for the first, and what both hold would be two small groups instead of one large one.
 */
final class PurchaseQueue {

    private static final int LEADERS = 2;
    private static final int LARGEST_GROUP = 64;

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Set<Long> busy = new HashSet<>();
    private int leaders;

    /** Waits from now on. */
    synchronized void add(Waiting purchase) {
        waiting.add(purchase);
    }

    /**
     * What the thread of this purchase has to write now, in the order of its keys; of two with one key the second waits for the
     * next group. Empty where it has to sleep: its purchase is in a group already, its lots are being written, or there are
     * leaders enough. Whoever gets a group must say when it is {@link #written}.
     */
    synchronized List<Waiting> groupFor(Waiting mine) {
        if (!mine.isQueued() || leaders == LEADERS) {
            return List.of();
        }
        List<Waiting> group = next(LARGEST_GROUP);
        if (group.isEmpty()) {
            return group;
        }
        waiting.removeAll(new HashSet<>(group));
        group.forEach(Waiting::taken);
        group.forEach(purchase -> busy.addAll(purchase.lots()));
        leaders++;
        if (leaders < LEADERS) {
            wakeNext();
        }
        group.sort((one, other) -> one.key().compareTo(other.key()));
        return group;
    }

    // Whoever waits for a lot keeps its place: who comes later and wants one of its lots does not overtake it.
    private List<Waiting> next(int most) {
        List<Waiting> group = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Set<Long> spoken = new HashSet<>(busy);
        for (Waiting purchase : waiting) {
            if (group.size() == most) {
                break;
            }
            if (purchase.lots().stream().anyMatch(spoken::contains) || !keys.add(purchase.key())) {
                spoken.addAll(purchase.lots());
            } else {
                group.add(purchase);
            }
        }
        return group;
    }

    /** The group is done, one way or another: its lots are free, and who waits for them is woken. */
    synchronized void written(List<Waiting> group) {
        leaders--;
        group.forEach(purchase -> busy.removeAll(purchase.lots()));
        wakeNext();
    }

    private void wakeNext() {
        next(1).forEach(Waiting::wake);
    }
}
