package org.tonne.cancellation.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.RegistryCommand.Propose;
import org.tonne.fixture.Deciding;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.shared.Refused;
import org.tonne.stock.application.HoldLots;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Case 38: a registry that is closed for good. */
class CloseRegistryTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(100).at("2.00").create();
    private final PaidOrders orders = new PaidOrders(store);
    private final Registry registry = new Registry(store);
    private final Deciding deciding = new Deciding(store, DecideClosing.class);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void one_person_alone_closes_nothing() {
        orders.proposed(10, lot);
        propose("ada");

        assertThatThrownBy(() -> confirm("ada")).isInstanceOf(Refused.class);

        assertThat(end(10)).isZero();
        assertThat(store.number("select count(*) from stock where frozen")).isZero();
        assertThat(store.make(CloseRegistry.class).view())
                .isEqualTo(new CloseRegistry.View(false, 1, deciding.caseOf("REGISTRY_CLOSED")));
    }

    @Test
    void what_waits_in_the_queue_goes_back_some_at_a_time_and_nothing_more_is_sold() {
        UUID first = orders.proposed(10, lot);
        UUID second = orders.proposed(20, lot);
        UUID third = orders.proposed(30, lot);
        close();

        assertThat(end(2)).isEqualTo(2);
        assertThat(end(2)).isEqualTo(1);
        assertThat(end(2)).isZero();

        for (UUID order : new UUID[] {first, second, third}) {
            assertThat(status(order)).isEqualTo("REFUND_DUE");
        }
        assertThat(store.text("select available || '/' || reserved || '/' || cancelled from stock"))
                .isEqualTo("100/0/0");
        assertThat(store.number("select count(*) from stock where frozen")).isEqualTo(1);
        assertThat(registry.claim()).isEmpty();
    }

    @Test
    void what_the_registry_may_have_waits_for_a_person_and_what_it_completed_stays() {
        UUID completed = orders.proposed(10, lot);
        registry.complete(registry.taken());
        UUID doubtful = orders.proposed(20, lot);
        Propose lost = registry.proposal();
        registry.loseReply(lost);
        close();

        assertThat(end(10)).isEqualTo(1);

        assertThat(status(completed)).isEqualTo("COMPLETED");
        assertThat(status(doubtful)).isEqualTo("NEEDS_OPERATOR");
        assertThat(store.text("select available || '/' || reserved || '/' || cancelled from stock"))
                .isEqualTo("70/20/10");
    }

    @Test
    void an_order_whose_cancellation_is_proposed_after_the_end_goes_back_as_well() {
        UUID late = orders.over(10, lot);
        close();
        store.inTransaction(() -> store.make(ProposeCancellations.class).propose(late));

        assertThat(end(10)).isEqualTo(1);

        assertThat(status(late)).isEqualTo("REFUND_DUE");
    }

    @Test
    void a_lot_stays_still_when_what_stopped_it_before_is_over_and_the_registry_is_closed() {
        HoldLots holdLots = store.make(HoldLots.class);
        store.text("select freeze_lot(?, 'PROJECT', now())", lot.lotId());
        propose("ada");
        UUID caseId = deciding.caseOf("REGISTRY_CLOSED");
        store.inTransaction(() -> holdLots.hold(List.of(lot.lotId()), caseId));
        confirm("bob");

        store.text("select thaw_lot(?, 'PROJECT', now())", lot.lotId());
        store.inTransaction(() -> holdLots.release(caseId));

        assertThat(causes(lot)).isEqualTo("REGISTRY_CLOSED");
        assertThat(frozen(lot)).isEqualTo("t");
    }

    @Test
    void a_lot_that_is_opened_after_the_end_is_not_sold_either() {
        close();

        Lot late = store.aLot().of(10).by("late").create();

        assertThat(causes(late)).isEqualTo("REGISTRY_CLOSED");
        assertThat(frozen(late)).isEqualTo("t");
    }

    @Test
    void a_lot_that_is_opened_while_it_is_closed_is_not_sold_either() throws Exception {
        propose("ada");
        ExecutorService other = Executors.newSingleThreadExecutor();
        List<Future<?>> closing = new ArrayList<>();

        Lot late = store.inTransaction(() -> {
            Lot opened = store.aLot().of(10).by("late").create();
            closing.add(other.submit(() -> confirm("bob")));
            await().until(() ->
                    closing.get(0).isDone() || store.number("select count(*) from pg_locks where not granted") > 0);
            return opened;
        });
        closing.get(0).get();
        other.shutdown();

        assertThat(causes(late)).isEqualTo("REGISTRY_CLOSED");
        assertThat(frozen(late)).isEqualTo("t");
    }

    @Test
    void a_second_person_may_disagree_and_it_is_closed_once_only() {
        propose("ada");
        deciding.reject(deciding.caseOf("REGISTRY_CLOSED"));
        assertThatThrownBy(() -> confirm("bob")).isInstanceOf(Refused.class);

        close();

        assertThatThrownBy(() -> propose("ada")).isInstanceOf(Refused.class);
        assertThat(store.number("select count(*) from operator_case where kind = 'REGISTRY_CLOSED'"))
                .isEqualTo(1);
    }

    private void close() {
        propose("ada");
        confirm("bob");
    }

    private String causes(Lot one) {
        return store.text(
                "select string_agg(cause, ' ') from lot_freeze where lot_id = ? and thawed_at is null", one.lotId());
    }

    private String frozen(Lot one) {
        return store.text("select frozen from stock where lot_id = ?", one.lotId());
    }

    private void propose(String actor) {
        store.inTransaction(() -> store.make(CloseRegistry.class).propose("announced on its page", actor));
    }

    private void confirm(String actor) {
        deciding.confirm(deciding.caseOf("REGISTRY_CLOSED"), actor);
    }

    private int end(int max) {
        return store.inTransaction(() -> store.make(EndForClosedRegistry.class).end(max));
    }

    private String status(UUID order) {
        return store.text("select status from orders where id = ?", order);
    }
}
