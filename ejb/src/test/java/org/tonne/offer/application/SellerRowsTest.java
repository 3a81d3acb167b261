package org.tonne.offer.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.fixture.Completion;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.offer.application.SellerOffers.SellerOffer;
import org.tonne.order.application.SellerOrders;
import org.tonne.order.application.SellerOrders.SellerOrder;
import org.tonne.order.domain.OrderStatus;

import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** A seller sees what is its own, and nothing of another one. */
class SellerRowsTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot mine = store.aLot().of(100).at("2.00").by("mine").create();
    private final Lot theirs =
            store.aLot().of(50).at("3.00").by("theirs").in(1002).create();
    private final PaidOrders orders = new PaidOrders(store);
    private final SellerOrders sellerOrders = store.make(SellerOrders.class);
    private final SellerOffers sellerOffers = store.make(SellerOffers.class);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void orders_of_another_seller_never_appear() {
        UUID own = orders.unpaid(10, mine);
        UUID other = orders.unpaid(5, theirs);

        assertThat(sellerOrders.all(mine.sellerId())).singleElement().satisfies(order -> {
            assertThat(order.reference()).isEqualTo(reference(own));
            assertThat(order.quantity()).isEqualTo(10);
            assertThat(order.total().toString()).contains("20.00");
            assertThat(order.projects()).isEqualTo("CN-233");
        });
        assertThat(sellerOrders.open(theirs.sellerId()))
                .extracting(SellerOrder::reference)
                .containsExactly(reference(other));
        assertThat(sellerOrders.all(UUID.randomUUID())).isEmpty();
    }

    @Test
    void what_has_come_to_its_end_is_among_all_orders_only() {
        UUID done = orders.proposed(10, mine);
        new Completion(store).completeAll();
        UUID open = orders.unpaid(5, mine);

        assertThat(sellerOrders.open(mine.sellerId()))
                .extracting(SellerOrder::reference)
                .containsExactly(reference(open));
        assertThat(sellerOrders.all(mine.sellerId()))
                .extracting(SellerOrder::reference)
                .containsExactlyInAnyOrder(reference(done), reference(open));
        assertThat(sellerOrders.all(mine.sellerId()))
                .extracting(SellerOrder::status)
                .contains(OrderStatus.COMPLETED);
    }

    @Test
    void offers_of_another_seller_never_appear_and_own_ones_say_where_the_units_of_the_lot_are() {
        orders.proposed(10, mine);
        new Completion(store).completeAll();
        orders.unpaid(5, mine);

        List<SellerOffer> offers = sellerOffers.of(mine.sellerId());

        assertThat(offers).singleElement().satisfies(offer -> {
            assertThat(offer.id()).isEqualTo(mine.offerId());
            assertThat(List.of(
                            offer.offered(), offer.available(), offer.reserved(), offer.cancelled(), offer.withheld()))
                    .containsExactly(100L, 85L, 5L, 10L, 0L);
            assertThat(offer.frozen()).isFalse();
        });
        assertThat(sellerOffers.of(theirs.sellerId()))
                .extracting(SellerOffer::id)
                .containsExactly(theirs.offerId());
    }

    private String reference(UUID order) {
        return store.text("select reference from orders where id = ?", order);
    }
}
