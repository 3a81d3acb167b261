package org.tonne.stock.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.StoreDatabase;
import org.tonne.shared.Quantity;
import org.tonne.shared.UnitBlock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Serials are taken lowest first, given back whole, and never in two hands. */
class SerialsTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(1_000).create();
    private long lastCancellation = 1_000_000;

    @BeforeEach
    void an_order_that_the_cancellations_can_be_of() {
        UUID id = new UUID(0, 1);
        store.execute(
                "insert into purchase (id, client, idempotency_key, request_sha256, payer_name, payer_email, payer_kind,"
                        + " country, locale, payment_method, placed_at)"
                        + " values (?, 'WEB', 'k', sha256('x'), 'Ada', 'a@b.de', 'INDIVIDUAL', 'GB', 'en', 'PAYPAL', now())",
                id);
        store.execute("insert into beneficiary values (?, ?, 'Ada', '', true, true)", id, id);
        store.execute(
                "insert into orders (id, reference, purchase_id, seller_id, status, total_cents, expires_at, paid_at)"
                        + " values (?, 'AAAAAAAA', ?, ?, 'CANCELLING', 100000, now(), now())",
                id,
                id,
                lot.sellerId());
        store.execute(
                "insert into order_line (id, order_id, offer_id, lot_id, quantity, price_cents) values (?, ?, ?, ?, 1000, 100)",
                id,
                id,
                lot.offerId(),
                lot.lotId());
        store.execute(
                "insert into money_transfer (order_id, debit, credit, amount_cents, at)"
                        + " values (?, 'OUTSIDE', 'UNITS', 100000, now())",
                id);
        store.execute(
                "insert into outbox_message (id, topic, subject, payload, created_at, next_attempt_at)"
                        + " values (?, 'order.placed', ?, '{}', now(), now())",
                id,
                id.toString());
    }

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void the_lowest_free_serials_are_taken_first() {
        assertThat(allocate(cancellation(), 10))
                .extracting(UnitBlock::toString)
                .containsExactly("CN-5-1001-2-2-0-233 to CN-5-1010-2-2-0-233");
        assertThat(allocate(cancellation(), 1))
                .extracting(UnitBlock::toString)
                .containsExactly("CN-5-1011-2-2-0-233 to CN-5-1011-2-2-0-233");
    }

    @Test
    void serials_given_back_are_joined_and_taken_again_before_higher_ones() {
        long one = cancellation();
        long two = cancellation();
        long three = cancellation();
        allocate(one, 10);
        allocate(two, 10);
        allocate(three, 10);

        release(one);
        release(three);

        assertThat(free()).isEqualTo("[1001,1011) [1021,2001)");
        assertThat(allocate(cancellation(), 15))
                .extracting(block -> block.serials().toString())
                .containsExactly("1001-1010", "1021-1025");
        release(two);
        assertThat(free()).isEqualTo("[1011,1021) [1026,2001)");
    }

    @Test
    void the_whole_lot_can_be_taken_and_comes_back_as_one_run() {
        long all = cancellation();
        allocate(all, 1_000);
        assertThat(store.number("select count(*) from free_block")).isZero();

        release(all);
        release(all);

        assertThat(free()).isEqualTo("[1001,2001)");
    }

    @Test
    void more_than_there_is_breaks_the_transaction_and_takes_nothing() {
        long cancellation = cancellation();

        assertThatThrownBy(() -> allocate(cancellation, 1_001)).isInstanceOf(IllegalStateException.class);

        assertThat(free()).isEqualTo("[1001,2001)");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatever_is_taken_and_given_back_no_serial_is_in_two_hands(long seed) {
        Random random = new Random(seed);
        Map<Long, List<UnitBlock>> held = new LinkedHashMap<>();
        for (int step = 0; step < 60; step++) {
            long free = 1_000
                    - held.values().stream()
                            .flatMap(List::stream)
                            .mapToLong(b -> b.quantity().units())
                            .sum();
            if (free > 0 && random.nextInt(3) > 0) {
                long cancellation = cancellation();
                long quantity = 1 + random.nextInt((int) Math.min(free, 150));
                held.put(cancellation, allocate(cancellation, quantity));
                assertThat(units(held.get(cancellation))).hasSize((int) quantity);
            } else if (!held.isEmpty()) {
                Long back = new ArrayList<>(held.keySet()).get(random.nextInt(held.size()));
                release(back);
                held.remove(back);
            }
            List<UnitBlock> all = held.values().stream().flatMap(List::stream).toList();
            assertThat(units(all)).hasSize((int)
                    all.stream().mapToLong(b -> b.quantity().units()).sum());
        }
        held.keySet().forEach(this::release);
        assertThat(free()).isEqualTo("[1001,2001)");
    }

    private static TreeSet<Long> units(List<UnitBlock> blocks) {
        TreeSet<Long> units = new TreeSet<>();
        for (UnitBlock block : blocks) {
            for (long serial = block.serials().first();
                    serial <= block.serials().last();
                    serial++) {
                units.add(serial);
            }
        }
        return units;
    }

    private long cancellation() {
        long id = ++lastCancellation;
        UUID order = new UUID(0, 1);
        store.execute(
                "insert into cancellation (id, transaction_identifier, order_id, order_line_id, beneficiary_id, lot_id,"
                        + " issuance_id, quantity, status, queued_at) values (?, ?, ?, ?, ?, ?, ?, 1000, 'REFUSED', now())",
                id,
                "VCP" + id,
                order,
                order,
                order,
                lot.lotId(),
                lot.issuanceId());
        return id;
    }

    private List<UnitBlock> allocate(long cancellation, long quantity) {
        AllocateSerials allocate = store.make(AllocateSerials.class);
        return store.inTransaction(() -> allocate.allocate(lot.lotId(), cancellation, Quantity.of(quantity)));
    }

    private void release(long cancellation) {
        ReturnSerials returnSerials = store.make(ReturnSerials.class);
        store.inTransaction(() -> returnSerials.release(cancellation));
    }

    private String free() {
        return store.text("select string_agg(serials::text, ' ' order by lower(serials)) from free_block");
    }
}
