package org.tonne.order.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.StoreDatabase;
import org.tonne.order.persistence.CombinedPurchases;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.order.application.Requests.line;
import static org.tonne.order.application.Requests.newKey;
import static org.tonne.order.application.Requests.request;

/** Many buyers at once, on two servers: nothing is sold twice, nothing is left over, and answers stay the same. */
class ManyBuyersTest {

    private static final int BUYERS = 64;

    private final StoreDatabase store = StoreDatabase.fresh();
    private final PlacePurchase[] servers = {server(), server()};

    private PlacePurchase server() {
        DraftPurchases drafts = store.make(DraftPurchases.class);
        PlacePurchase server = new PlacePurchase();
        CombinedPurchases purchases = new CombinedPurchases();
        store.fill(purchases);
        server.drafts = drafts;
        server.purchases = purchases;
        server.placements = store.make(Placements.class);
        return server;
    }

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void a_hot_lot_is_sold_to_the_last_unit_and_not_one_more() throws Exception {
        Lot lot = store.aLot().of(20_000).create();

        List<Long> sold = together(buyer -> buyUntilSoldOut(lot, new Random(buyer), servers[buyer % 2]));

        assertThat(sold.stream().mapToLong(Long::longValue).sum()).isEqualTo(20_000);
        assertThat(store.text("select available || '/' || reserved from stock")).isEqualTo("0/20000");
        assertThat(store.number("select sum(quantity) from order_line")).isEqualTo(20_000);
    }

    private static long buyUntilSoldOut(Lot lot, Random random, PlacePurchase server) {
        long bought = 0;
        long most = 5;
        while (most > 0) {
            long quantity = 1 + random.nextInt((int) most);
            PlacePurchase.Command request = request(newKey(), line(lot, quantity));
            try {
                PlacedPurchase placed = server.place(request);
                bought += quantity;
                if (random.nextInt(4) == 0) {
                    PlacedPurchase again = server.place(request);
                    assertThat(again.purchaseId()).isEqualTo(placed.purchaseId());
                    assertThat(again.orders()).isEqualTo(placed.orders());
                }
            } catch (Refused soldOut) {
                assertThat(soldOut.code()).isEqualTo(ErrorCode.UNITS_NOT_FREE);
                most = quantity - 1;
            }
        }
        return bought;
    }

    @Test
    void one_request_sent_by_all_at_once_is_placed_once() throws Exception {
        Lot lot = store.aLot().of(3).create();
        PlacePurchase.Command request = request("one key", line(lot, 3));

        List<PlacedPurchase> answers = together(buyer -> servers[buyer % 2].place(request));

        Set<UUID> purchases = new HashSet<>();
        answers.forEach(answer -> purchases.add(answer.purchaseId()));
        assertThat(purchases).hasSize(1);
        assertThat(answers.stream().filter(answer -> !answer.replayed())).hasSize(1);
        assertThat(store.number("select count(*) from orders")).isEqualTo(1);
    }

    @Test
    void one_key_for_different_requests_places_one_of_them() throws Exception {
        List<Lot> lots = new ArrayList<>();
        for (int i = 0; i < BUYERS; i++) {
            lots.add(store.aLot().of(1).create());
        }

        List<Boolean> placed = together(buyer -> {
            try {
                servers[buyer % 2].place(request("one key", line(lots.get(buyer), 1)));
                return true;
            } catch (Refused refusal) {
                assertThat(refusal.code()).isEqualTo(ErrorCode.KEY_REUSED);
                return false;
            }
        });

        assertThat(placed.stream().filter(Boolean::booleanValue)).hasSize(1);
        assertThat(store.number("select count(*) from purchase")).isEqualTo(1);
    }

    @Test
    void purchases_of_the_same_lots_in_any_order_never_wait_in_a_circle() throws Exception {
        Lot one = store.aLot().of(1_000).by("one").create();
        Lot two = store.aLot().of(1_000).by("two").create();

        List<Integer> refusals = together(buyer -> {
            int refused = 0;
            for (int i = 0; i < 20; i++) {
                boolean turned = (buyer + i) % 2 == 0;
                try {
                    servers[buyer % 2].place(
                            request(newKey(), line(turned ? one : two, 1), line(turned ? two : one, 1)));
                } catch (Refused soldOut) {
                    refused++;
                }
            }
            return refused;
        });

        assertThat(refusals.stream().mapToInt(Integer::intValue).sum()).isEqualTo(BUYERS * 20 - 1_000);
        assertThat(store.number("select sum(available) from stock")).isZero();
    }

    private interface Buyer<T> {
        T buy(int number);
    }

    private static <T> List<T> together(Buyer<T> buyer) throws ExecutionException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(BUYERS);
        try {
            List<Callable<T>> work = new ArrayList<>();
            for (int i = 0; i < BUYERS; i++) {
                int number = i;
                work.add(() -> buyer.buy(number));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
