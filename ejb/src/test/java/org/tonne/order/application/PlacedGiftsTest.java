package org.tonne.order.application;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.StoreDatabase;
import org.tonne.order.domain.GiftStatus;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.order.domain.Publication;
import org.tonne.order.persistence.CombinedPurchases;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Gifts that are placed in one request, as programs do. */
class PlacedGiftsTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(1000).at("2.00").create();
    private final PlacePurchase placing =
            store.with(Purchases.class, store.make(CombinedPurchases.class)).make(PlacePurchase.class);
    private final ChangeGift change = store.make(ChangeGift.class);
    private final LocalDate today = LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void a_program_gives_as_buyers_do_and_a_request_that_is_repeated_changes_nothing_though_its_day_is_over() {
        PlacePurchase.Command request = request("gift-1", gift("bob@example.org", "" + today.plusDays(1)));
        UUID purchase = place(request).purchaseId();
        withdraw(purchase);
        store.clock().advance(Duration.ofDays(3));

        PlacedPurchase again = place(request);

        assertThat(again.replayed()).isTrue();
        assertThat(again.purchaseId()).isEqualTo(purchase);
        assertThat(status(purchase)).isEqualTo(GiftStatus.WITHDRAWN);
        assertThat(store.number("select count(*) from gift")).isEqualTo(1);
        assertRefused(ErrorCode.KEY_REUSED, () -> place(request("gift-1", message("Other words"))));
        assertRefused(ErrorCode.KEY_REUSED, () -> place(request("gift-1", null)));
    }

    @Test
    void a_program_is_told_what_cannot_stand_in_a_letter_and_nothing_is_placed() {
        assertRefused(ErrorCode.FIELD_MISSING, () -> place(request("gift-1", gift("", ""))));
        assertRefused(
                ErrorCode.DAY_INVALID,
                () -> place(request("gift-1", gift("bob@example.org", "" + today.minusDays(1)))));
        assertRefused(ErrorCode.LINK_NOT_ALLOWED, () -> place(request("gift-1", message("See evil.com/now"))));

        assertThat(store.number("select count(*) from purchase")).isZero();
    }

    @Test
    void of_purchases_that_are_written_together_each_gift_has_its_own_letter() {
        List<String> given = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> i % 3 == 0
                        ? place(request("no-gift-" + i, null)).purchaseId() + " none"
                        : place(request("gift-" + i, message("Number " + i))).purchaseId() + " Number " + i)
                .toList();

        assertThat(given).allSatisfy(line -> {
            String[] parts = line.split(" ", 2);
            assertThat(change.find(UUID.fromString(parts[0])).map(GiftView::message))
                    .isEqualTo(parts[1].equals("none") ? Optional.empty() : Optional.of(parts[1]));
        });
    }

    private PlacedPurchase place(PlacePurchase.Command request) {
        return placing.place(request);
    }

    private PlacePurchase.Command request(String key, @Nullable GiftAnswers gift) {
        return new PlacePurchase.Command(
                "a partner",
                key,
                Requests.PAYER,
                "Bob",
                "",
                Publication.NONE,
                PaymentChoice.PAYPAL,
                "en",
                gift,
                List.of(Requests.line(lot, 2)));
    }

    private static GiftAnswers gift(String email, String day) {
        return new GiftAnswers(email, day, "Happy birthday", "en", true);
    }

    private static GiftAnswers message(String message) {
        return new GiftAnswers("bob@example.org", "", message, "en", true);
    }

    private void withdraw(UUID purchase) {
        store.inTransaction(() -> change.withdraw(purchase));
    }

    private GiftStatus status(UUID purchase) {
        return change.find(purchase).orElseThrow().status();
    }

    private static void assertRefused(ErrorCode code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
