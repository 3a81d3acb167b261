package org.tonne.offer.application;

import org.junit.jupiter.api.Test;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.StoreDatabase;
import org.tonne.shared.UnitType;

import java.time.LocalDate;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Which offers a buyer sees, and what of them. */
class OfferQueriesTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final OfferQueries offers = store.make(OfferQueries.class);

    @Test
    void offers_in_force_are_shown_cheapest_first() {
        Lot dear = store.aLot().of(50).at("3.00").by("one").create();
        Lot cheap = store.aLot().of(100).at("1.00").by("two").create();
        store.aLot().ofProject(7).create();

        assertThat(offers.ofProject(dear.projectId()))
                .extracting(OfferView::id)
                .containsExactly(cheap.offerId(), dear.offerId());
        assertThat(offers.byId(dear.offerId())).hasValueSatisfying(offer -> {
            assertThat(offer.price()).hasToString("3.00 USD");
            assertThat(offer.available()).isEqualTo(50);
            assertThat(offer.issuanceQuantity()).isEqualTo(50);
            assertThat(offer.sellerSlug()).isEqualTo("one");
            assertThat(offer.unitType()).isEqualTo(UnitType.CER);
            assertThat(offer.monitoringStart()).isEqualTo(LocalDate.of(2013, 1, 1));
            assertThat(offer.serials()).isEqualTo("CN-5-1001-2-2-0-233 to CN-5-1050-2-2-0-233");
        });
    }

    @Test
    void many_free_blocks_are_cut_short() {
        Lot lot = store.aLot().of(100).create();
        store.execute("delete from free_block");
        for (int first = 1001; first < 1100; first += 20) {
            store.execute("insert into free_block values (?, int8range(?, ?))", lot.lotId(), first, first + 10);
        }

        assertThat(offers.byId(lot.offerId()).orElseThrow().serials())
                .startsWith("CN-5-1001-2-2-0-233 to CN-5-1010-2-2-0-233, ")
                .endsWith(", …");
    }

    @Test
    void what_is_not_in_force_sold_out_frozen_or_expired_is_not_shown() {
        store.aLot().offered("PAUSED").create();
        store.aLot().units(UnitType.TCER, 1, LocalDate.of(2020, 12, 31)).create();
        store.aLot().units(UnitType.TCER, 2, null).create();
        Lot frozen = store.aLot().create();
        store.execute("update stock set frozen = true where lot_id = ?", frozen.lotId());
        Lot soldOut = store.aLot().create();
        store.execute("update stock set available = 0, reserved = 100 where lot_id = ?", soldOut.lotId());
        Lot over = store.aLot().create();
        store.execute("update offer set valid_until = '2026-11-22T10:00:00Z' where id = ?", over.offerId());
        Lot alive =
                store.aLot().units(UnitType.LCER, 2, LocalDate.of(2040, 1, 1)).create();

        assertThat(offers.ofProject(alive.projectId()))
                .extracting(OfferView::id)
                .containsExactly(alive.offerId());
        assertThat(offers.byId(over.offerId())).isEmpty();
        assertThat(offers.byId(new UUID(1, 1))).isEmpty();
    }
}
