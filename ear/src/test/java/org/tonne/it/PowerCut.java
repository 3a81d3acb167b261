package org.tonne.it;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Power taken away from one or several processes at once, and given back.
 *
 * @param after how much of the work of a round is done then, from 0 to 1
 * @param victims whose power is taken away
 */
record PowerCut(double after, Set<Victim> victims) {

    /** Who can lose its power. */
    enum Victim {
        /** The server of the store. */
        PLATFORM,
        /** The registry that runs as a process of its own. */
        REGISTRY,
        /** PostgreSQL, with the books of both. */
        DATABASE
    }

    /** The power cuts of one round, in order: each of the three once, and now and then another one with it. */
    static List<PowerCut> round(Random random) {
        List<Victim> order = new ArrayList<>(Arrays.asList(Victim.values()));
        Collections.shuffle(order, random);
        double[] moments = random.doubles(order.size(), 0.02, 0.9).sorted().toArray();
        List<PowerCut> cuts = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Set<Victim> victims = EnumSet.of(order.get(i));
            if (random.nextInt(4) == 0) {
                victims.add(Victim.values()[random.nextInt(Victim.values().length)]);
            }
            cuts.add(new PowerCut(moments[i], victims));
        }
        return cuts;
    }

    /** Takes the power away from them, all at once, and starts them again. */
    void befall(StoreProcess store) {
        victims.forEach(victim -> kill(store, victim));
        if (victims.contains(Victim.DATABASE)) {
            store.startDatabase();
        }
        CompletableFuture<?>[] starts = victims.stream()
                .filter(victim -> victim != Victim.DATABASE)
                .map(victim -> CompletableFuture.runAsync(() -> start(store, victim)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(starts).join();
    }

    private static void kill(StoreProcess store, Victim victim) {
        switch (victim) {
            case PLATFORM -> store.killServer();
            case REGISTRY -> store.killRegistry();
            case DATABASE -> store.killDatabase();
        }
    }

    private static void start(StoreProcess store, Victim victim) {
        if (victim == Victim.PLATFORM) {
            store.startServer();
        } else {
            store.startRegistry();
        }
    }
}
