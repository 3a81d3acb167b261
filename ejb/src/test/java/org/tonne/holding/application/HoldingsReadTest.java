package org.tonne.holding.application;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.holding.domain.AccountNumber;
import org.tonne.holding.domain.HeldBlock;
import org.tonne.holding.domain.HoldingsPage;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tonne.holding.application.Told.ACCOUNT;
import static org.tonne.holding.application.Told.cers;

/** Full re-reads on a real database: page by page, begun anew when the account changes, and what they do to offers. */
class HoldingsReadTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(100).create();
    private final PaidOrders orders = new PaidOrders(store);
    private final Told told = new Told(store);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void every_account_of_a_seller_is_read_at_the_start_daily_and_on_demand() {
        told.read(7, cers(1001, 1100));
        assertThat(told.claim()).isEmpty();

        store.clock().advance(Duration.ofHours(24));
        told.read(7, cers(1001, 1100));
        assertThat(told.claim()).isEmpty();

        store.inTransaction(() -> store.make(RequestHoldings.class).one(ACCOUNT, "looks odd", "staff@example.org"));
        told.read(7, cers(1001, 1100));
        assertThat(told.claim()).isEmpty();

        store.inTransaction(() -> store.make(RequestHoldings.class).all());
        told.read(7, cers(1001, 1100));
        assertThat(store.text("select string_agg(reason, ' ' order by id) from holdings_read"))
                .isEqualTo("START DAILY REQUESTED START");
        assertThat(store.text("select facts from audit_entry where action = 'holdings.requested'"))
                .isEqualTo("looks odd");
    }

    @Test
    void nobody_reads_the_account_of_no_seller() {
        assertThatThrownBy(() -> store.inTransaction(() ->
                        store.make(RequestHoldings.class).one(new AccountNumber(100, 77), "why", "staff@example.org")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.ACCOUNT_UNKNOWN));
    }

    @Test
    void pages_are_shown_together_when_the_last_one_is_there() {
        told.page(told.wanted(), 7, "next", cers(1001, 1040));
        assertThat(told.mirror()).isEqualTo("[1001,1101)");

        ReadHoldings second = told.wanted();
        assertThat(second.cursor()).contains("next");
        told.page(second, 7, null, cers(1041, 1090));

        assertThat(told.mirror()).isEqualTo("[1001,1041) [1041,1091)");
        assertThat(told.stock(lot.lotId())).isEqualTo("90/10/0/0");
        assertThat(store.text("select status || ' ' || pages || ' ' || blocks from holdings_read"))
                .isEqualTo("DONE 2 2");
    }

    @Test
    void case_25_a_page_that_changes_under_the_cursor_begins_the_reading_anew() {
        told.page(told.wanted(), 7, "next", cers(1001, 1040));
        told.page(told.wanted(), 8, null, cers(1051, 1100));

        assertThat(told.mirror()).isEqualTo("[1001,1101)");
        assertThat(told.history()).isEqualTo("RESTARTED 7");

        ReadHoldings anew = told.wanted();
        assertThat(anew.cursor()).isEmpty();
        told.page(anew, 8, "next", cers(1001, 1040));
        told.page(told.wanted(), 8, null, cers(1051, 1100));

        assertThat(told.mirror()).isEqualTo("[1001,1041) [1051,1101)");
        assertThat(told.history()).isEqualTo("RESTARTED 7, READ 8");
    }

    @Test
    void case_25_a_page_of_another_moment_begins_the_reading_anew() {
        told.page(told.wanted(), 7, "next", cers(1001, 1040));
        store.clock().advance(Duration.ofSeconds(1));
        told.page(told.wanted(), 7, null, cers(1051, 1100));

        assertThat(told.history()).isEqualTo("RESTARTED 7");
    }

    @Test
    void case_25_an_account_that_never_rests_is_read_at_growing_distance() {
        for (int i = 1; i <= 5; i++) {
            told.page(told.wanted(), i, "next", cers(1001, 1040));
            told.page(told.wanted(), i + 1, null, cers(1051, 1100));
        }
        told.page(told.wanted(), 6, "next", cers(1001, 1040));
        told.page(told.wanted(), 7, null, cers(1051, 1100));

        assertThat(told.claim()).isEmpty();
        store.clock().advance(Duration.ofMinutes(1));
        told.read(7, cers(1001, 1100));
        assertThat(store.number("select failures from registry_account")).isZero();
    }

    @Test
    void a_notice_applied_during_the_reading_is_not_undone_by_older_pages() {
        told.read(7, cers(1001, 1100));
        store.clock().advance(Duration.ofHours(24));
        told.page(told.wanted(), 7, "next", cers(1001, 1040));
        ReadHoldings second = told.wanted();
        told.removed(8, cers(1041, 1050));
        told.page(second, 7, null, cers(1041, 1100));

        assertThat(told.mirror()).isEqualTo("[1001,1041) [1051,1101)");
        assertThat(told.history()).endsWith("NOTICE 8, RESTARTED 7");
        told.read(8, cers(1001, 1040), cers(1051, 1100));
    }

    @Test
    void a_page_that_nobody_waits_for_changes_nothing() {
        ReadHoldings asked = told.wanted();
        store.clock().advance(Duration.ofMinutes(3));
        ReadHoldings again = told.wanted();
        assertThat(again).isEqualTo(asked);

        told.page(again, 7, null, cers(1001, 1100));
        told.page(asked, 6, null);

        assertThat(told.mirror()).isEqualTo("[1001,1101)");
        assertThat(told.history()).isEqualTo("READ 7");
    }

    @Test
    void silence_and_nonsense_are_tried_again_later_and_change_nothing() {
        told.silent(told.wanted());
        assertThat(told.claim()).isEmpty();
        List<HoldingsPage> nonsense = List.of(
                page(null, cers(1010, 1001)),
                page(null, cers(1001, 1010), cers(1010, 1020)),
                page(null, new HeldBlock("CN", 8, 1, 2, 2, 2, 233, null)),
                page(null, new HeldBlock("<x>", 5, 1, 2, 2, 2, 233, null)));
        for (HoldingsPage page : nonsense) {
            store.clock().advance(Duration.ofHours(1));
            told.page(told.wanted(), page);
        }

        assertThat(told.mirror()).isEqualTo("[1001,1101)");
        assertThat(store.number("select count(*) from holdings_event where kind = 'FAILED'"))
                .isEqualTo(5);
        assertThat(store.number("select count(*) from holdings_read_block")).isZero();
        store.clock().advance(Duration.ofHours(1));
        told.page(told.wanted(), page("same", cers(1001, 1010)));
        told.page(told.wanted(), page("same", cers(1011, 1020)));
        assertThat(told.history()).endsWith("FAILED 7");
    }

    @Test
    void pages_that_lead_to_each_other_end_the_reading_and_what_they_named_is_forgotten() {
        for (int i = 0; i < 5; i++) {
            told.page(told.wanted(), 7, "a", cers(1001, 1050));
            told.page(told.wanted(), 7, "b", cers(1051, 1100));
        }
        assertThat(store.number("select pages from holdings_read")).isEqualTo(10);
        store.execute("update holdings_read set pages = 998");
        told.page(told.wanted(), 7, "a", cers(1001, 1050));
        told.page(told.wanted(), 7, "b", cers(1051, 1100));

        assertThat(store.text("select status || ' ' || pages from holdings_read"))
                .isEqualTo("FAILED 999");
        assertThat(store.text("select detail from holdings_event where kind = 'FAILED'"))
                .isEqualTo("More than 1000 pages");
        assertThat(store.number("select count(*) from holdings_read_block")).isZero();
        assertThat(told.claim()).isEmpty();
        store.clock().advance(Duration.ofMinutes(1));
        told.read(7, cers(1001, 1100));
    }

    @Test
    void a_wish_during_the_reading_is_heard_when_it_is_over() {
        ReadHoldings asked = told.wanted();
        store.inTransaction(() -> store.make(RequestHoldings.class).one(ACCOUNT, "again", "staff@example.org"));
        told.page(asked, 7, null, cers(1001, 1100));

        told.read(7, cers(1001, 1100));

        assertThat(told.claim()).isEmpty();
    }

    @Test
    void what_buyers_have_reserved_is_not_touched_when_holdings_shrink_below_it() {
        orders.over(80, lot);
        told.read(8, cers(1071, 1100));

        assertThat(told.stock(lot.lotId())).isEqualTo("0/20/80/0");
        assertThat(store.text("select facts from operator_case"))
                .contains("70 units", "20 are withheld", "50 are reserved");

        assertThat(store.text("select uncovered from holdings_drift")).isEqualTo("50");
    }

    @Test
    void held_serials_are_allocated_before_missing_ones() {
        told.read(8, cers(1071, 1100));
        assertThat(told.stock(lot.lotId())).isEqualTo("30/70/0/0");

        orders.proposed(30, lot);

        assertThat(store.text("select string_agg(serials::text, ' ') from allocated_block"))
                .isEqualTo("[1071,1101)");
    }

    @Test
    void units_that_a_buyer_gives_back_are_withheld_while_serials_are_missing() {
        orders.unpaid(80, lot);
        told.read(8, cers(1071, 1100));
        assertThat(told.stock(lot.lotId())).isEqualTo("0/20/80/0");

        store.clock().advance(Duration.ofHours(1));
        orders.expireAll();

        assertThat(told.stock(lot.lotId())).isEqualTo("30/70/0/0");
    }

    @Test
    void the_database_refuses_an_offer_beyond_the_mirror() {
        assertThatThrownBy(
                        () -> store.aLot().of(10).ofProject(9).withoutMirror().create())
                .hasStackTraceContaining("offers units that the registry does not show free");
    }

    @Test
    void an_offer_and_a_shrinking_account_wait_for_each_other() throws Exception {
        told.read(7, cers(1001, 1100));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> all = new ArrayList<>();
        all.add(threads.submit(() -> repeat(i -> told.removed(8 + i, cers(1001 + i, 1001 + i)))));
        all.add(threads.submit(() ->
                repeat(i -> store.aLot().of(5).ofProject(50 + i).by("s" + i).create())));
        all.add(threads.submit(() -> repeat(i -> orders.over(1, lot))));
        all.add(threads.submit(() -> repeat(i -> orders.proposed(1, lot))));
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();

        assertThat(told.mirror()).startsWith("[1021,1101)");
        assertThat(store.number("select reserved from stock where lot_id = ?", lot.lotId()))
                .isEqualTo(40);
    }

    private static void repeat(IntConsumer step) {
        IntStream.range(0, 20).forEach(step);
    }

    private HoldingsPage page(@Nullable String next, HeldBlock... blocks) {
        return new HoldingsPage(Optional.of(told.asOf()), Optional.of(7L), List.of(blocks), Optional.ofNullable(next));
    }
}
