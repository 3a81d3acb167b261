package org.tonne.reconciliation.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.RegistryCommand.Propose;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.reconciliation.application.Demand.Asked;
import org.tonne.reconciliation.application.Demand.Kind;
import org.tonne.reconciliation.application.Demand.Serials;
import org.tonne.reconciliation.application.ReconciliationAnswer.Total;
import org.tonne.reconciliation.application.ReconciliationAnswer.Totals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The registry reconciles with us: we are its "registry" for our reservations and completed cancellations. Chapters 300 on
 * of the DES initialization test plan (Annex H) ask for this; their text was not to be had, so what is tested here is our
 * reading of the order of messages and of the codes.
 */
class RegistryReconcilesTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(100).create();
    private final PaidOrders orders = new PaidOrders(store);
    private final Talk talk = new Talk(store);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void des_300_a_reconciliation_without_differences_goes_from_the_announcement_to_its_result() {
        orders.proposed(10, lot);
        talk.completed();

        assertThat(talk.initiate("CDM1", talk.now().plusSeconds(60))).isEqualTo(Verdict.stored());
        assertThat(talk.status("CDM1")).isEqualTo("CONFIRMED");
        assertThat(talk.snapshot()).isFalse();
        store.clock().advance(Duration.ofSeconds(60));
        assertThat(talk.snapshot()).isTrue();
        assertThat(talk.status("CDM1")).isEqualTo("INITIATED");
        assertThat(talk.want("CDM1", Kind.TOTALS)).isEqualTo(Verdict.stored());

        assertThat(totals()).containsExactly(new Total(230, null, 2, 5, 10));
        assertThat(talk.result("CDM1", 5)).isEqualTo(Verdict.stored());
        assertThat(talk.status("CDM1")).isEqualTo("COMPLETED");
        assertThat(store.number("select count(*) from reconciliation_block")).isZero();
    }

    @Test
    void case_29_pending_units_are_counted_in_the_holding_account_and_completed_ones_in_230() {
        orders.proposed(10, lot);
        talk.completed();
        orders.proposed(5, lot);
        talk.taken();
        orders.proposed(3, lot);

        talk.initiated("CDM1");
        talk.want("CDM1", Kind.TOTALS);

        assertThat(totals()).containsExactly(new Total(100, null, 0, 5, 8), new Total(230, null, 2, 5, 10));
    }

    @Test
    void case_29_what_completes_after_the_snapshot_is_still_pending_in_it() {
        orders.proposed(10, lot);
        Propose proposal = talk.taken();
        talk.initiated("CDM1");

        talk.notify(proposal, 4);
        talk.want("CDM1", Kind.TOTALS);

        assertThat(totals()).containsExactly(new Total(100, null, 0, 5, 10));
    }

    @Test
    void case_28e_a_snapshot_in_the_past_is_refused() {
        assertThat(talk.initiate("CDM1", talk.now().minusMillis(1)).code()).isEqualTo(OptionalInt.of(6204));

        assertThat(store.number("select count(*) from reconciliation")).isZero();
    }

    @Test
    void case_28f_a_second_one_while_one_runs_is_denied_with_7_and_welcome_afterwards() {
        talk.initiated("CDM1");

        assertThat(talk.initiate("CDM2", talk.now().plusSeconds(9)).code()).isEqualTo(OptionalInt.of(7));
        talk.result("CDM1", 5);
        assertThat(talk.initiate("CDM2", talk.now().plusSeconds(9))).isEqualTo(Verdict.stored());
    }

    @Test
    void case_28g_an_unknown_identifier_is_answered_with_6301_by_every_message() {
        assertThat(talk.want("CDM9", Kind.TOTALS).code()).isEqualTo(OptionalInt.of(6301));
        assertThat(talk.want("CDM9", Kind.BLOCKS).code()).isEqualTo(OptionalInt.of(6301));
        assertThat(talk.want("CDM9", Kind.TRAIL).code()).isEqualTo(OptionalInt.of(6301));
        assertThat(talk.result("CDM9", 5).code()).isEqualTo(OptionalInt.of(6301));
        assertThat(talk.claim()).isEmpty();
    }

    @Test
    void des_301_the_same_announcement_again_changes_nothing_and_another_instant_is_refused() {
        Instant at = talk.now().plusSeconds(60);
        talk.initiate("CDM1", at);

        assertThat(talk.initiate("CDM1", at)).isEqualTo(Verdict.stored());
        assertThat(talk.initiate("CDM1", at.plusSeconds(1)).code()).isEqualTo(OptionalInt.of(6304));
        assertThat(store.number("select count(*) from reconciliation")).isEqualTo(1);
    }

    @Test
    void des_302_a_snapshot_may_be_five_minutes_late_and_not_a_second_more() {
        Instant at = talk.now().plusSeconds(60);
        talk.initiate("CDM1", at);
        store.clock().advance(Duration.ofMinutes(6));
        talk.snapshot();
        assertThat(talk.status("CDM1")).isEqualTo("INITIATED");
        talk.result("CDM1", 5);

        talk.initiate("CDM2", talk.now().plusSeconds(60));
        store.clock().advance(Duration.ofMinutes(6).plusSeconds(1));
        talk.snapshot();
        assertThat(talk.status("CDM2")).isEqualTo("DENIED");
    }

    @Test
    void des_305_a_result_with_differences_left_freezes_the_named_units_and_starts_one_of_ours() {
        orders.proposed(10, lot);
        talk.completed();
        Lot other = store.aLot().of(50).create();
        talk.initiated("CDM1");
        talk.want("CDM1", Kind.TRAIL, Asked.of(new Serials("CN", 1001, 1010)));
        talk.answers();

        assertThat(talk.result("CDM1", 99)).isEqualTo(Verdict.stored());
        assertThat(talk.result("CDM1", 99)).isEqualTo(Verdict.stored());

        assertThat(talk.status("CDM1")).isEqualTo("NEEDS_OPERATOR");
        assertThat(frozen(lot)).isTrue();
        assertThat(frozen(other)).isFalse();
        assertThat(store.text("select kind || ' ' || status from operator_case"))
                .isEqualTo("RECONCILIATION_DIFFERS OPEN");
        assertThat(store.text("select status from reconciliation where initiator = 'PLATFORM'"))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void case_28c_units_that_are_free_here_and_named_in_the_result_are_frozen_too() {
        talk.initiated("CDM1");
        talk.want("CDM1", Kind.TRAIL, Asked.of(new Serials("CN", 1091, 1105)));
        talk.answers();

        talk.result("CDM1", 99);

        assertThat(frozen(lot)).isTrue();
        assertThat(store.make(ReconciliationQueries.class).differences("CDM1"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.serials()).isEqualTo("CN 1091 to 1100");
                    assertThat(one.ours()).isEqualTo("in the account, free");
                });
    }

    @Test
    void two_reconciliations_that_end_at_once_with_differences_in_an_account_open_one_case_about_it() throws Exception {
        talk.initiated("CDM1");
        talk.want("CDM1", Kind.TRAIL, Asked.of(new Serials("CN", 1091, 1095)));
        talk.answers();
        talk.started();
        talk.read(talk.ask().orElseThrow(), talk.page(Talk.cn(1001, 1090)));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Verdict> told = store.inTransaction(() -> {
                store.make(CompareBooks.class).compareOne();
                Future<Verdict> ending = other.submit(() -> talk.result("CDM1", 99));
                while (!ending.isDone() && waiting() == 0) {
                    Thread.onSpinWait();
                }
                return ending;
            });

            assertThat(told.get(1, TimeUnit.MINUTES)).isEqualTo(Verdict.stored());
        } finally {
            other.shutdown();
        }
        assertThat(store.number("select count(*) from operator_case")).isEqualTo(1);
        assertThat(store.number("select count(distinct reconciliation_id) from reconciliation_difference d"
                        + " join operator_case c on c.id = d.case_id"))
                .isEqualTo(2);
    }

    private long waiting() {
        return store.number("select count(*) from pg_locks where not granted");
    }

    @Test
    void a_result_is_taken_and_freezes_what_was_named_though_one_block_was_named_from_last_to_first() {
        talk.initiated("CDM1");
        talk.want("CDM1", Kind.TRAIL, Asked.of(new Serials("CN", 1050, 1040)), Asked.of(new Serials("CN", 1091, 1095)));
        talk.answers();

        assertThat(talk.result("CDM1", 99)).isEqualTo(Verdict.stored());

        assertThat(talk.status("CDM1")).isEqualTo("NEEDS_OPERATOR");
        assertThat(frozen(lot)).isTrue();
        assertThat(store.make(ReconciliationQueries.class).differences("CDM1"))
                .extracting(ReconciliationQueries.Difference::serials)
                .containsExactly("CN 1091 to 1095");
    }

    @Test
    void a_result_with_differences_about_no_units_of_ours_still_waits_for_people() {
        talk.initiated("CDM1");

        talk.result("CDM1", 99);

        assertThat(store.text("select facts from operator_case")).contains("CDM1", "no units");
    }

    @Test
    void des_306_numbers_that_are_no_result_or_do_not_follow_are_refused() {
        talk.initiated("CDM1");

        assertThat(talk.result("CDM1", 1).code()).isEqualTo(OptionalInt.of(6302));
        assertThat(talk.result("CDM1", 42).code()).isEqualTo(OptionalInt.of(6302));
        assertThat(talk.result("CDM1", 3)).isEqualTo(Verdict.stored());
        assertThat(talk.result("CDM1", 98)).isEqualTo(Verdict.stored());
        assertThat(talk.result("CDM1", 4)).isEqualTo(Verdict.stored());
        assertThat(talk.result("CDM1", 2).code()).isEqualTo(OptionalInt.of(6303));
        assertThat(talk.result("CDM1", 6)).isEqualTo(Verdict.stored());
        assertThat(talk.result("CDM1", 5).code()).isEqualTo(OptionalInt.of(6303));
        assertThat(talk.status("CDM1")).isEqualTo("COMPLETED_BY_HAND");
    }

    @Test
    void one_about_which_nothing_is_heard_for_a_day_makes_room_for_the_next() {
        talk.initiated("CDM1");
        store.clock().advance(Duration.ofHours(23));
        assertThat(giveUp()).isFalse();
        store.clock().advance(Duration.ofSeconds(1));

        assertThat(giveUp()).isTrue();

        assertThat(talk.status("CDM1")).isEqualTo("ABANDONED");
        assertThat(talk.initiate("CDM2", talk.now().plusSeconds(1))).isEqualTo(Verdict.stored());
    }

    private boolean giveUp() {
        return store.inTransaction(() -> store.make(GiveUpReconciliation.class).giveUpOne());
    }

    private List<Total> totals() {
        return ((Totals) talk.answers().get(0)).totals();
    }

    private boolean frozen(Lot one) {
        return store.text("select frozen from stock where lot_id = ?", one.lotId())
                .equals("t");
    }
}
