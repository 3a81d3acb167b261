package org.tonne.web.basket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.offer.application.OfferView;
import org.tonne.order.domain.Basket;
import org.tonne.shared.UnitType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class PickedTest {

    private static final UUID CHEAP = UUID.fromString("00000000-0000-8000-8000-000000000001");
    private static final UUID DEAR = UUID.fromString("00000000-0000-8000-8000-000000000002");
    private static final List<OfferView> OFFERS = List.of(offer(CHEAP, 100, 10, 1), offer(DEAR, 200, 5, 2));

    private static OfferView offer(UUID id, long cents, long available, long minimum) {
        return new OfferView(
                id,
                UUID.randomUUID(),
                "Seller",
                "seller",
                cents,
                available,
                minimum,
                UnitType.CER,
                2,
                2,
                null,
                null,
                LocalDate.of(2020, 1, 1),
                100,
                null,
                "");
    }

    @Test
    void the_cheapest_offer_is_taken_first_and_the_next_one_when_it_is_used_up() {
        Picked picked = Picked.from(Basket.EMPTY, OFFERS, "", "12");

        assertThat(picked.problem()).isEmpty();
        assertThat(picked.basket().quantityOf(CHEAP)).isEqualTo(10);
        assertThat(picked.basket().quantityOf(DEAR)).isEqualTo(2);
    }

    @Test
    void what_is_in_the_basket_already_counts() {
        Picked picked = Picked.from(Basket.EMPTY.with(CHEAP, 9, 100), OFFERS, "", "3");

        assertThat(picked.basket().quantityOf(CHEAP)).isEqualTo(10);
        assertThat(picked.basket().quantityOf(DEAR)).isEqualTo(2);
    }

    @Test
    void only_the_offer_chosen_is_taken_from() {
        assertThat(Picked.from(Basket.EMPTY, OFFERS, DEAR.toString(), "3")
                        .basket()
                        .quantityOf(DEAR))
                .isEqualTo(3);
        assertThat(Picked.from(Basket.EMPTY, OFFERS, DEAR.toString(), "6").problem())
                .isEqualTo("UNITS_NOT_FREE");
    }

    @Test
    void more_than_there_is_changes_nothing() {
        Picked picked = Picked.from(Basket.EMPTY, OFFERS, "", "16");

        assertThat(picked.problem()).isEqualTo("UNITS_NOT_FREE");
        assertThat(picked.basket()).isEqualTo(Basket.EMPTY);
    }

    @Test
    void less_than_an_offer_sells_is_said_so() {
        assertThat(Picked.from(Basket.EMPTY, OFFERS, DEAR.toString(), "1").problem())
                .isEqualTo("BELOW_MINIMUM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1.5", "1e3", "1000000000000000", "#{7*7}", "=1+1", "١٢"})
    void what_is_no_quantity_changes_nothing(String typed) {
        Picked picked = Picked.from(Basket.EMPTY, OFFERS, "", typed);

        assertThat(picked.problem()).isEqualTo("QUANTITY_INVALID");
        assertThat(picked.basket()).isEqualTo(Basket.EMPTY);
    }

    @Test
    void a_project_without_offers_has_nothing_free() {
        assertThat(Picked.from(Basket.EMPTY, List.of(), "", "1").problem()).isEqualTo("UNITS_NOT_FREE");
    }
}
