package org.tonne.forwarding.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.config.RegistrySettings;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.RegistryBy;
import org.tonne.fixture.StoreDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** However much a person has to carry to the registry, all of it can be seen. */
class ForwardingPagesTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final PaidOrders orders = new PaidOrders(store);
    private final Lot lot = store.aLot().of(200).create();

    @AfterEach
    void the_books_are_whole() {
        Invariants.check(store);
    }

    @Test
    void all_that_are_under_way_stand_on_pages_those_to_be_sent_first() {
        store.with(RegistrySettings.class, RegistryBy.by("manual"));
        orders.proposed(1, lot);
        String sent = store.text("select transaction_identifier from cancellation");
        store.inTransaction(() -> store.make(MarkSent.class).sent(sent, "staff ada"));
        for (int i = 0; i < ForwardingQueries.PAGE; i++) {
            orders.proposed(1, lot);
        }
        ForwardingQueries queries = store.make(ForwardingQueries.class);

        assertThat(queries.count()).isEqualTo(ForwardingQueries.PAGE + 1);
        assertThat(queries.underWay(1)).hasSize(ForwardingQueries.PAGE).noneMatch(ForwardingRequest::sent);
        assertThat(queries.underWay(2))
                .extracting(ForwardingRequest::transactionIdentifier)
                .containsExactly(sent);
    }
}
