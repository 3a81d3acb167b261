package org.tonne.bench;

import org.tonne.order.application.PlacePurchase;
import org.tonne.order.application.PlacePurchase.Command;
import org.tonne.order.application.PlacePurchase.Line;
import org.tonne.order.domain.Payer;
import org.tonne.order.domain.PayerKind;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.order.domain.Publication;
import org.tonne.shared.DomainException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** Buyers that place one order after the other, each in a thread of its own, without a pause (a closed loop). */
final class OrderLoad {

    private static final int SAMPLES = 4_000_000;

    private final PlacePurchase placePurchase;
    private final List<UUID> offers;
    private final long priceCents;

    OrderLoad(PlacePurchase placePurchase, List<UUID> offers, long priceCents) {
        this.placePurchase = placePurchase;
        this.offers = offers;
        this.priceCents = priceCents;
    }

    /** What came of it: orders a second, and how long they took in microseconds. */
    String run(int buyers, double seconds) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        ExecutorService threads = Executors.newFixedThreadPool(buyers);
        try {
            List<Callable<long[]>> work = new ArrayList<>();
            for (int i = 0; i < buyers; i++) {
                work.add(() -> buyUntil(end, SAMPLES / buyers));
            }
            long start = System.nanoTime();
            List<long[]> waits = new ArrayList<>();
            for (Future<long[]> done : threads.invokeAll(work)) {
                waits.add(done.get());
            }
            return report(waits, (System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdown();
        }
    }

    private long[] buyUntil(long end, int most) {
        long[] waits = new long[most];
        int done = 0;
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        while (System.nanoTime() < end && done < most) {
            long before = System.nanoTime();
            try {
                placePurchase.place(order(offers.get(chance.nextInt(offers.size()))));
            } catch (DomainException refused) {
                throw new IllegalStateException("A benchmark order was refused: " + refused.getMessage(), refused);
            }
            waits[done++] = System.nanoTime() - before;
        }
        return Arrays.copyOf(waits, done);
    }

    private Command order(UUID offer) {
        return new Command(
                "WEB",
                UUID.randomUUID().toString(),
                new Payer("A. Buyer", "buyer@bench.example", PayerKind.INDIVIDUAL, "DE"),
                "A. Buyer",
                "",
                Publication.ALL,
                PaymentChoice.CARD,
                "en",
                null,
                List.of(new Line(offer, 1, priceCents)));
    }

    private static String report(List<long[]> byBuyer, double seconds) {
        long[] all = byBuyer.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        int fewest = byBuyer.stream().mapToInt(waits -> waits.length).min().orElse(0);
        int most = byBuyer.stream().mapToInt(waits -> waits.length).max().orElse(0);
        return "orders=" + all.length + " rate=" + Math.round(all.length / seconds)
                + " p50us=" + all[all.length / 2] / 1000 + " p99us=" + all[(int) (all.length * 0.99)] / 1000
                + " maxus=" + all[all.length - 1] / 1000 + " fairness="
                + Math.round(100.0 * fewest / Math.max(1, most)) / 100.0;
    }
}
