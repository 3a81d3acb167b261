package org.tonne.it;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Power failures of the store, the registry and the database while cancellations run between them: each order ends in
 * exactly one right state within a minute after the last restart, and no person is needed.
 *
 * <p>The requirement, "killed at random during 500 cancellations, 100 rounds", is read so: in every round cancellations of
 * its own run, in orders of several lots each, while each of the three loses its power at least once and now and then two at
 * a time. Five rounds of {@code ./verify} share 500 cancellations; each of the hundred of {@code bench/run kill} has 500.
 * {@code tonne.kill.rounds} and {@code tonne.kill.cancellations} say so; who is killed and when follows from {@code
 * tonne.kill.seed}. No registry fails on purpose and every unit is held, so that COMPLETED is the one right state. The wait
 * before a resend is 5 s, and so is the longest call, as in all these tests.
 */
class RegistryKillIT {

    private static final int ROUNDS = Integer.getInteger("tonne.kill.rounds", 5);
    private static final int CANCELLATIONS = Integer.getInteger("tonne.kill.cancellations", 100);
    private static final long SEED = Long.getLong("tonne.kill.seed", 20_261_126L);
    private static final int LINES = 25;
    private static final Duration IN_TIME = Duration.ofSeconds(60);
    private static final String OURS = "select c.transaction_identifier, b.originating_party, range_agg(b.serials)"
            + " from cancellation c join allocated_block b on b.cancellation_id = c.id and b.released_at is null"
            + " where c.status in ('COMPLETED', 'ATTESTED') group by 1, 2 order by 1, 2";
    private static final String THEIRS =
            "select cancelled_by, party, range_agg(int8range(serial_start, serial_end, '[]'))"
                    + " from sandbox.unit_block where cancelled_by is not null group by 1, 2 order by 1, 2";

    private static final StoreProcess STORE = StoreProcess.unreliable();

    private final Ledger ledger = new Ledger(STORE);
    private final Ledger registry = new Ledger(STORE::registryConnection);
    private final Partner partner = new Partner(STORE);
    private final Random random = new Random(SEED);

    @AfterAll
    static void close() {
        STORE.stop();
    }

    @Test
    void power_failures_of_store_registry_and_database_leave_every_order_in_its_one_right_state() {
        List<Partner.Offer> offers = Partner.offers(ledger).subList(0, LINES);
        for (int round = 1; round <= ROUNDS; round++) {
            buy(offers);
            for (PowerCut cut : PowerCut.round(random)) {
                awaitDone((round - 1) * CANCELLATIONS + (int) (cut.after() * CANCELLATIONS));
                cut.befall(STORE);
            }
            await("round " + round).atMost(IN_TIME).untilAsserted(() -> assertThat(unfinished())
                    .isEmpty());
            assertOneRightEnd(round * CANCELLATIONS);
        }
    }

    /** Purchases whose lines make the cancellations of a round, all of them paid. */
    private void buy(List<Partner.Offer> offers) {
        int left = CANCELLATIONS;
        while (left > 0) {
            List<Partner.Offer> some = new ArrayList<>(offers.subList(0, Math.min(left, LINES)));
            String quantity = Integer.toString(1 + random.nextInt(3));
            partner.pay(partner.placed(
                    UUID.randomUUID().toString(), Partner.order(some, quantity, "CARD", "Buyer of " + left)));
            left -= some.size();
        }
        await().atMost(IN_TIME)
                .until(() -> ledger.number("select count(*) from orders where status = 'AWAITING_PAYMENT'") == 0);
    }

    private void awaitDone(int cancellations) {
        await().atMost(IN_TIME)
                .pollInterval(Duration.ofMillis(50))
                .until(() ->
                        ledger.number("select count(*) from cancellation where status in ('COMPLETED', 'ATTESTED')")
                                >= cancellations);
    }

    private List<String> unfinished() {
        return ledger.rows(
                "select o.reference, o.status, c.transaction_identifier, c.status, c.registry_status, c.attempts,"
                        + " c.next_action_at from orders o left join cancellation c on c.order_id = o.id"
                        + " and c.status not in ('COMPLETED', 'ATTESTED') where o.status <> 'COMPLETED' order by o.reference");
    }

    private void assertOneRightEnd(int cancellations) {
        assertThat(ledger.rows("select kind, facts from operator_case")).isEmpty();
        assertThat(ledger.rows("select topic, last_error from outbox_message where status = 'BLOCKED'"))
                .isEmpty();
        List<String> cancelled = ledger.rows(OURS);
        assertThat(cancelled).hasSize(cancellations).isEqualTo(registry.rows(THEIRS));
        assertThat(registry.number("select count(*) from sandbox.transaction where result = 1 and status = 4"))
                .isEqualTo(cancellations);
        assertThat(registry.number("select coalesce(sum(conflicts), 0) from sandbox.transaction"))
                .isZero();
        assertThat(ledger.number("select sum(quantity) from order_line"))
                .isEqualTo(
                        registry.number(
                                "select sum(serial_end - serial_start + 1) from sandbox.unit_block where cancelled_by is not null"));
        await().atMost(IN_TIME).until(() -> ledger.rows("select o.reference from orders o"
                        + " where 1 <> (select count(*) from certificate k where k.order_id = o.id and k.in_force)")
                .isEmpty());
        assertThat(ledger.broken()).isEmpty();
    }
}
