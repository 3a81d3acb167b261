package org.tonne.it.inside;

import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tonne.order.application.ExpireOrders;
import org.tonne.order.application.PlacePurchase;
import org.tonne.order.application.PlacedPurchase;
import org.tonne.order.application.WithdrawOrder;
import org.tonne.shared.DomainException;
import org.tonne.shared.ErrorCode;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Orders and stock with the transactions of the container. */
@ExtendWith(ArquillianExtension.class)
class OrderIT {

    @Inject
    PlacePurchase placePurchase;

    @Inject
    WithdrawOrder withdrawOrder;

    @Inject
    ExpireOrders expireOrders;

    @Inject
    Transactions transactions;

    @Inject
    Books books;

    @Deployment
    static EnterpriseArchive store() {
        return Store.withTests();
    }

    @AfterEach
    void the_books_are_whole() {
        assertThat(books.broken()).isEmpty();
    }

    @Test
    void placing_reserves_and_the_same_key_again_answers_the_same_order() {
        UUID offer = books.offer(100);
        String key = UUID.randomUUID().toString();

        PlacedPurchase first = placePurchase.place(Books.purchase(offer, 7, key));
        PlacedPurchase again = placePurchase.place(Books.purchase(offer, 7, key));

        assertThat(again.purchaseId()).isEqualTo(first.purchaseId());
        assertThat(again.replayed()).isTrue();
        assertThat(books.free(offer)).isEqualTo(93);
    }

    @Test
    void the_same_key_with_another_request_is_refused() {
        UUID offer = books.offer(100);
        String key = UUID.randomUUID().toString();
        placePurchase.place(Books.purchase(offer, 7, key));

        assertRefused(ErrorCode.KEY_REUSED, () -> placePurchase.place(Books.purchase(offer, 8, key)));
        assertThat(books.free(offer)).isEqualTo(93);
    }

    @Test
    void a_refusal_crosses_the_border_as_itself_and_takes_everything_back() {
        UUID offer = books.offer(10);
        PlacedPurchase placed =
                placePurchase.place(Books.purchase(offer, 4, UUID.randomUUID().toString()));
        UUID order = placed.orders().get(0).orderId();
        UUID nobody = UUID.randomUUID();

        assertRefused(
                ErrorCode.ORDER_UNKNOWN,
                () -> transactions.in(() -> {
                    withdrawOrder.withdraw(order, "test");
                    withdrawOrder.withdraw(nobody, "test");
                }));

        assertThat(books.status(order)).isEqualTo("AWAITING_PAYMENT");
        assertThat(books.free(offer)).isEqualTo(6);
    }

    @Test
    void withdrawing_frees_the_units_and_happens_once() {
        UUID offer = books.offer(10);
        UUID order = placePurchase
                .place(Books.purchase(offer, 4, UUID.randomUUID().toString()))
                .orders()
                .get(0)
                .orderId();

        withdrawOrder.withdraw(order, "test");

        assertThat(books.status(order)).isEqualTo("WITHDRAWN");
        assertThat(books.free(offer)).isEqualTo(10);
        assertRefused(ErrorCode.ORDER_MOVE_ILLEGAL, () -> withdrawOrder.withdraw(order, "test"));
        assertThat(books.free(offer)).isEqualTo(10);
    }

    @Test
    void an_order_whose_time_is_over_expires_and_frees_its_units() {
        UUID offer = books.offer(10);
        UUID order = placePurchase
                .place(Books.purchase(offer, 4, UUID.randomUUID().toString()))
                .orders()
                .get(0)
                .orderId();
        books.change("update orders set expires_at = now() - interval '1 minute' where id = ?", order);

        expireOrders.expireDue(100);

        org.awaitility.Awaitility.await().atMost(1, TimeUnit.MINUTES).until(() -> "EXPIRED"
                .equals(books.status(order)));
        assertThat(books.free(offer)).isEqualTo(10);
    }

    @Test
    void many_buyers_of_one_lot_never_get_more_than_it_has() throws InterruptedException {
        UUID offer = books.offer(100);
        AtomicInteger sold = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        ExecutorService buyers = Executors.newFixedThreadPool(16);

        for (int i = 0; i < 60; i++) {
            buyers.execute(() -> {
                try {
                    placePurchase.place(
                            Books.purchase(offer, 3, UUID.randomUUID().toString()));
                    sold.incrementAndGet();
                } catch (DomainException expected) {
                    refused.addAndGet(expected.code() == ErrorCode.UNITS_NOT_FREE ? 1 : 1000);
                }
            });
        }
        buyers.shutdown();
        assertThat(buyers.awaitTermination(2, TimeUnit.MINUTES)).isTrue();

        assertThat(sold).hasValue(33);
        assertThat(refused).hasValue(27);
        assertThat(books.free(offer)).isEqualTo(1);
    }

    @Test
    void what_was_read_before_a_transaction_holds_no_connection_while_it_lasts() throws Exception {
        int tasks = 24; // more than the pool has connections
        CyclicBarrier allHaveRead = new CyclicBarrier(tasks);

        List<Future<Long>> ended = transactions.tasks().invokeAll(Collections.nCopies(tasks, () -> {
            long before = books.number("select 20");
            allHaveRead.await(20, TimeUnit.SECONDS); // less than anybody waits for a connection
            AtomicLong inside = new AtomicLong();
            transactions.in(() -> inside.set(books.number("select 22")));
            return before + inside.get();
        }));

        for (Future<Long> one : ended) {
            assertThat(one.get()).isEqualTo(42);
        }
    }

    private static void assertRefused(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
