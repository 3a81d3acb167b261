package org.tonne.order.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonne.fixture.Completion;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.order.domain.Basket;
import org.tonne.order.domain.GiftStatus;
import org.tonne.order.domain.Publication;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Cancellations that are given to somebody: when the letter goes, and who may still change it. */
class GiftsTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(1000).at("2.00").create();
    private final PaidOrders orders = new PaidOrders(store);
    private final Completion registry = new Completion(store);
    private final ChangeGift change = store.make(ChangeGift.class);
    private final CheckoutDrafts drafts = store.make(CheckoutDrafts.class);
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void today() {
        today = LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC);
    }

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void a_letter_waits_for_its_day() {
        UUID purchase = given(completed(), gift("bob@example.org", "" + today.plusDays(2)));

        assertThat(due()).isZero();
        store.clock().advance(Duration.ofDays(1));
        assertThat(due()).isZero();
        store.clock().advance(Duration.ofDays(1));
        assertThat(due()).isEqualTo(1);
        assertThat(due()).as("once").isZero();

        assertThat(status(purchase)).isEqualTo(GiftStatus.GOING);
        assertThat(store.text("select payload from outbox_message where topic = 'gift.due'"))
                .isEqualTo("{\"purchaseId\":\"" + purchase + "\"}");
    }

    @Test
    void a_letter_whose_day_has_come_waits_for_the_certificate() {
        UUID order = orders.proposed(5, lot);
        UUID purchase = given(order, gift("bob@example.org", ""));
        store.clock().advance(Duration.ofDays(1));

        assertThat(due()).isZero();
        registry.completeAll();
        assertThat(due()).isZero();
        registry.deliver(order);
        assertThat(due()).isEqualTo(1);
        assertThat(status(purchase)).isEqualTo(GiftStatus.GOING);
    }

    @Test
    void a_letter_for_what_is_never_paid_goes_never_and_is_forgotten_when_no_money_can_come_in() {
        UUID order = orders.unpaid(3, lot);
        given(order, gift("bob@example.org", ""));
        store.clock().advance(Duration.ofHours(1));
        orders.expireAll();

        assertThat(due()).isZero();
        assertThat(store.number("select count(*) from gift")).isEqualTo(1);
        store.clock().advance(Duration.ofDays(91));
        assertThat(due()).isZero();
        assertThat(store.number("select count(*) from gift")).isZero();
    }

    @Test
    void one_address_gets_three_letters_a_day_and_the_others_wait() {
        for (int i = 0; i < 5; i++) {
            given(completed(), gift(i % 2 == 0 ? "bob@example.org" : "Bob@Example.org", ""));
        }
        given(completed(), gift("eve@example.org", ""));

        assertThat(due()).as("one to each").isEqualTo(2);
        assertThat(due() + due() + due()).isEqualTo(2);
        store.clock().advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(due() + due() + due()).isEqualTo(2);
    }

    @Test
    void the_giver_changes_the_letter_until_it_goes_and_keeps_the_address_by_leaving_it_out() {
        UUID purchase = given(completed(), gift("bob@example.org", "" + today.plusDays(9)));

        assertThat(changed(purchase, new GiftAnswers("", "" + today.plusDays(1), "Other\nwords", "ru", false)))
                .isEmpty();

        GiftView kept = change.find(purchase).orElseThrow();
        assertThat(kept.emailMasked()).isEqualTo("b…@example.org");
        assertThat(kept.day()).isEqualTo(today.plusDays(1));
        assertThat(kept.message()).isEqualTo("Other\nwords");
        assertThat(kept.language()).isEqualTo("ru");
        assertThat(kept.certificate()).isFalse();
        assertThat(changed(purchase, gift("no address", "")))
                .extracting(FieldError::field)
                .containsExactly("giftEmail");
        assertThat(store.text("select email from gift")).isEqualTo("bob@example.org");
        store.clock().advance(Duration.ofDays(1));
        due();
        assertRefused(ErrorCode.GIFT_MOVE_ILLEGAL, () -> changed(purchase, gift("eve@example.org", "")));
        assertRefused(ErrorCode.GIFT_MOVE_ILLEGAL, () -> withdraw(purchase));
    }

    @Test
    void nobody_tries_addresses_by_changing_one_letter_again_and_again() {
        UUID purchase = given(completed(), gift("bob@example.org", "" + today.plusDays(9)));
        for (int i = 0; i < ChangeGift.MOST_CHANGES; i++) {
            changed(purchase, gift("bob" + i + "@example.org", ""));
        }

        assertRefused(ErrorCode.TOO_MANY_REQUESTS, () -> changed(purchase, gift("bob@example.org", "")));
    }

    @Test
    void a_letter_that_is_withdrawn_never_goes_and_nothing_is_kept_of_whom_it_was_for() {
        UUID purchase = given(completed(), gift("bob@example.org", ""));

        withdraw(purchase);

        assertThat(due()).isZero();
        assertThat(status(purchase)).isEqualTo(GiftStatus.WITHDRAWN);
        assertThat(store.text("select email || message from gift")).doesNotContain("bob", "Happy");
        assertRefused(ErrorCode.GIFT_MOVE_ILLEGAL, () -> changed(purchase, gift("bob@example.org", "")));
        assertRefused(ErrorCode.GIFT_MOVE_ILLEGAL, () -> withdraw(UUID.randomUUID()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "bob@example.org | 0 | Happy birthday | en | -",
                "bob@example.org | 365 | Happy birthday | ar | -",
                "nobody | 0 | Hi | en | giftEmail EMAIL_INVALID",
                "'' | 0 | Hi | en | giftEmail FIELD_MISSING",
                "bob@example.org,eve@example.org | 0 | Hi | en | giftEmail EMAIL_INVALID",
                "bob@example.org | -1 | Hi | en | giftDay DAY_INVALID",
                "bob@example.org | 366 | Hi | en | giftDay DAY_INVALID",
                "bob@example.org | 0 | See https://evil.example | en | giftMessage LINK_NOT_ALLOWED",
                "bob@example.org | 0 | See WWW.evil.example | en | giftMessage LINK_NOT_ALLOWED",
                "bob@example.org | 0 | See evil.com/now | en | giftMessage LINK_NOT_ALLOWED",
                "bob@example.org | 0 | turned \u202e round | en | giftMessage FIELD_CHARACTERS",
                "bob@example.org | 0 | Hi | de | giftLanguage CHOICE_UNKNOWN",
            })
    void what_cannot_stand_in_a_letter_is_named_with_its_field(
            String email, int days, String message, String language, String error) {
        GiftAnswers answers = new GiftAnswers(email, "" + today.plusDays(days), message, language, true);

        assertThat(drafts.answer(begun(), answers(answers)))
                .extracting(wrong -> wrong.field() + " " + wrong.code())
                .isEqualTo(error == null ? List.of() : List.of(error));
    }

    @Test
    void no_name_in_a_letter_leads_elsewhere_either() {
        Answers named = new Answers(
                "Win at evil.com",
                "ada@example.org",
                "INDIVIDUAL",
                "GB",
                "https://evil.example",
                "",
                Publication.NONE,
                "PAYPAL",
                gift("bob@example.org", ""));

        assertThat(drafts.answer(begun(), named))
                .extracting(wrong -> wrong.field() + " " + wrong.code())
                .containsExactly("payerName LINK_NOT_ALLOWED", "beneficiary LINK_NOT_ALLOWED");
    }

    @Test
    void a_message_has_a_thousand_characters_of_any_script_and_no_more() {
        UUID checkout = begun();

        assertThat(drafts.answer(checkout, answers(message("😀".repeat(1000))))).isEmpty();
        assertThat(drafts.answer(checkout, answers(message("😀".repeat(1001)))))
                .extracting(FieldError::code)
                .containsExactly(ErrorCode.FIELD_TOO_LONG);
        assertThat(drafts.answer(checkout, answers(new GiftAnswers("bob@example.org", "tomorrow", "", "en", true))))
                .extracting(FieldError::code)
                .containsExactly(ErrorCode.DAY_INVALID);
    }

    @Test
    void a_checkout_that_is_a_gift_becomes_a_purchase_with_its_letter() {
        UUID checkout = begun();
        assertThat(drafts.answer(checkout, answers(message("Line one\r\nLine two"))))
                .isEmpty();

        UUID purchase = drafts.confirm(checkout, true, "en").purchaseId();

        assertThat(change.find(purchase)).hasValueSatisfying(kept -> {
            assertThat(kept.message()).isEqualTo("Line one\nLine two");
            assertThat(kept.day()).isEqualTo(today);
            assertThat(kept.status()).isEqualTo(GiftStatus.WAITING);
        });
    }

    private static GiftAnswers gift(String email, String day) {
        return new GiftAnswers(email, day, "Happy birthday", "en", true);
    }

    private static GiftAnswers message(String message) {
        return new GiftAnswers("bob@example.org", "", message, "en", true);
    }

    private static Answers answers(GiftAnswers gift) {
        return new Answers("Ada", "ada@example.org", "INDIVIDUAL", "GB", "Bob", "", Publication.NONE, "PAYPAL", gift);
    }

    private UUID begun() {
        return drafts.begin(Basket.EMPTY.with(lot.offerId(), 5, 200), "en");
    }

    private UUID completed() {
        UUID order = orders.proposed(5, lot);
        registry.completeAll();
        registry.deliver(order);
        return order;
    }

    private UUID given(UUID order, GiftAnswers gift) {
        UUID purchase = store.make(OrderQueries.class).purchaseOf(order).orElseThrow();
        store.execute(
                "insert into gift (purchase_id, email, day, message, language, certificate, asked_at)"
                        + " values (?, ?, ?::date, ?, ?, ?, ?::timestamptz)",
                purchase,
                gift.email(),
                gift.day().isBlank() ? "" + today : gift.day(),
                gift.message(),
                gift.language(),
                gift.certificate(),
                store.clock().instant().toString());
        return purchase;
    }

    private int due() {
        return store.inTransaction(() -> store.make(SendDueGifts.class).send());
    }

    private List<FieldError> changed(UUID purchase, GiftAnswers answers) {
        return store.inTransaction(() -> change.change(purchase, answers));
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
