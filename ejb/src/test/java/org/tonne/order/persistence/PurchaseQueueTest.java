package org.tonne.order.persistence;

import org.junit.jupiter.api.Test;
import org.tonne.order.domain.DraftPurchase;
import org.tonne.order.domain.Payer;
import org.tonne.order.domain.PayerKind;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.shared.Money;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Who writes what, and who sleeps. */
class PurchaseQueueTest {

    private final PurchaseQueue queue = new PurchaseQueue();

    @Test
    void whoever_comes_alone_writes_at_once() {
        Waiting alone = waits("a", 1);

        assertThat(queue.groupFor(alone)).containsExactly(alone);
    }

    @Test
    void the_lot_that_is_being_written_is_not_written_by_a_second_leader() {
        Waiting first = waits("a", 1);
        List<Waiting> group = queue.groupFor(first);
        Waiting sameLot = waits("b", 1);
        Waiting otherLot = waits("c", 2);

        assertThat(queue.groupFor(sameLot)).containsExactly(otherLot);
        assertThat(queue.groupFor(sameLot)).isEmpty();

        queue.written(group);
        assertThat(queue.groupFor(sameLot)).containsExactly(sameLot);
    }

    @Test
    void who_wants_two_lots_is_not_overtaken_by_those_who_want_one_of_them() {
        List<Waiting> one = queue.groupFor(waits("a", 1));
        List<Waiting> two = queue.groupFor(waits("b", 2));
        Waiting both = waits("c", 1, 2);
        Waiting later = waits("d", 1);

        queue.written(one);
        assertThat(queue.groupFor(later)).isEmpty();
        queue.written(two);
        assertThat(queue.groupFor(later)).containsExactly(both, later);
    }

    @Test
    void all_who_waited_for_a_lot_are_written_together() {
        List<Waiting> group = queue.groupFor(waits("a", 1));
        List<Waiting> waiting =
                Stream.of("d", "c", "b").map(key -> waits(key, 1)).toList();

        queue.written(group);

        assertThat(queue.groupFor(waiting.get(0)))
                .as("in the order of their keys")
                .containsExactly(waiting.get(2), waiting.get(1), waiting.get(0));
        assertThat(queue.groupFor(waiting.get(1)))
                .as("it is in a group already")
                .isEmpty();
    }

    @Test
    void of_two_with_one_key_the_second_waits_for_the_next_group() {
        Waiting first = waits("a", 1);
        Waiting again = waits("a", 1);

        List<Waiting> group = queue.groupFor(first);
        assertThat(group).containsExactly(first);
        queue.written(group);
        assertThat(queue.groupFor(again)).containsExactly(again);
    }

    @Test
    void a_third_leader_is_one_too_many() {
        queue.groupFor(waits("a", 1));
        List<Waiting> second = queue.groupFor(waits("b", 2));
        Waiting third = waits("c", 3);

        assertThat(queue.groupFor(third)).isEmpty();
        queue.written(second);
        assertThat(queue.groupFor(third)).containsExactly(third);
    }

    @Test
    void a_group_holds_no_more_than_sixty_four() {
        List<Waiting> group = queue.groupFor(waits("first", 1));
        for (int i = 0; i < 65; i++) {
            waits("k" + i, 1);
        }
        Waiting last = waits("last", 1);
        queue.written(group);

        List<Waiting> full = queue.groupFor(last);
        assertThat(full).hasSize(64).doesNotContain(last);
        queue.written(full);
        assertThat(queue.groupFor(last)).hasSize(2).contains(last);
    }

    private Waiting waits(String key, long... lots) {
        List<DraftPurchase.Line> lines = Arrays.stream(lots)
                .mapToObj(lot -> new DraftPurchase.Line(UUID.randomUUID(), UUID.randomUUID(), lot, 1, 100))
                .toList();
        Money total = Money.ofCents(100L * lots.length);
        Waiting waiting = new Waiting(
                new DraftPurchase(
                        UUID.randomUUID(),
                        "WEB",
                        key,
                        new byte[32],
                        new Payer("A. Buyer", "buyer@store.example", PayerKind.INDIVIDUAL, "DE"),
                        "A. Buyer",
                        "",
                        true,
                        PaymentMethod.CARD,
                        "en",
                        Duration.ofMinutes(30),
                        List.of(new DraftPurchase.Part(
                                UUID.randomUUID(), "REF", UUID.randomUUID(), total, lines))),
                Thread.currentThread());
        queue.add(waiting);
        return waiting;
    }
}
