package org.tonne.order.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.StoreDatabase;
import org.tonne.order.application.BasketView.Notice;
import org.tonne.order.domain.Basket;
import org.tonne.order.domain.OrderStatus;
import org.tonne.order.domain.Publication;
import org.tonne.order.persistence.CombinedPurchases;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;
import org.tonne.shared.Refused;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** From the basket to the purchase, as the pages ask for it. */
class CheckoutTest {

    private static final Answers GOOD = new Answers(
            " Ada Lovelace ",
            "ada@example.org",
            "INDIVIDUAL",
            "gb",
            "<b>Ada</b>",
            "=1+1",
            Publication.ALL,
            "BANK_TRANSFER",
            GiftAnswers.NONE);

    private static final Answers BAD = new Answers(
            "", "nobody", "ROBOT", "XX", "a\u0000b", "x".repeat(256), Publication.NONE, "", GiftAnswers.NONE);

    private final StoreDatabase store = StoreDatabase.fresh();
    private final CheckoutDrafts drafts =
            store.with(Purchases.class, store.make(CombinedPurchases.class)).make(CheckoutDrafts.class);
    private final BasketQueries baskets = store.make(BasketQueries.class);
    private final OrderQueries orders = store.make(OrderQueries.class);
    private final Lot lot = store.aLot().of(100).at("2.00").by("one").create();
    private final Basket basket = Basket.EMPTY.with(lot.offerId(), 5, 200);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void a_basket_shows_what_is_true_now_seller_by_seller() {
        Lot changed = store.aLot().at("3.00").by("two").create();
        Lot scarce = store.aLot().of(3).at("1.00").by("one").create();
        Lot large = store.aLot().at("1.00").by("two").fromAtLeast(10).create();
        UUID gone = new UUID(1, 1);

        BasketView view = baskets.view(basket.with(changed.offerId(), 1, 250)
                .with(scarce.offerId(), 4, 100)
                .with(large.offerId(), 9, 100)
                .with(gone, 1, 100));

        assertThat(view.sellers()).extracting(BasketView.SellerPart::sellerSlug).containsExactly("one", "two");
        assertThat(view.sellers())
                .flatExtracting(BasketView.SellerPart::lines)
                .extracting(BasketView.Line::notice)
                .containsExactly(Notice.NONE, Notice.FEWER_FREE, Notice.PRICE_CHANGED, Notice.BELOW_MINIMUM);
        assertThat(view.gone()).containsExactly(gone);
        assertThat(view.mayCheckOut()).isFalse();
        assertThat(view.total()).isEqualTo(Money.parse("26.00"));
        assertThat(view.quantity()).isEqualTo(19);
    }

    @Test
    void a_basket_that_nothing_stands_against_may_be_checked_out() {
        assertThat(baskets.view(basket).mayCheckOut()).isTrue();
        assertThat(baskets.view(Basket.EMPTY).mayCheckOut()).isFalse();
        assertThat(baskets.view(Basket.EMPTY.with(lot.offerId(), 999_999_999_999_999L, 200))
                        .mayCheckOut())
                .isFalse();
    }

    @Test
    void answers_are_kept_right_or_wrong_and_every_fault_is_named() {
        UUID checkout = drafts.begin(basket, "en");

        List<FieldError> errors = drafts.answer(checkout, BAD);

        assertThat(errors)
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(
                        tuple("payerName", ErrorCode.FIELD_MISSING),
                        tuple("payerEmail", ErrorCode.EMAIL_INVALID),
                        tuple("payerKind", ErrorCode.CHOICE_UNKNOWN),
                        tuple("country", ErrorCode.COUNTRY_UNKNOWN),
                        tuple("beneficiary", ErrorCode.FIELD_CHARACTERS),
                        tuple("reason", ErrorCode.FIELD_TOO_LONG),
                        tuple("paymentMethod", ErrorCode.FIELD_MISSING));
        CheckoutView kept = drafts.find(checkout).orElseThrow();
        assertThat(kept.complete()).isFalse();
        assertThat(kept.answers().payerEmail()).isEqualTo("nobody");
        assertThat(kept.answers().beneficiary()).isEmpty();
        assertThat(kept.basket()).isEqualTo(basket);
        assertRefused(ErrorCode.FIELD_MISSING, () -> drafts.confirm(checkout, true, "en"));
        assertThat(drafts.answer(checkout, GOOD)).isEmpty();
        assertThat(drafts.find(checkout).orElseThrow().complete()).isTrue();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void a_confirmed_checkout_is_a_purchase_and_stays_the_same_one() {
        UUID checkout = answered();

        assertRefused(ErrorCode.TERMS_NOT_ACCEPTED, () -> drafts.confirm(checkout, false, "en"));
        PlacedPurchase placed = drafts.confirm(checkout, true, "en");
        PlacedPurchase again = drafts.confirm(checkout, true, "en");

        assertThat(again.purchaseId()).isEqualTo(placed.purchaseId());
        assertThat(again.replayed()).isTrue();
        assertThat(drafts.find(checkout).orElseThrow().purchaseId()).contains(placed.purchaseId());
        assertRefused(ErrorCode.CHECKOUT_UNKNOWN, () -> drafts.answer(checkout, GOOD));
        assertThat(store.number("select count(*) from purchase")).isEqualTo(1);
        assertThat(placed.orders().get(0).expiresAt())
                .isEqualTo(store.clock().instant().plus(Duration.ofDays(14)));
    }

    @Test
    void two_tabs_that_confirm_at_once_place_one_purchase_even_with_other_answers() {
        UUID checkout = answered();

        List<CompletableFuture<PlacedPurchase>> tabs = IntStream.range(0, 8)
                .mapToObj(tab -> CompletableFuture.supplyAsync(() -> {
                    if (tab % 2 == 0) {
                        otherAnswers(checkout, tab);
                    }
                    return drafts.confirm(checkout, true, "en");
                }))
                .toList();

        assertThat(tabs.stream()
                        .map(CompletableFuture::join)
                        .map(PlacedPurchase::purchaseId)
                        .distinct())
                .hasSize(1);
        assertThat(store.number("select sum(reserved) from stock")).isEqualTo(5);
    }

    private void otherAnswers(UUID checkout, int tab) {
        try {
            drafts.answer(
                    checkout,
                    new Answers(
                            "Tab " + tab,
                            "a@b.de",
                            "INDIVIDUAL",
                            "GB",
                            "Tab " + tab,
                            "",
                            Publication.NONE,
                            "PAYPAL",
                            GiftAnswers.NONE));
        } catch (Refused alreadyConfirmed) {
            assertThat(alreadyConfirmed.code()).isEqualTo(ErrorCode.CHECKOUT_UNKNOWN);
        }
    }

    @Test
    void a_price_that_changed_since_is_refused_and_the_checkout_stays_open() {
        UUID checkout = answered();
        store.execute("update offer set price_cents = 300");

        assertRefused(ErrorCode.PRICE_CHANGED, () -> drafts.confirm(checkout, true, "en"));

        assertThat(drafts.find(checkout).orElseThrow().purchaseId()).isEmpty();
        assertThat(store.number("select sum(reserved) from stock")).isZero();
    }

    @Test
    void an_empty_basket_an_unknown_and_an_old_checkout_are_refused() {
        UUID checkout = answered();
        store.clock().advance(Duration.ofHours(24));

        assertRefused(ErrorCode.BASKET_EMPTY, () -> drafts.begin(Basket.EMPTY, "en"));
        assertRefused(ErrorCode.CHECKOUT_UNKNOWN, () -> drafts.confirm(checkout, true, "en"));
        assertRefused(ErrorCode.CHECKOUT_UNKNOWN, () -> drafts.answer(new UUID(1, 1), GOOD));
        assertThat(drafts.find(checkout)).isEmpty();
    }

    @Test
    void a_purchase_is_shown_with_its_orders_and_without_the_whole_address() {
        PlacedPurchase placed = drafts.confirm(answered(), true, "en");
        UUID order = placed.orders().get(0).orderId();
        store.execute(
                "insert into payment (id, order_id, method, status, amount_cents, reference, status_at)"
                        + " values (gen_random_uuid(), ?, 'BANK_TRANSFER', 'AWAITING_TRANSFER', 1000, 'RF18X', now())",
                order);

        PurchaseView view = orders.purchase(placed.purchaseId()).orElseThrow();

        assertThat(view.payerEmailMasked()).isEqualTo("a…@example.org");
        assertThat(view.payerName()).isEqualTo("Ada Lovelace");
        assertThat(view.country()).isEqualTo("GB");
        assertThat(view.beneficiary()).isEqualTo("<b>Ada</b>");
        assertThat(view.total()).isEqualTo(Money.parse("10.00"));
        assertThat(view.mayPay()).isTrue();
        assertThat(view.orders()).singleElement().satisfies(shown -> {
            assertThat(shown.status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
            assertThat(shown.mayWithdraw()).isTrue();
            assertThat(shown.quantity()).isEqualTo(5);
            assertThat(shown.lines().get(0).projectKey()).isEqualTo("CN-233");
            assertThat(shown.cancellations()).isEmpty();
            assertThat(shown.certificate()).isEmpty();
            assertThat(shown.transfer().orElseThrow().reference()).isEqualTo("RF18X");
            assertThat(shown.transfer().orElseThrow().iban()).isEqualTo("CH9300762011623852957");
        });
        assertThat(orders.purchaseOf(order)).contains(placed.purchaseId());
        assertThat(orders.order(order)).isPresent();
        assertThat(orders.purchase(new UUID(1, 1))).isEmpty();
    }

    private UUID answered() {
        UUID checkout = drafts.begin(basket, "en");
        drafts.answer(checkout, GOOD);
        return checkout;
    }

    private static void assertRefused(ErrorCode code, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(Refused.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
