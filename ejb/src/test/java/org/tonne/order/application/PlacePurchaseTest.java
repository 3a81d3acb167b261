package org.tonne.order.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.StoreDatabase;
import org.tonne.fixture.TestClock;
import org.tonne.order.persistence.CombinedPurchases;
import org.tonne.shared.DomainException;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;
import org.tonne.shared.UnitType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tonne.order.application.Requests.line;
import static org.tonne.order.application.Requests.request;

/** Placing a purchase against the real database: what is written, and what is refused without a trace. */
class PlacePurchaseTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final PlacePurchase placePurchase =
            store.with(Purchases.class, store.make(CombinedPurchases.class)).make(PlacePurchase.class);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void a_purchase_reserves_its_units_and_is_announced() {
        Lot lot = store.aLot().of(100).at("1.50").create();

        PlacedPurchase placed = placePurchase.place(request("k", line(lot, 30)));

        assertThat(placed.replayed()).isFalse();
        assertThat(placed.orders()).singleElement().satisfies(order -> {
            assertThat(order.total()).isEqualTo(Money.parse("45.00"));
            assertThat(order.sellerId()).isEqualTo(lot.sellerId());
            assertThat(order.expiresAt()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(30)));
            assertThat(order.reference()).hasSize(8);
        });
        assertThat(stock(lot)).isEqualTo("70/30/0");
        assertThat(store.text("select topic || subject || payload from outbox_message"))
                .isEqualTo("order.placed" + placed.purchaseId() + "{\"purchaseId\":\"" + placed.purchaseId() + "\"}");
        assertThat(store.text("select actor || ' ' || action || ' ' || subject from audit_entry"))
                .isEqualTo("WEB purchase.placed " + placed.purchaseId());
        assertThat(store.text(
                        "select payer_name || payer_email || payer_kind || country || payment_method from purchase"))
                .isEqualTo("Ada Lovelaceada@example.orgINDIVIDUALGBPAYPAL");
        assertThat(store.text("select concat_ws('|', name, reason, publish_name, publish_reason) from beneficiary"))
                .isEqualTo("Ada Lovelace|For my flight|t|t");
    }

    @Test
    void a_purchase_of_several_sellers_becomes_one_order_for_each() {
        Lot mine = store.aLot().at("1.00").by("one").create();
        Lot also = store.aLot().at("2.00").by("one").create();
        Lot other = store.aLot().at("4.00").by("two").create();

        PlacedPurchase placed = placePurchase.place(request("k", line(mine, 1), line(other, 10), line(also, 3)));

        assertThat(placed.orders())
                .extracting(PlacedOrder::sellerId, PlacedOrder::total)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(mine.sellerId(), Money.parse("7.00")),
                        org.assertj.core.groups.Tuple.tuple(other.sellerId(), Money.parse("40.00")));
        assertThat(stock(also)).isEqualTo("97/3/0");
    }

    @Test
    void the_same_request_again_answers_the_same() {
        Lot lot = store.aLot().of(10).create();
        PlacedPurchase first = placePurchase.place(request("k", line(lot, 10)));

        PlacedPurchase again = placePurchase.place(request("k", line(lot, 10)));

        assertThat(again.replayed()).isTrue();
        assertThat(again.purchaseId()).isEqualTo(first.purchaseId());
        assertThat(again.orders()).isEqualTo(first.orders());
        assertThat(stock(lot)).isEqualTo("0/10/0");
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        Lot lot = store.aLot().create();
        placePurchase.place(request("k", line(lot, 10)));

        refused(ErrorCode.KEY_REUSED, request("k", line(lot, 11)));
        refused(ErrorCode.KEY_REUSED, request("k", "Someone else", "", line(lot, 10)));

        assertThat(stock(lot)).isEqualTo("90/10/0");
    }

    @Test
    void one_line_that_cannot_be_had_leaves_nothing_of_the_others() {
        Lot plenty = store.aLot().of(100).by("one").create();
        Lot scarce = store.aLot().of(5).by("two").create();

        Map<String, Object> facts = refused(ErrorCode.UNITS_NOT_FREE, request("k", line(plenty, 1), line(scarce, 6)));

        assertThat(facts).containsEntry("asked", 6L).containsEntry("free", 5L);
        assertThat(facts).containsEntry("offer", scarce.offerId().toString());
        nothingWasWritten();
        assertThat(placePurchase.place(request("k", line(plenty, 1))).replayed())
                .isFalse();
    }

    @Test
    void lines_of_one_offer_count_together() {
        Lot lot = store.aLot().of(5).create();

        refused(ErrorCode.UNITS_NOT_FREE, request("k", line(lot, 3), line(lot, 3)));
        placePurchase.place(request("k", line(lot, 2), line(lot, 3)));

        assertThat(store.number("select count(*) from order_line")).isEqualTo(1);
    }

    @Test
    void a_price_that_changed_is_refused_with_the_price_of_now() {
        Lot lot = store.aLot().at("1.00").create();
        store.execute("update offer set price_cents = 120 where id = ?", lot.offerId());

        Map<String, Object> facts = refused(ErrorCode.PRICE_CHANGED, request("k", line(lot, 1)));

        assertThat(facts).containsEntry("shown", 100L).containsEntry("now", 120L);
        nothingWasWritten();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update offer set status = 'PAUSED'",
                "update offer set status = 'WITHDRAWN'",
                "update offer set valid_from = '2027-01-01'",
                "update offer set valid_until = '2026-11-22T10:00:00Z'"
            })
    void an_offer_that_is_not_in_force_is_refused(String change) {
        Lot lot = store.aLot().create();
        store.execute(change);

        refused(ErrorCode.OFFER_UNKNOWN, request("k", line(lot, 1)));
        nothingWasWritten();
    }

    @Test
    void an_offer_that_never_was_is_refused() {
        refused(ErrorCode.OFFER_UNKNOWN, request("k", new PlacePurchase.Line(new UUID(1, 2), 1, 100)));
    }

    @Test
    void frozen_units_are_not_free() {
        Lot lot = store.aLot().create();
        store.execute("update stock set frozen = true");

        assertThat(refused(ErrorCode.UNITS_NOT_FREE, request("k", line(lot, 1))))
                .containsEntry("free", 0L);
    }

    @Test
    void less_than_the_offer_takes_is_refused() {
        Lot lot = store.aLot().fromAtLeast(10).create();

        assertThat(refused(ErrorCode.BELOW_MINIMUM, request("k", line(lot, 9)))).containsEntry("min", 10L);
        placePurchase.place(request("k", line(lot, 10)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, 1_000_000_000_000_000L, Long.MAX_VALUE})
    void a_quantity_that_is_none_is_refused(long quantity) {
        Lot lot = store.aLot().create();

        refused(ErrorCode.QUANTITY_INVALID, request("k", line(lot, quantity)));
        nothingWasWritten();
    }

    @Test
    void a_sum_that_no_money_can_hold_is_refused() {
        Lot lot = store.aLot().at("1000000.00").create();

        refused(ErrorCode.AMOUNT_TOO_LARGE, request("k", line(lot, 999_999_999_999_999L)));
        refused(ErrorCode.AMOUNT_TOO_LARGE, request("k", line(lot, 1000)));
    }

    @Test
    void nothing_and_too_many_sellers_are_refused() {
        List<PlacePurchase.Line> lines = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            lines.add(line(store.aLot().by("seller-" + i).create(), 1));
        }

        refused(ErrorCode.BASKET_EMPTY, request("k"));
        refused(ErrorCode.TOO_MANY_SELLERS, request("k", lines.toArray(PlacePurchase.Line[]::new)));
        assertThat(placePurchase
                        .place(request("k", lines.subList(0, 10).toArray(PlacePurchase.Line[]::new)))
                        .orders())
                .hasSize(10);
    }

    @Test
    void temporary_units_are_sold_only_while_their_expiry_is_known_and_ahead() {
        Lot expired =
                store.aLot().units(UnitType.TCER, 1, LocalDate.of(2020, 12, 31)).create();
        Lot undecided = store.aLot().units(UnitType.TCER, 2, null).create();
        Lot alive =
                store.aLot().units(UnitType.LCER, 2, LocalDate.of(2040, 1, 1)).create();

        refused(ErrorCode.UNITS_EXPIRED, request("k", line(expired, 1)));
        refused(ErrorCode.UNITS_EXPIRED, request("k", line(undecided, 1)));
        placePurchase.place(request("k", line(alive, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "=HYPERLINK(\"http://x\",\"y\")",
                "#{7*7} ${7*7}",
                "محمد بن عبد الله",
                "'; drop table orders; --",
                "Zoë 你好 \uD83C\uDF0D {\"a\":1} \\ \"x\" {},NULL"
            })
    void names_and_reasons_are_kept_letter_by_letter(String text) {
        Lot lot = store.aLot().create();

        placePurchase.place(request("k", text, text, line(lot, 1)));

        assertThat(store.text("select name from beneficiary")).isEqualTo(text);
        assertThat(store.text("select reason from beneficiary")).isEqualTo(text);
    }

    private Map<String, Object> refused(ErrorCode code, PlacePurchase.Command request) {
        List<Map<String, Object>> facts = new ArrayList<>();
        assertThatThrownBy(() -> placePurchase.place(request))
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    facts.add(refusal.facts());
                });
        return facts.get(0);
    }

    private void nothingWasWritten() {
        assertThat(store.number("""
                select (select count(*) from purchase) + (select count(*) from beneficiary) + (select count(*) from orders)
                     + (select count(*) from order_line) + (select count(*) from unit_transfer where debit <> 'ISSUED')
                     + (select count(*) from outbox_message) + (select count(*) from audit_entry)
                     + (select coalesce(sum(reserved), 0) from stock)""")).isZero();
    }

    private String stock(Lot lot) {
        return store.text(
                "select available || '/' || reserved || '/' || cancelled from stock where lot_id = ?", lot.lotId());
    }
}
