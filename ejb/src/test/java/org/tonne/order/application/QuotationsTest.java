package org.tonne.order.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.StoreDatabase;
import org.tonne.fixture.TestClock;
import org.tonne.order.domain.Basket;
import org.tonne.order.domain.Payer;
import org.tonne.order.domain.PayerKind;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.order.domain.Publication;
import org.tonne.order.persistence.CombinedPurchases;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;
import org.tonne.shared.UnitType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tonne.order.application.Requests.line;
import static org.tonne.order.application.Requests.newKey;

/** Quotations against the real database: the store's least quantity is 10 here, and units are held for 30 days. */
class QuotationsTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final PlacePurchase placePurchase =
            store.with(Purchases.class, store.make(CombinedPurchases.class)).make(PlacePurchase.class);
    private final OrderQueries orders = store.make(OrderQueries.class);
    private final CheckoutDrafts drafts = store.make(CheckoutDrafts.class);
    private final Lot lot = store.aLot().of(1000).at("2.00").by("one").create();

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void a_quotation_is_a_purchase_by_bank_transfer_that_is_held_longer_under_a_number_of_its_own() {
        Lot other = store.aLot().of(100).by("two").create();

        PlacedPurchase placed = ask("ada@example.org", newKey(), line(lot, 500), line(other, 50));

        PurchaseView shown = orders.purchase(placed.purchaseId()).orElseThrow();
        Instant end = TestClock.START.plus(Duration.ofDays(30));
        assertThat(shown.method()).isEqualTo(PaymentMethod.BANK_TRANSFER);
        assertThat(shown.quotation()).contains(new QuotationView("Q-2026-000001", TestClock.START, end));
        assertThat(shown.orders()).extracting(OrderView::expiresAt).containsExactly(end, end);
        assertThat(placed.orders()).extracting(PlacedOrder::expiresAt).containsExactly(end, end);
        assertThat(stock(lot)).isEqualTo("500/500");
        assertThat(store.number("select count(*) from outbox_message where topic = 'order.placed'"))
                .isEqualTo(1);
        assertThat(store.make(SellerOrders.class).all(lot.sellerId()))
                .extracting(SellerOrders.SellerOrder::quotation)
                .containsExactly("Q-2026-000001");
    }

    @Test
    void what_is_not_paid_by_its_end_gives_its_units_back_and_no_other_purchase_is_a_quotation() {
        UUID asked =
                ask("ada@example.org", newKey(), line(lot, 500)).orders().get(0).orderId();
        PlacedPurchase plain = placePurchase.place(Requests.request(newKey(), line(lot, 10)));
        store.clock().advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(store.inTransaction(() -> store.make(ExpireOrder.class).expire(asked)))
                .isFalse();

        store.clock().advance(Duration.ofSeconds(1));

        assertThat(store.inTransaction(() -> store.make(ExpireOrder.class).expire(asked)))
                .isTrue();
        assertThat(stock(lot)).isEqualTo("990/10");
        assertThat(orders.purchase(plain.purchaseId()).orElseThrow().quotation())
                .isEmpty();
    }

    @Test
    void a_buyer_has_three_open_at_most_however_the_address_is_written_and_may_have_another_when_one_is_over() {
        PlacedPurchase first = ask("ada@example.org", newKey(), line(lot, 10));
        ask("Ada@Example.org", newKey(), line(lot, 10));
        ask("ada@example.org", newKey(), line(lot, 10));

        assertThat(refused(ErrorCode.QUOTATIONS_OPEN, "ADA@example.org", line(lot, 10)))
                .containsEntry("max", 3);
        ask("bob@example.org", newKey(), line(lot, 10));
        assertThat(stock(lot)).isEqualTo("960/40");
        UUID given = first.orders().get(0).orderId();
        WithdrawOrder withdrawing =
                store.with(MoneyUnderWay.class, order -> false).make(WithdrawOrder.class);
        store.inTransaction(() -> withdrawing.withdraw(given, "buyer"));

        ask("ada@example.org", newKey(), line(lot, 10));
        refused(ErrorCode.QUOTATIONS_OPEN, "ada@example.org", line(lot, 10));
    }

    @Test
    void of_many_who_ask_at_once_with_one_address_three_get_one_and_numbers_have_no_gap() {
        List<CompletableFuture<PlacedPurchase>> all = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> ask(i % 2 == 0 ? "ada@example.org" : "bob@example.org", newKey(), line(lot, 10))))
                .toList();

        long given = all.stream().filter(QuotationsTest::placed).count();

        assertThat(given).isEqualTo(6);
        assertThat(store.text("select string_agg(number, ' ' order by number) from quotation"))
                .isEqualTo("Q-2026-000001 Q-2026-000002 Q-2026-000003 Q-2026-000004 Q-2026-000005 Q-2026-000006");
    }

    private static boolean placed(CompletableFuture<PlacedPurchase> asked) {
        try {
            return asked.join() != null;
        } catch (CompletionException refused) {
            assertThat(refused.getCause()).isInstanceOfSatisfying(Refused.class, one -> assertThat(one.code())
                    .isEqualTo(ErrorCode.QUOTATIONS_OPEN));
            return false;
        }
    }

    @Test
    void a_quotation_takes_no_more_than_half_of_what_is_free() {
        Map<String, Object> facts = refused(ErrorCode.QUOTATION_TOO_LARGE, "ada@example.org", line(lot, 501));
        assertThat(facts)
                .containsEntry("max", 500L)
                .containsEntry("offer", lot.offerId().toString());
        ask("ada@example.org", newKey(), line(lot, 500));

        refused(ErrorCode.QUOTATION_TOO_LARGE, "bob@example.org", line(lot, 251));

        assertThat(stock(lot)).isEqualTo("500/500");
        assertThat(store.number("select last from quotation_counter")).isEqualTo(1);
    }

    @Test
    void small_quantities_are_bought_and_not_quoted() {
        assertThat(refused(ErrorCode.QUOTATION_TOO_SMALL, "ada@example.org", line(lot, 9)))
                .containsEntry("min", 10L);
        refused(ErrorCode.UNITS_NOT_FREE, "ada@example.org", line(frozen(), 10));
        assertThat(store.number("select count(*) from purchase")).isZero();
        assertThat(store.number("select count(*) from quotation_counter")).isZero();
    }

    private Lot frozen() {
        Lot still = store.aLot().of(100).by("two").create();
        store.execute("update stock set frozen = true where lot_id = ?", still.lotId());
        return still;
    }

    @Test
    void the_same_request_again_answers_the_same_though_no_further_one_is_to_be_had() {
        String key = newKey();
        PlacedPurchase first = ask("ada@example.org", key, line(lot, 10));
        ask("ada@example.org", newKey(), line(lot, 10));
        ask("ada@example.org", newKey(), line(lot, 10));

        PlacedPurchase again = ask("ada@example.org", key, line(lot, 10));

        assertThat(again.replayed()).isTrue();
        assertThat(again.orders()).isEqualTo(first.orders());
        assertThat(store.number("select count(*) from quotation")).isEqualTo(3);
    }

    @Test
    void temporary_units_are_quoted_no_longer_than_they_may_be_sold() {
        Lot temporary = store.aLot()
                .of(100)
                .units(UnitType.LCER, 2, LocalDate.of(2026, 11, 24))
                .create();

        PlacedPurchase placed = ask("ada@example.org", newKey(), line(temporary, 50));

        assertThat(orders.purchase(placed.purchaseId()).orElseThrow().quotation())
                .hasValueSatisfying(
                        one -> assertThat(one.validUntil()).isEqualTo(Instant.parse("2026-11-24T00:00:00Z")));
    }

    @Test
    void numbers_begin_anew_with_the_year() {
        ask("ada@example.org", newKey(), line(lot, 10));
        store.clock().advance(Duration.between(TestClock.START, Instant.parse("2027-01-01T00:00:00Z")));
        UUID next = ask("bob@example.org", newKey(), line(lot, 10)).purchaseId();

        assertThat(orders.purchase(next).orElseThrow().quotation().map(QuotationView::number))
                .contains("Q-2027-000001");
    }

    @Test
    void what_a_quotation_says_stands_for_ever() {
        ask("ada@example.org", newKey(), line(lot, 10));

        assertThatThrownBy(() -> store.execute("update quotation set valid_until = valid_until + interval '1 day'"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.execute("delete from quotation")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_checkout_says_beside_the_way_to_pay_what_stands_against_a_quotation_and_keeps_the_answers() {
        assertThat(errors(9))
                .containsExactly(new FieldError("paymentMethod", ErrorCode.QUOTATION_TOO_SMALL, Map.of("min", 10L)));
        assertThat(errors(501))
                .containsExactly(new FieldError("paymentMethod", ErrorCode.QUOTATION_TOO_LARGE, Map.of("max", 500L)));
        assertThat(errors(10)).isEmpty();
        for (int i = 0; i < 3; i++) {
            ask("ada@example.org", newKey(), line(lot, 10));
        }

        UUID checkout = answered(10);

        CheckoutView kept = drafts.find(checkout).orElseThrow();
        assertThat(kept.errors())
                .containsExactly(new FieldError("paymentMethod", ErrorCode.QUOTATIONS_OPEN, Map.of("max", 3)));
        assertThat(kept.answers().beneficiary()).isEqualTo("Ada Ltd");
        assertThatThrownBy(() -> drafts.confirm(checkout, true, "en"))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.QUOTATIONS_OPEN));
    }

    @Test
    void tabs_that_confirm_the_last_quotation_at_once_find_one_and_the_same() {
        ask("ada@example.org", newKey(), line(lot, 10));
        ask("ada@example.org", newKey(), line(lot, 10));
        UUID checkout = answered(480);

        List<UUID> purchases = IntStream.range(0, 8)
                .mapToObj(tab -> CompletableFuture.supplyAsync(
                        () -> drafts.confirm(checkout, true, "en").purchaseId()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();

        assertThat(purchases).hasSize(1);
        assertThat(store.number("select count(*) from quotation")).isEqualTo(3);
    }

    private List<FieldError> errors(long quantity) {
        UUID checkout = drafts.begin(Basket.EMPTY.with(lot.offerId(), quantity, lot.priceCents()), "en");
        return drafts.answer(checkout, answers());
    }

    private UUID answered(long quantity) {
        UUID checkout = drafts.begin(Basket.EMPTY.with(lot.offerId(), quantity, lot.priceCents()), "en");
        drafts.answer(checkout, answers());
        return checkout;
    }

    private static Answers answers() {
        return new Answers(
                "Ada Ltd",
                "ada@example.org",
                "ORGANISATION",
                "GB",
                "Ada Ltd",
                "",
                Publication.NONE,
                "QUOTATION",
                GiftAnswers.NONE);
    }

    private PlacedPurchase ask(String email, String key, PlacePurchase.Line... lines) {
        return placePurchase.place(new PlacePurchase.Command(
                "WEB",
                key,
                new Payer("Ada Ltd", email, PayerKind.ORGANISATION, "GB"),
                "Ada Ltd",
                "",
                Publication.NONE,
                PaymentChoice.QUOTATION,
                "en",
                null,
                List.of(lines)));
    }

    private Map<String, Object> refused(ErrorCode code, String email, PlacePurchase.Line... lines) {
        try {
            ask(email, newKey(), lines);
        } catch (Refused refusal) {
            assertThat(refusal.code()).isEqualTo(code);
            return Map.copyOf(refusal.facts());
        }
        throw new AssertionError("Not refused: " + code);
    }

    private String stock(Lot of) {
        return store.text("select available || '/' || reserved from stock where lot_id = ?", of.lotId());
    }
}
