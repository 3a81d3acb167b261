package org.tonne.reconciliation.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.RegistryCommand.Propose;
import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.reconciliation.application.RegistryInquiry.AskTransaction;
import org.tonne.reconciliation.application.RegistryInquiry.Page;
import org.tonne.reconciliation.application.RegistryInquiry.ReadPage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** We reconcile with the registry: what the sellers' accounts hold there, and how transactions ended, against our books. */
class WeReconcileTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(100).create();
    private final PaidOrders orders = new PaidOrders(store);
    private final Talk talk = new Talk(store);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void books_that_agree_end_it_and_show_both_totals() {
        orders.proposed(10, lot);
        Propose done = talk.completed();
        orders.proposed(5, lot);
        talk.taken();

        String identifier = talk.reconciled(4, named(done), Talk.cn(1011, 1050), Talk.cn(1051, 1100));

        assertThat(talk.status(identifier)).isEqualTo("COMPLETED");
        assertThat(queries().totals(identifier))
                .containsExactly(new ReconciliationQueries.Total(100, 1001, 0, 5, 90, 90L, 0));
        assertThat(queries().differences(identifier)).isEmpty();
        assertThat(store.number("select count(*) from reconciliation_block")).isZero();
    }

    @Test
    void case_28a_a_wrong_total_freezes_the_lot_and_nothing_else() {
        Lot other = store.aLot().of(50).create();

        String identifier = talk.reconciled(4, List.of(), Talk.cn(1001, 1099), Talk.cn(1101, 1150));

        assertThat(talk.status(identifier)).isEqualTo("NEEDS_OPERATOR");
        assertThat(differences(identifier))
                .containsExactly("TOTAL_DIFFERS CN 1100 to 1100: in the account / not in the account");
        assertThat(frozen(lot)).isTrue();
        assertThat(frozen(other)).isFalse();
        assertThat(queries().totals(identifier))
                .containsExactly(new ReconciliationQueries.Total(100, 1001, 0, 5, 150, 149L, 0));
    }

    @Test
    void case_28b_right_totals_with_wrong_blocks_are_found() {
        String identifier = talk.reconciled(4, List.of(), Talk.cn(1002, 1101));

        assertThat(differences(identifier))
                .containsExactly("BLOCKS_DIFFER CN 1001 to 1001: in the account / not in the account");
        assertThat(frozen(lot)).isTrue();
    }

    @Test
    void case_28c_a_transaction_that_we_do_not_know_is_found_by_the_units_it_holds() {
        String identifier =
                talk.reconciled(4, List.of(), Talk.cn(1001, 1020), Talk.cn(1021, 1030, "CDM77"), Talk.cn(1031, 1100));

        assertThat(differences(identifier))
                .containsExactly("EXTRA_TRANSACTION CN 1021 to 1030: in the account, no such transaction"
                        + " / reserved for CDM77");
        assertThat(frozen(lot)).isTrue();
    }

    @Test
    void case_28c_a_transaction_that_ended_here_but_was_completed_there_is_taken_up() {
        orders.proposed(10, lot);
        Propose terminated = talk.taken();
        talk.notify(terminated, 5);

        String identifier = talk.reconciled(4, named(terminated), Talk.cn(1011, 1100));

        assertThat(differences(identifier))
                .contains("EXTRA_TRANSACTION CN 1001 to 1010: ended without effect / status 4");
        assertThat(store.text("select status from cancellation")).isEqualTo("LATE_COMPLETED");
    }

    @Test
    void case_28d_a_completed_transaction_that_the_registry_does_not_know_is_found() {
        orders.proposed(10, lot);
        talk.completed();

        String identifier = talk.reconciled(null, List.of(), Talk.cn(1001, 1100));

        assertThat(differences(identifier))
                .containsExactly(
                        "MISSING_TRANSACTION CN 1001 to 1010: cancelled / in the account",
                        "MISSING_TRANSACTION CN 1001 to 1010: completed / does not know it");
        assertThat(frozen(lot)).isTrue();
        assertThat(store.number("select count(*) from operator_case")).isEqualTo(1);
    }

    @Test
    void a_completed_transaction_over_other_blocks_is_found() {
        orders.proposed(10, lot);
        talk.completed();

        String identifier =
                talk.reconciled(4, List.of(new ReportedBlock("CN", 5, 1001, 1009, 2, 2, 0, 233)), Talk.cn(1011, 1100));

        assertThat(differences(identifier)).singleElement().asString().startsWith("BLOCKS_DIFFER CN 1001 to 1010");
    }

    @Test
    void what_the_account_holds_besides_is_counted_and_is_no_difference() {
        String identifier = talk.reconciled(4, List.of(), Talk.cn(901, 1150));

        assertThat(talk.status(identifier)).isEqualTo("COMPLETED");
        assertThat(queries().totals(identifier))
                .containsExactly(new ReconciliationQueries.Total(100, 1001, 0, 5, 100, 250L, 150));
    }

    @Test
    void what_moves_while_we_read_is_no_difference() {
        orders.proposed(10, lot);
        Propose pending = talk.taken();
        String identifier = talk.started();
        ReadPage asked = (ReadPage) talk.ask().orElseThrow();
        talk.notify(pending, 4);
        orders.proposed(10, lot);
        talk.completed();

        talk.read(asked, talk.page(Talk.cn(1021, 1100)));
        assertThat(talk.compared()).isTrue();

        assertThat(talk.status(identifier)).isEqualTo("COMPLETED");
    }

    @Test
    void what_is_proposed_again_while_we_read_is_no_difference() {
        orders.proposed(10, lot);
        talk.refused(new ResponseCode("REGISTRY", 3016));
        String identifier = talk.started();
        ReadPage asked = (ReadPage) talk.ask().orElseThrow();
        store.clock().advance(Duration.ofMinutes(5));
        talk.completed();

        talk.read(asked, talk.page(Talk.cn(1011, 1100)));
        talk.answered((AskTransaction) talk.ask().orElseThrow(), null, List.of()); // the refused one
        assertThat(talk.compared()).isTrue();

        assertThat(queries().differences(identifier)).isEmpty();
        assertThat(talk.status(identifier)).isEqualTo("COMPLETED");
    }

    @Test
    void case_25_an_account_that_changes_under_the_cursor_is_read_anew() {
        String identifier = talk.started();
        ReadPage first = (ReadPage) talk.ask().orElseThrow();
        talk.read(
                first,
                new Page(Optional.of(talk.now()), Optional.of(7L), List.of(Talk.cn(1001, 1050)), Optional.of("p2")));
        ReadPage second = (ReadPage) talk.ask().orElseThrow();
        assertThat(second.cursor()).contains("p2");
        talk.read(
                second,
                new Page(Optional.of(talk.now()), Optional.of(8L), List.of(Talk.cn(1060, 1100)), Optional.empty()));
        assertThat(talk.compared()).isFalse();
        store.clock().advance(Duration.ofSeconds(1));

        ReadPage again = (ReadPage) talk.ask().orElseThrow();
        assertThat(again.cursor()).isEmpty();
        talk.read(again, talk.page(Talk.cn(1001, 1100)));
        talk.compared();

        assertThat(talk.status(identifier)).isEqualTo("COMPLETED");
    }

    @Test
    void a_page_that_was_lost_is_asked_for_again_and_one_recorded_twice_counts_once() {
        talk.started();
        ReadPage asked = (ReadPage) talk.ask().orElseThrow();
        store.inTransaction(() -> store.make(RecordPage.class).unread(asked, "time-out"));
        assertThat(talk.ask()).isEmpty();
        store.clock().advance(Duration.ofSeconds(1));
        ReadPage again = (ReadPage) talk.ask().orElseThrow();
        Page page =
                new Page(Optional.of(talk.now()), Optional.empty(), List.of(Talk.cn(1001, 1050)), Optional.of("p2"));

        talk.read(again, page);
        talk.read(again, page);

        assertThat(store.number("select count(*) from reconciliation_block where theirs"))
                .isEqualTo(1);
    }

    @Test
    void only_what_was_said_since_the_last_one_is_asked_about_again() {
        orders.proposed(10, lot);
        Propose first = talk.completed();
        store.clock().advance(Duration.ofMinutes(1));
        talk.reconciled(4, named(first), Talk.cn(1011, 1100));
        store.clock().advance(Duration.ofMinutes(1));
        orders.proposed(5, lot);
        Propose second = talk.completed();

        talk.started();
        talk.read(talk.ask().orElseThrow(), talk.page(Talk.cn(1016, 1100)));

        assertThat(((AskTransaction) talk.ask().orElseThrow()).transactionIdentifier())
                .isEqualTo(second.transactionIdentifier());
        assertThat(talk.ask()).isEmpty();
    }

    private List<String> differences(String identifier) {
        return queries().differences(identifier).stream()
                .map(one -> one.kind() + " " + one.serials() + ": " + one.ours() + " / " + one.theirs())
                .toList();
    }

    private static List<ReportedBlock> named(Propose proposal) {
        return PaidOrders.named(proposal.blocks());
    }

    private ReconciliationQueries queries() {
        return store.make(ReconciliationQueries.class);
    }

    private boolean frozen(Lot one) {
        return store.text("select frozen from stock where lot_id = ?", one.lotId())
                .equals("t");
    }
}
