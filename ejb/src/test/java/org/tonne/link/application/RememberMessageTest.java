package org.tonne.link.application;

import org.junit.jupiter.api.Test;
import org.tonne.fixture.StoreDatabase;
import org.tonne.fixture.TestClock;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;

/** A signed message is taken once, at whatever server it arrives, for as long as it would pass for fresh. */
class RememberMessageTest {

    private static final Instant SOON = TestClock.START.plus(Duration.ofMinutes(5));

    private final StoreDatabase store = StoreDatabase.fresh();

    @Test
    void a_message_is_the_first_of_its_kind_once() {
        assertThat(isFirst(1)).isTrue();
        assertThat(isFirst(1)).isFalse();
        assertThat(isFirst(2)).isTrue();
    }

    @Test
    void of_many_servers_that_hear_it_at_once_one_takes_it() throws ExecutionException, InterruptedException {
        ExecutorService servers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> all = Collections.nCopies(16, () -> isFirst(3));
            int first = 0;
            for (Future<Boolean> one : servers.invokeAll(all)) {
                first += one.get() ? 1 : 0;
            }
            assertThat(first).isEqualTo(1);
        } finally {
            servers.shutdown();
        }
    }

    @Test
    void what_is_over_is_forgotten_but_not_while_another_clock_could_take_it_for_fresh() {
        isFirst(1);
        store.clock().advance(Duration.ofMinutes(9));
        isFirst(2);
        assertThat(store.number("select count(*) from seen_message")).isEqualTo(2);

        store.clock().advance(Duration.ofMinutes(2));
        isFirst(3);
        assertThat(store.number("select count(*) from seen_message")).isEqualTo(1);
    }

    private boolean isFirst(int message) {
        byte[] digest = new byte[32];
        digest[0] = (byte) message;
        return store.inTransaction(() -> store.make(RememberMessage.class).isFirst(digest, SOON));
    }
}
