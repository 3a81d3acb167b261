package org.tonne.order.application;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.StoreDatabase;
import org.tonne.order.application.PlacePurchase.Share;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.order.domain.Publication;
import org.tonne.order.persistence.CombinedPurchases;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Lists of beneficiaries that come with a request, as programs send them. */
class PlacedListsTest {

    private static final String NAMES =
            "select string_agg(l.line || ' ' || l.name || ' ' || l.quantity || ' ' || l.reason, ', ' order by l.line)"
                    + " from purchase p join share_line l on l.list_id = list_of(p.id, p.client, p.idempotency_key)"
                    + " where p.id = ?";

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(20_000).at("2.00").create();
    private final PlacePurchase placing =
            store.with(Purchases.class, store.make(CombinedPurchases.class)).make(PlacePurchase.class);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    private static PlacePurchase.Command request(String key, PlacePurchase.Line line, @Nullable List<Share> shares) {
        return new PlacePurchase.Command(
                "a partner",
                key,
                Requests.PAYER,
                "All of us",
                "",
                Publication.NONE,
                PaymentChoice.PAYPAL,
                "en",
                null,
                List.of(line),
                shares);
    }

    private PlacedPurchase place(String key, long units, Share... shares) {
        return placing.place(request(key, Requests.line(lot, units), shares.length == 0 ? null : List.of(shares)));
    }

    private long written() {
        return store.number("select count(*) from share_line");
    }

    private static void assertRefused(ErrorCode code, Runnable placing) {
        assertThatThrownBy(placing::run).isInstanceOfSatisfying(Refused.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    @Test
    void the_list_is_there_with_the_purchase_and_a_request_that_is_repeated_changes_nothing() {
        Share ada = new Share("Ada", 2, "Bonn");
        UUID purchase = place("k", 5, ada, new Share("Bob", 3, "")).purchaseId();

        PlacedPurchase again = place("k", 5, ada, new Share("Bob", 3, ""));

        assertThat(again.replayed()).isTrue();
        assertThat(again.purchaseId()).isEqualTo(purchase);
        assertThat(store.text(NAMES, purchase)).isEqualTo("1 Ada 2 Bonn, 2 Bob 3 ");
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void under_the_same_key_another_list_is_another_request() {
        place("k", 5, new Share("Ada", 2, ""), new Share("Bob", 3, ""));

        assertRefused(ErrorCode.KEY_REUSED, () -> place("k", 5, new Share("Ada", 3, ""), new Share("Bob", 2, "")));
        assertRefused(ErrorCode.KEY_REUSED, () -> place("k", 5, new Share("Bob", 3, ""), new Share("Ada", 2, "")));
        assertRefused(ErrorCode.KEY_REUSED, () -> place("k", 5, new Share("Ada", 5, "")));
        assertRefused(ErrorCode.KEY_REUSED, () -> place("k", 5));
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void a_list_that_cannot_stand_places_nothing_and_neither_does_a_purchase_that_cannot() {
        assertRefused(ErrorCode.LIST_INVALID, () -> place("k", 5, new Share("Ada", 4, "")));
        assertRefused(ErrorCode.LIST_INVALID, () -> placing.place(request("k", Requests.line(lot, 1), List.of())));
        assertRefused(ErrorCode.UNITS_NOT_FREE, () -> place("k", 30_000, new Share("Ada", 30_000, "")));

        assertThat(store.number("select count(*) from purchase")).isZero();
        assertThat(store.number("select count(*) from share_list")).isZero();
    }

    @Test
    void ten_thousand_lines_are_written_at_once() {
        Share[] all = IntStream.range(0, 10_000)
                .mapToObj(i -> new Share("Name " + i, 1, "Reason " + i))
                .toArray(Share[]::new);

        place("k", 10_000, all);

        assertThat(written()).isEqualTo(10_000);
    }

    @Test
    void of_purchases_that_wait_together_each_has_its_own_list_or_none() {
        List<String> placed = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> i % 3 == 0
                        ? place("none-" + i, 2).purchaseId() + " "
                        : place("list-" + i, 2, new Share("Name " + i, 2, "")).purchaseId() + " 1 Name " + i + " 2 ")
                .toList();

        assertThat(placed).allSatisfy(line -> {
            String[] parts = line.split(" ", 2);
            assertThat(store.number("select count(*) from share_list where purchase_id = ?", UUID.fromString(parts[0])))
                    .isEqualTo(parts[1].isEmpty() ? 0 : 1);
            if (!parts[1].isEmpty()) {
                assertThat(store.text(NAMES, UUID.fromString(parts[0]))).isEqualTo(parts[1]);
            }
        });
    }
}
