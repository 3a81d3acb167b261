package org.tonne.cancellation.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.RegistryCommand.Propose;
import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.fixture.Deciding;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.holding.application.DecideAccount;
import org.tonne.holding.application.DoubtedHoldings;
import org.tonne.holding.application.RefusedAccounts;
import org.tonne.holding.application.Told;
import org.tonne.holding.domain.HeldBlock;
import org.tonne.offer.application.OfferQueries;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Refused proposals on a real database: what is proposed again, what is given back, and what becomes of the account. */
class RefusalTest {

    private static final ResponseCode NOT_HELD = new ResponseCode("DES", 4003);
    private static final ResponseCode CLOSED = new ResponseCode("REGISTRY", 1003);
    private static final ResponseCode SUSPENDED = new ResponseCode("REGISTRY", 1004);
    private static final ResponseCode RECONCILING = new ResponseCode("REGISTRY", 3016);

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(100).at("2.00").create();
    private final PaidOrders orders = new PaidOrders(store);
    private final Registry registry = new Registry(store);
    private final Told told = new Told(store);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void case_23_units_that_have_left_the_account_are_replaced_after_it_is_read_anew() {
        UUID order = orders.proposed(10, lot);
        registry.refuse(registry.proposal(), NOT_HELD);
        assertThat(status(order)).isEqualTo("CANCELLING");

        deliver("holdings.doubted", DoubtedHoldings.class);
        told.read(8, Told.cers(1021, 1100));
        assertThat(told.stock(lot.lotId())).isEqualTo("70/20/10/0");
        assertThat(registry.claim()).isEmpty();
        store.clock().advance(Duration.ofSeconds(30));
        Propose again = registry.proposal();

        assertThat(again.blocks()).hasToString("[CN-5-1021-2-2-0-233 to CN-5-1030-2-2-0-233]");
        registry.accept(again);
        registry.complete(again);
        assertThat(status(order)).isEqualTo("COMPLETED");
        assertThat(store.text("select string_agg(status, ' ' order by id) from cancellation"))
                .isEqualTo("REFUSED COMPLETED");
        assertThat(told.stock(lot.lotId())).isEqualTo("70/20/0/10");
    }

    @Test
    void case_23_where_too_few_units_are_left_the_money_goes_back_and_nothing_is_on_offer_that_is_gone() {
        UUID order = orders.proposed(10, lot);
        registry.refuse(registry.proposal(), new ResponseCode("REGISTRY", 3005));
        deliver("holdings.doubted", DoubtedHoldings.class);
        told.read(8, Told.cers(1096, 1100));
        assertThat(told.stock(lot.lotId())).isEqualTo("0/90/10/0");
        store.clock().advance(Duration.ofSeconds(30));

        registry.refuse(registry.proposal(), NOT_HELD);

        assertThat(status(order)).isEqualTo("REFUND_DUE");
        assertThat(told.stock(lot.lotId())).isEqualTo("5/95/0/0");
        assertThat(store.number("select count(*) from operator_case where kind = 'HOLDINGS_SHORT'"))
                .isEqualTo(1);
    }

    @Test
    void case_23_a_discrepancy_because_units_are_not_held_lets_the_account_be_read_anew() {
        UUID order = orders.proposed(10, lot);
        Propose proposal = registry.taken();
        registry.discrepancy(proposal, NOT_HELD);

        deliver("holdings.doubted", DoubtedHoldings.class);
        told.read(8, Told.cers(1011, 1100));

        assertThat(status(order)).isEqualTo("REFUND_DUE");
        assertThat(told.stock(lot.lotId())).isEqualTo("90/10/0/0");
    }

    @Test
    void case_34_a_reconciliation_of_the_registry_is_waited_for_and_the_order_goes_on() {
        UUID order = orders.proposed(10, lot);
        Propose first = registry.proposal();
        registry.refuse(first, RECONCILING);
        registry.refuse(first, RECONCILING);
        store.clock().advance(Duration.ofMinutes(4));
        assertThat(registry.claim()).isEmpty();
        store.clock().advance(Duration.ofMinutes(1));
        Propose second = registry.proposal();
        registry.refuse(second, RECONCILING);
        store.clock().advance(Duration.ofMinutes(10));
        Propose third = registry.taken();
        registry.complete(third);

        assertThat(third.blocks()).isEqualTo(first.blocks());
        assertThat(third.transactionIdentifier())
                .isNotIn(first.transactionIdentifier(), second.transactionIdentifier());
        assertThat(status(order)).isEqualTo("COMPLETED");
        assertThat(onOffer()).isTrue();
    }

    @Test
    void a_registry_that_completes_what_has_taken_no_serials_yet_is_not_believed_and_people_must_look() {
        UUID order = orders.proposed(10, lot);
        registry.refuse(registry.proposal(), RECONCILING);
        String queued = store.text("select transaction_identifier from cancellation where status = 'QUEUED'");

        registry.notify(queued, 4, List.of(new ReportedBlock("CN", 5, 1001, 1010, 2, 2, 0, 233)));

        assertThat(status(order)).isEqualTo("NEEDS_OPERATOR");
        assertThat(store.text("select kind || ': ' || facts from operator_case"))
                .contains("BLOCKS_DIFFER", "No serials were proposed yet");
        assertThat(new Deciding(store, DecideCancellation.class)
                        .choices(UUID.fromString(store.text("select id from operator_case"))))
                .containsExactly("TERMINATE", "QUEUE_AGAIN");
    }

    @Test
    void case_34_serials_taken_anew_are_proposed_in_one_order_however_often_nothing_was_sent() {
        orders.proposed(15, lot);
        registry.refuse(registry.proposal(), RECONCILING);
        told.read(8, Told.cers(1011, 1020));
        assertThat(told.stock(lot.lotId())).isEqualTo("0/85/15/0");
        store.clock().advance(Duration.ofMinutes(5));
        Propose unsent = registry.proposal();
        registry.isAway(unsent);
        store.clock().advance(Duration.ofMinutes(5));

        Propose again = registry.proposal();

        assertThat(again.blocks())
                .hasToString(
                        "[CN-5-1001-2-2-0-233 to CN-5-1005-2-2-0-233, CN-5-1011-2-2-0-233 to CN-5-1020-2-2-0-233]");
        assertThat(again.sha256()).isEqualTo(unsent.sha256());
    }

    @Test
    void case_34_a_suspended_account_rests_until_a_person_says_otherwise_and_its_order_is_tried_hourly() {
        UUID order = orders.proposed(10, lot);
        registry.refuse(registry.proposal(), SUSPENDED);
        deliver("account.refused", RefusedAccounts.class);
        deliver("account.refused", RefusedAccounts.class);

        assertThat(onOffer()).isFalse();
        assertThat(store.text("select string_agg(kind || ' ' || about, ',') from operator_case"))
                .isEqualTo("ACCOUNT_REFUSED 100-1001");
        assertThat(status(order)).isEqualTo("CANCELLING");

        Deciding deciding = new Deciding(store, DecideAccount.class);
        deciding.one(deciding.caseOf("ACCOUNT_REFUSED"), "ADMIT");
        assertThat(onOffer()).isTrue();
        assertThat(store.text("select decision from operator_case")).isEqualTo("ADMIT");

        store.clock().advance(Duration.ofHours(1));
        registry.complete(registry.taken());
        assertThat(status(order)).isEqualTo("COMPLETED");
    }

    @Test
    void case_34_a_closed_account_ends_in_a_refund_and_rests() {
        UUID order = orders.proposed(10, lot);
        registry.refuse(registry.proposal(), CLOSED);
        deliver("account.refused", RefusedAccounts.class);
        Lot late = store.aLot().of(10).ofProject(7).create();

        assertThat(status(order)).isEqualTo("REFUND_DUE");
        assertThat(onOffer()).isFalse();
        assertThat(store.text("select frozen from stock where lot_id = ?", late.lotId()))
                .isEqualTo("t");
        assertThat(registry.claim()).isEmpty();
    }

    @Test
    void a_refusal_of_a_second_attempt_has_its_consequences_as_soon_as_nothing_can_have_arrived() {
        UUID order = orders.proposed(10, lot);
        String first = refusedAtTheSecondAttempt(RECONCILING);

        store.clock().advance(Duration.ofMinutes(5));
        Propose again = registry.taken();
        registry.complete(again);

        assertThat(again.transactionIdentifier()).isNotEqualTo(first);
        assertThat(status(order)).isEqualTo("COMPLETED");
        assertThat(store.text("select string_agg(status, ' ' order by id) from cancellation"))
                .isEqualTo("REFUSED COMPLETED");
    }

    @Test
    void an_account_that_is_closed_rests_after_a_refusal_of_a_second_attempt_too() {
        UUID order = orders.proposed(10, lot);
        refusedAtTheSecondAttempt(CLOSED);
        deliver("account.refused", RefusedAccounts.class);

        assertThat(status(order)).isEqualTo("REFUND_DUE");
        assertThat(onOffer()).isFalse();
    }

    @Test
    void case_21_units_that_lie_in_too_many_blocks_by_now_are_not_proposed_and_are_up_to_a_person() {
        Lot large = store.aLot().of(7000).create();
        UUID order = orders.proposed(3001, large);
        registry.refuse(registry.proposal(), NOT_HELD);
        deliver("holdings.doubted", DoubtedHoldings.class);
        told.read(
                8,
                IntStream.range(0, 3500)
                        .mapToObj(i -> Told.cers(1101 + 2L * i, 1101 + 2L * i))
                        .toArray(HeldBlock[]::new));
        store.clock().advance(Duration.ofSeconds(30));

        assertThat(registry.claim()).isEmpty();

        assertThat(status(order)).isEqualTo("NEEDS_OPERATOR");
        assertThat(store.text("select facts from operator_case where kind = 'REGISTRY_SILENT'"))
                .contains("3001 blocks");
    }

    private String refusedAtTheSecondAttempt(ResponseCode code) {
        Propose proposal = registry.proposal();
        registry.isAway(proposal);
        store.clock().advance(Duration.ofMinutes(5));
        registry.refuse(registry.proposal(), code);
        registry.answer(proposal.transactionIdentifier(), null, List.of());
        store.clock().advance(Duration.ofMinutes(2));
        registry.answer(proposal.transactionIdentifier(), null, List.of());
        return proposal.transactionIdentifier();
    }

    private boolean onOffer() {
        return store.inTransaction(() -> store.make(OfferQueries.class).byId(lot.offerId()))
                .isPresent();
    }

    private String status(UUID order) {
        return store.text("select status from orders where id = ?", order);
    }

    private <R extends OutboxReceiver> void deliver(String topic, Class<R> receiver) {
        try (Connection connection = store.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select id, topic, subject, payload from outbox_message where topic = '" + topic + "'")) {
            assertThat(row.next()).as(topic).isTrue();
            OutboxMessage message = new OutboxMessage(
                    row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4), 0);
            store.inTransaction(() -> {
                try {
                    store.make(receiver).receive(message);
                } catch (org.tonne.outbox.application.UndeliveredException failure) {
                    throw new IllegalStateException(failure);
                }
            });
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
