package org.tonne.reconciliation.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.RegistryCommand.Account;
import org.tonne.cancellation.application.RegistryCommand.Propose;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.reconciliation.application.Demand.Asked;
import org.tonne.reconciliation.application.Demand.Kind;
import org.tonne.reconciliation.application.Demand.Serials;
import org.tonne.reconciliation.application.ReconciliationAnswer.Block;
import org.tonne.reconciliation.application.ReconciliationAnswer.Blocks;
import org.tonne.reconciliation.application.ReconciliationAnswer.Trail;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What we tell the registry in a reconciliation of its own: totals, blocks and the audit trail, in parts. Our reading of the
 * chapters 300 on of the DES initialization test plan (Annex H), whose text was not to be had.
 */
class RegistryIsToldTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(100).create();
    private final PaidOrders orders = new PaidOrders(store);
    private final Talk talk = new Talk(store);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void des_303_totals_differ_so_blocks_of_the_cell_are_wanted_and_given() {
        orders.proposed(10, lot);
        talk.completed();
        orders.proposed(5, lot);
        talk.initiated("CDM1");

        talk.want("CDM1", Kind.BLOCKS, new Asked(5, 2, 230, null, null));

        assertThat(talk.status("CDM1")).isEqualTo("TOTALS_INCONSISTENT");
        assertThat(talk.answers()).singleElement().satisfies(part -> {
            assertThat(part.label().last()).isTrue();
            assertThat(((Blocks) part).blocks())
                    .containsExactly(new Block(new Account(230, 2300), "CN", 1001, 1010, 5, 2));
        });
    }

    @Test
    void des_303_holding_accounts_have_the_period_zero_and_an_empty_list_means_everything() {
        orders.proposed(10, lot);
        talk.completed();
        orders.proposed(5, lot);
        talk.initiated("CDM1");

        talk.want("CDM1", Kind.BLOCKS, new Asked(null, 0, null, null, null));
        assertThat(((Blocks) talk.answers().get(0)).blocks())
                .containsExactly(new Block(new Account(100, 1001), "CN", 1011, 1015, 5, 2));
        talk.want("CDM1", Kind.BLOCKS);
        assertThat(((Blocks) talk.answers().get(0)).blocks()).hasSize(2);
    }

    @Test
    void des_304_blocks_differ_so_the_trail_of_the_named_units_is_wanted_and_given() {
        orders.proposed(10, lot);
        Propose first = talk.completed();
        orders.proposed(5, lot);
        talk.completed();
        talk.initiated("CDM1");

        talk.want("CDM1", Kind.TRAIL, Asked.of(new Serials("CN", 1003, 1004)));

        assertThat(talk.status("CDM1")).isEqualTo("BLOCKS_INCONSISTENT");
        assertThat(talk.answers()).singleElement().satisfies(part -> assertThat(((Trail) part).transactions())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.transactionIdentifier()).isEqualTo(first.transactionIdentifier());
                    assertThat(one.from()).isEqualTo(new Account(100, 1001));
                    assertThat(one.to()).isEqualTo(new Account(230, 2300));
                    assertThat(one.blocks()).isEqualTo(first.blocks());
                }));
        talk.want("CDM1", Kind.TRAIL);
        assertThat(((Trail) talk.answers().get(0)).transactions()).hasSize(2);
    }

    @Test
    void a_large_answer_goes_out_in_parts_and_a_part_whose_reply_is_lost_is_said_again() {
        talk.initiated("CDM1");
        copied("CDM1", 10_001);
        talk.want("CDM1", Kind.BLOCKS);

        Blocks first = (Blocks) talk.claim().orElseThrow();
        assertThat(first.blocks()).hasSize(10_000);
        assertThat(first.label().last()).isFalse();
        store.inTransaction(() -> store.make(RecordAnswerReply.class).unknown(first.label()));
        assertThat(talk.claim()).isEmpty();
        store.clock().advance(Duration.ofSeconds(1));
        assertThat(talk.claim()).contains(first);
        talk.taken(first);
        talk.taken(first);

        Blocks second = (Blocks) talk.claim().orElseThrow();
        assertThat(second.label().part()).isEqualTo(2);
        assertThat(second.blocks()).hasSize(1);
        talk.taken(second);
        assertThat(talk.claim()).isEmpty();
        talk.result("CDM1", 5);
    }

    @Test
    void ten_thousand_blocks_that_are_named_are_looked_up_and_not_walked_for_each_of_ours() {
        talk.initiated("CDM1");
        copied("CDM1", 10_000);
        Asked[] named = LongStream.rangeClosed(1, 10_000)
                .map(n -> 5000 + 2 * n)
                .mapToObj(serial -> Asked.of(new Serials("CN", serial, serial)))
                .toArray(Asked[]::new);
        talk.want("CDM1", Kind.BLOCKS, named);

        store.inTransaction(() -> {
            assertThat(((Blocks) talk.claim().orElseThrow()).blocks()).hasSize(10_000);
            assertThat(store.number("select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables"
                            + " where relname = 'reconciliation_asked'"))
                    .as("named blocks that were read")
                    .isLessThan(100_000);
        });
    }

    @Test
    void an_answer_is_claimed_by_one_server_and_waits_for_the_snapshot() {
        talk.initiate("CDM1", talk.now().plusSeconds(60));
        talk.want("CDM1", Kind.TOTALS);
        assertThat(talk.claim()).isEmpty();
        store.clock().advance(Duration.ofSeconds(60));
        talk.snapshot();

        assertThat(talk.claim()).isPresent();
        assertThat(talk.claim()).isEmpty();
    }

    @Test
    void the_same_demand_twice_is_answered_once() {
        talk.initiated("CDM1");
        Demand demand = new Demand("CDM1", "same", Kind.TOTALS, null, null, false, List.of());

        assertThat(talk.want(demand)).isEqualTo(Verdict.stored());
        assertThat(talk.want(demand)).isEqualTo(Verdict.stored());

        assertThat(talk.answers()).hasSize(1);
    }

    @Test
    void another_instant_than_the_agreed_one_is_refused_with_6304() {
        talk.initiated("CDM1");

        assertThat(talk.want(new Demand("CDM1", "m", Kind.TOTALS, talk.now().plusSeconds(5), null, false, List.of()))
                        .code())
                .isEqualTo(OptionalInt.of(6304));
    }

    // The copy of a store in which so many blocks are reserved.
    private void copied(String identifier, int blocks) {
        store.execute(
                "insert into reconciliation_block (reconciliation_id, theirs, state, account_type, account_id, unit_type,"
                        + " applicable_cp, originating_party, serial_first, serial_last)"
                        + " select id, false, 'HELD', 100, 1001, 5, 2, 'CN', 5000 + 2 * n, 5000 + 2 * n"
                        + " from reconciliation, generate_series(1, ?) n where identifier = ?",
                blocks,
                identifier);
    }
}
