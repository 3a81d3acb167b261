package org.tonne.order.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.StoreDatabase;
import org.tonne.order.application.ReadShares.Reading;
import org.tonne.order.domain.Basket;
import org.tonne.order.domain.Publication;
import org.tonne.order.domain.ShareList;
import org.tonne.order.persistence.CombinedPurchases;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The list that divides a checkout, from its file to the purchase. */
class KeepShareListTest {

    private static final Answers GOOD = new Answers(
            "Ada Lovelace",
            "ada@example.org",
            "INDIVIDUAL",
            "GB",
            "Lovelace Ltd",
            "",
            Publication.NONE,
            "BANK_TRANSFER",
            GiftAnswers.NONE);

    private final StoreDatabase store = StoreDatabase.fresh();
    private final CheckoutDrafts drafts =
            store.with(Purchases.class, store.make(CombinedPurchases.class)).make(CheckoutDrafts.class);
    private final KeepShareList lists = store.make(KeepShareList.class);
    private final Lot lot = store.aLot().of(20_000).at("2.00").create();
    private final UUID checkout = drafts.begin(Basket.EMPTY.with(lot.offerId(), 5, 200), "en");

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    private Reading keep(UUID id, String file) {
        return store.inTransaction(() -> lists.keep(id, file.getBytes(StandardCharsets.UTF_8)));
    }

    private void drop(UUID id) {
        store.inTransaction(() -> lists.drop(id));
    }

    @Test
    void a_right_list_is_kept_in_place_of_the_one_before() {
        assertThat(lists.find(checkout)).isEmpty();
        keep(checkout, "Ada,5\n");
        Reading reading = keep(checkout, "name,units\nAda,2\n=1+1,3,why\n");

        assertThat(reading.right()).isTrue();
        ShareListView kept = lists.find(checkout).orElseThrow();
        assertThat(kept.lines()).isEqualTo(2);
        assertThat(kept.units()).isEqualTo(5);
        assertThat(kept.first())
                .containsExactly(new ShareList.Line(2, "Ada", 2, ""), new ShareList.Line(3, "=1+1", 3, "why"));
    }

    @Test
    void a_wrong_list_changes_nothing() {
        keep(checkout, "Ada,5\n");

        Reading reading = keep(checkout, "Ada,2\nBob,2\n");

        assertThat(reading.mistakes()).extracting(ListMistake::kind).containsExactly(ListMistake.Kind.UNITS);
        assertThat(lists.find(checkout).orElseThrow().lines()).isEqualTo(1);
    }

    @Test
    void ten_thousand_lines_are_kept() {
        UUID large = drafts.begin(Basket.EMPTY.with(lot.offerId(), 10_000, 200), "en");

        keep(
                large,
                IntStream.range(0, 10_000).mapToObj(i -> "Name " + i + ",1\n").collect(Collectors.joining()));

        assertThat(lists.find(large).orElseThrow().lines()).isEqualTo(10_000);
        assertThat(lists.find(large).orElseThrow().first()).hasSize(10);
    }

    @Test
    void the_list_stays_with_the_purchase_and_is_changed_no_more() {
        keep(checkout, "Ada,2\nBob,3\n");
        drafts.answer(checkout, GOOD);
        drafts.confirm(checkout, true, "en");

        assertThatThrownBy(() -> keep(checkout, "Eve,5\n"))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.CHECKOUT_UNKNOWN));
        assertThatThrownBy(() -> drop(checkout)).isInstanceOf(Refused.class);
        store.execute("update checkout set purchase_id = null"); // the server died before it could say so
        assertThatThrownBy(() -> drop(checkout)).isInstanceOf(Refused.class);
        assertThat(lists.find(checkout).orElseThrow().lines()).isEqualTo(2);
        assertThat(store.number("select count(*) from purchase p join share_line l"
                        + " on l.list_id = list_of(p.id, p.client, p.idempotency_key)"))
                .isEqualTo(2);
    }

    @Test
    void a_list_can_be_dropped_and_those_of_checkouts_that_came_to_nothing_are_forgotten() {
        keep(checkout, "Ada,5\n");
        drop(checkout);
        assertThat(lists.find(checkout)).isEmpty();
        keep(checkout, "Ada,5\n");
        store.clock().advance(Duration.ofHours(26));

        assertThatThrownBy(() -> keep(checkout, "Ada,5\n")).isInstanceOf(Refused.class);
        keep(drafts.begin(Basket.EMPTY.with(lot.offerId(), 1, 200), "en"), "Bob,1\n");
        forgetCheckouts();

        assertThat(store.text("select string_agg(name, ',') from share_line")).isEqualTo("Bob");
    }

    private boolean forgetCheckouts() {
        return store.inTransaction(() -> store.make(ForgetCheckouts.class).some());
    }

    @Test
    void a_checkout_that_became_a_purchase_is_kept_with_its_list_though_its_server_died_before_it_could_say_so() {
        keep(checkout, "Ada,2\nBob,3\n");
        drafts.answer(checkout, GOOD);
        drafts.confirm(checkout, true, "en");
        store.execute("update checkout set purchase_id = null");
        store.clock().advance(Duration.ofDays(30));

        assertThat(forgetCheckouts()).isFalse();
        assertThat(lists.find(checkout).orElseThrow().lines()).isEqualTo(2);
    }

    @Test
    void answers_of_a_checkout_are_kept_as_long_as_it_lasts_and_many_are_forgotten_in_portions() {
        drafts.answer(checkout, GOOD);
        store.clock().advance(Duration.ofHours(24));
        forgetCheckouts();
        assertThat(store.number("select count(*) from checkout")).isEqualTo(1);

        store.clock().advance(Duration.ofHours(2));
        for (int i = 0; i < ForgetCheckouts.AT_ONCE; i++) {
            store.execute("insert into checkout (id, basket, locale, created_at, expires_at)"
                    + " select gen_random_uuid(), '', 'en', expires_at, expires_at from checkout limit 1");
        }
        assertThat(forgetCheckouts()).isTrue();
        assertThat(store.number("select count(*) from checkout")).isEqualTo(1);
        assertThat(forgetCheckouts()).isFalse();
        assertThat(store.number("select count(*) from checkout")).isZero();
    }
}
