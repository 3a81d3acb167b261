package org.tonne.statistics.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.fixture.Completion;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.statistics.application.BuyerFigures.Country;
import org.tonne.statistics.application.BuyerFigures.Quarter;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class BuyerFiguresTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot cheap = store.aLot().of(1000).at("1.00").create();
    private final Lot dear = store.aLot().of(1000).at("2.55").ofProject(300).create();
    private final PaidOrders orders = new PaidOrders(store);
    private final Completion registry = new Completion(store);
    private final BuyerFigures figures = store.make(BuyerFigures.class);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void before_the_first_cancellation_there_is_no_figure() {
        orders.over(5, cheap);

        assertThat(figures.now()).isEqualTo(new BuyerFigures.Figures(List.of(), List.of()));
    }

    @Test
    void a_purchaser_is_new_once_and_returns_in_later_quarters_whatever_the_case_of_the_address() {
        cancelled(10, cheap, "ada@example.org", "INDIVIDUAL", "GB");
        cancelled(4, dear, "ACME@example.org", "ORGANISATION", "KE");
        store.clock().advance(Duration.ofDays(60)); // from November into January
        cancelled(2, dear, "Ada@Example.org", "INDIVIDUAL", "GB");
        cancelled(1, cheap, "ada@example.org", "INDIVIDUAL", "GB");

        assertThat(figures.now().quarters())
                .containsExactly(
                        new Quarter("2026-Q4", 10, 4, 2, 0, 14, 10 * 100 + 4 * 255),
                        new Quarter("2027-Q1", 3, 0, 0, 1, 3, 2 * 255 + 100));
        assertThat(figures.now().countries()).containsExactly(new Country("GB", 13), new Country("KE", 4));
    }

    @Test
    void the_average_price_is_rounded_to_the_nearest_cent() {
        assertThat(new Quarter("2027-Q1", 3, 0, 0, 1, 3, 610).averageCents()).isEqualTo(203);
        assertThat(new Quarter("2027-Q1", 2, 0, 0, 1, 2, 355).averageCents()).isEqualTo(178);
    }

    @Test
    void figures_are_kept_for_a_minute() {
        assertThat(figures.now().countries()).isEmpty();
        cancelled(1, cheap, "ada@example.org", "INDIVIDUAL", "GB");
        assertThat(figures.now().countries()).isEmpty();

        store.clock().advance(Duration.ofMinutes(1));

        assertThat(figures.now().countries()).hasSize(1);
    }

    private void cancelled(long quantity, Lot lot, String email, String kind, String country) {
        UUID order = orders.proposed(quantity, lot);
        store.execute(
                "update purchase set payer_email = ?, payer_kind = ?, country = ?"
                        + " where id = (select purchase_id from orders where id = ?)",
                email,
                kind,
                country,
                order);
        registry.completeAll();
    }
}
