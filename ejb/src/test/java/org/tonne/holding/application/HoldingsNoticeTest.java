package org.tonne.holding.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.holding.domain.AccountNumber;
import org.tonne.holding.domain.HeldBlock;

import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.holding.application.TakeHoldingsNotice.Outcome.NOT_OURS;
import static org.tonne.holding.application.TakeHoldingsNotice.Outcome.STORED;
import static org.tonne.holding.application.Told.ACCOUNT;
import static org.tonne.holding.application.Told.cers;

/** Notices of holdings on a real database: the next one is applied, every other one lets the account be read anew. */
class HoldingsNoticeTest {

    private static final AccountNumber OTHER = new AccountNumber(100, 1002);

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(100).create();
    private final PaidOrders orders = new PaidOrders(store);
    private final Told told = new Told(store);

    @BeforeEach
    void the_account_was_read_at_version_seven() {
        told.read(7, cers(1001, 1100));
    }

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void the_next_notice_is_applied_and_kept() {
        assertThat(told.notice(ACCOUNT, 8, List.of(cers(5001, 5010)), List.of(cers(1041, 1050))))
                .isEqualTo(STORED);

        assertThat(told.mirror()).isEqualTo("[1001,1041) [1051,1101) [5001,5011)");
        assertThat(told.history()).isEqualTo("READ 7, NOTICE 8");
        assertThat(store.text("select string_agg(added || ' ' || serials, ', ' order by added) from holdings_change"))
                .isEqualTo("false [1041,1051), true [5001,5011)");
        assertThat(told.claim()).isEmpty();
    }

    @Test
    void units_that_leave_an_account_are_withheld_and_come_back_on_offer() {
        told.removed(8, cers(1041, 1050));

        assertThat(told.stock(lot.lotId())).isEqualTo("90/10/0/0");
        assertThat(store.text("select facts from operator_case where kind = 'HOLDINGS_SHORT' and about = '100-1001'"))
                .contains("10 units of 1 lots", "10 are withheld", "0 are reserved");

        told.added(9, cers(1041, 1050));

        assertThat(told.stock(lot.lotId())).isEqualTo("100/0/0/0");
        assertThat(store.text("select string_agg(missing || ' ' || withheld, ', ' order by id) from holdings_drift"))
                .isEqualTo("{[1041,1051)} 10, {} 0");
        assertThat(store.text("select string_agg(serials::text, ' ') from free_block"))
                .isEqualTo("[1001,1101)");
    }

    @Test
    void what_our_own_cancellation_moves_is_no_drift() {
        orders.proposed(10, lot);

        told.removed(8, cers(1001, 1010));

        assertThat(told.stock(lot.lotId())).isEqualTo("90/0/10/0");
        assertThat(store.number("select count(*) from operator_case")).isZero();
    }

    @Test
    void units_kept_by_the_registry_for_a_stranger_are_withheld_and_for_us_they_are_not() {
        orders.proposed(10, lot);
        String ours = store.text("select transaction_identifier from cancellation");
        askAgain();

        told.read(8, cers(1001, 1010, ours), cers(1011, 1030, "CDM99"), cers(1031, 1100));

        assertThat(told.stock(lot.lotId())).isEqualTo("70/20/10/0");
    }

    @Test
    void case_24_a_lost_notice_leaves_a_gap_and_the_account_is_read_anew() {
        told.added(9, cers(5001, 5010));

        assertThat(told.mirror()).isEqualTo("[1001,1101)");
        assertThat(told.history()).isEqualTo("READ 7, GAP 9");

        told.read(9, cers(1001, 1090), cers(5001, 5010));

        assertThat(told.mirror()).isEqualTo("[1001,1091) [5001,5011)");
        assertThat(told.stock(lot.lotId())).isEqualTo("90/10/0/0");
        assertThat(told.claim()).isEmpty();
    }

    @Test
    void case_24_a_repeated_notice_changes_nothing_and_the_account_is_read_anew() {
        told.removed(8, cers(1041, 1050));
        told.removed(8, cers(1041, 1050));

        assertThat(told.mirror()).isEqualTo("[1001,1041) [1051,1101)");
        assertThat(told.history()).isEqualTo("READ 7, NOTICE 8, REPEATED 8");

        told.read(8, cers(1001, 1040), cers(1051, 1100));

        assertThat(told.history()).endsWith("READ 8");
        assertThat(store.text(
                        "select units_added || ' ' || units_removed from holdings_event order by id desc limit 1"))
                .isEqualTo("0 0");
    }

    @Test
    void case_24_notices_out_of_order_end_in_what_the_registry_holds() {
        told.removed(9, cers(5001, 5010));
        told.added(8, cers(5001, 5010));

        assertThat(told.history()).isEqualTo("READ 7, GAP 9, NOTICE 8");

        told.read(9, cers(1001, 1100));

        assertThat(told.mirror()).isEqualTo("[1001,1101)");

        told.added(8, cers(5001, 5010));

        assertThat(told.mirror()).isEqualTo("[1001,1101)");
        assertThat(told.history()).endsWith("OUT_OF_ORDER 8");
        assertThat(told.wanted().account()).isEqualTo(ACCOUNT);
    }

    @Test
    void case_24_a_notice_beyond_the_re_read_under_way_lets_it_be_read_once_more() {
        askAgain();
        ReadHoldings first = told.wanted();
        told.added(9, cers(5001, 5010));
        told.page(first, 7, null, cers(1001, 1100));

        told.read(9, cers(1001, 1100), cers(5001, 5010));

        assertThat(told.mirror()).isEqualTo("[1001,1101) [5001,5011)");
        assertThat(told.claim()).isEmpty();
    }

    @Test
    void a_notice_that_does_not_fit_is_not_applied_and_the_account_is_read_anew() {
        for (HeldBlock wrong :
                List.of(cers(1041, 1200), cers(1050, 1041), new HeldBlock("cn", 5, 1, 2, 2, 2, 1, null))) {
            told.removed(8, wrong);
        }
        told.added(8, cers(1100, 1105));
        told.added(8, cers(6001, 6010), cers(6010, 6020));

        assertThat(told.mirror()).isEqualTo("[1001,1101)");
        assertThat(told.history()).isEqualTo("READ 7, MISFIT 8, MISFIT 8, MISFIT 8, MISFIT 8, MISFIT 8");
        assertThat(told.wanted().account()).isEqualTo(ACCOUNT);
    }

    @Test
    void a_unit_seen_in_another_account_leaves_the_first_one() {
        Lot second = store.aLot().of(10).by("other").in(1002).ofProject(7).create();
        told.page(told.wanted(), 3, null, new HeldBlock("CN", 5, 1101, 1110, 2, 2, 7, null));

        told.notice(OTHER, 4, List.of(cers(1091, 1100)), List.of());

        assertThat(told.mirror()).isEqualTo("[1001,1091)");
        assertThat(told.mirror(OTHER)).isEqualTo("[1091,1101) [1101,1111)");
        assertThat(told.stock(lot.lotId())).isEqualTo("90/10/0/0");
        assertThat(told.stock(second.lotId())).isEqualTo("10/0/0/0");
        assertThat(told.wanted().account()).isEqualTo(ACCOUNT);
    }

    @Test
    void an_account_of_none_of_our_sellers_is_not_ours() {
        assertThat(told.notice(new AccountNumber(100, 77), 1, List.of(cers(1, 2)), List.of()))
                .isEqualTo(NOT_OURS);
    }

    private void askAgain() {
        store.clock().advance(Duration.ofHours(25));
    }
}
