package org.tonne.cancellation.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.StatusReport.Source;
import org.tonne.cancellation.application.TakeRegistryEvent.Outcome;
import org.tonne.config.RegistryEventSettings;
import org.tonne.config.Sql;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class RegistryEventsTest {

    private static final Duration PULL = Duration.ofMinutes(5);

    private final StoreDatabase store =
            StoreDatabase.fresh().with(RegistryEventSettings.class, new RegistryEventSettings(List.of(), PULL));
    private final Registry registry = new Registry(store);

    @BeforeEach
    void a_proposal() {
        new PaidOrders(store).proposed(10, store.aLot().of(100).at("2.00").create());
    }

    @AfterEach
    void the_books_are_whole() {
        Invariants.check(store);
    }

    @Test
    void an_event_takes_effect_once_however_often_it_comes() {
        RegistryCommand.Propose proposal = registry.taken();
        RegistryEvent completed = event("e-1", 1, "four");

        assertThat(take(completed, report(proposal, completed, 4))).isEqualTo(Outcome.TAKEN);
        assertThat(take(completed, report(proposal, completed, 4))).isEqualTo(Outcome.TAKEN);

        assertThat(texts("select status from cancellation")).containsExactly("COMPLETED");
        assertThat(texts("select operation from registry_message where operation = 'acceptNotification'"))
                .hasSize(1);
    }

    @Test
    void another_event_under_the_same_identifier_or_number_changes_nothing() {
        RegistryCommand.Propose proposal = registry.taken();
        take(event("e-1", 1, "two"), report(proposal, event("e-1", 1, "two"), 2));

        for (RegistryEvent other : List.of(event("e-1", 1, "four"), event("e-1", 2, "two"), event("e-2", 1, "two"))) {
            assertThat(take(other, report(proposal, other, 4))).isEqualTo(Outcome.CONFLICT);
        }
        assertThat(texts("select status from cancellation")).containsExactly("CHECKED");
        assertThat(texts("select event_id from registry_event")).containsExactly("e-1");
    }

    @Test
    void an_event_about_no_transaction_of_ours_is_noted_and_said_to_be_unknown_each_time() {
        RegistryEvent strange = event("e-1", 1, "x");
        StatusReport report = new StatusReport(
                "VCP999",
                Source.NOTIFICATION,
                "e-1",
                4,
                List.of(),
                List.of(),
                null,
                store.clock().instant(),
                "{}");

        assertThat(take(strange, report)).isEqualTo(Outcome.UNKNOWN_TRANSACTION);
        assertThat(take(strange, report)).isEqualTo(Outcome.UNKNOWN_TRANSACTION);
    }

    @Test
    void events_in_any_order_lead_to_the_end_of_what_is_known_without_a_gap() {
        keep(event("e-1", 1, "a"));
        assertThat(heard()).isEqualTo(1);
        keep(event("e-3", 3, "c"));
        keep(event("e-4", 4, "d"));
        assertThat(heard()).isEqualTo(1);
        keep(event("e-2", 2, "b"));
        assertThat(heard()).isEqualTo(4);
    }

    @Test
    void what_is_missing_is_asked_for_soon_and_by_one_server() {
        RegistryFeed feed = store.make(RegistryFeed.class);
        assertThat(claim(feed)).contains(0L);
        pulled(feed, 0, false);
        keep(event("e-1", 1, "a"));
        store.clock().advance(Duration.ofSeconds(30));
        assertThat(claim(feed)).isEmpty();

        keep(event("e-3", 3, "c"));
        assertThat(claim(feed)).isEmpty();
        store.clock().advance(Duration.ofSeconds(5));

        assertThat(claim(feed)).contains(1L);
        assertThat(claim(feed)).isEmpty();
        pulled(feed, 3, false);
        assertThat(heard()).isEqualTo(3);
        store.clock().advance(PULL.minusSeconds(1));
        assertThat(claim(feed)).isEmpty();
        store.clock().advance(Duration.ofSeconds(1));
        assertThat(claim(feed)).contains(3L);
    }

    @Test
    void while_there_is_more_or_a_gap_above_it_is_asked_again_without_the_usual_pause() {
        RegistryFeed feed = store.make(RegistryFeed.class);
        claim(feed);
        pulled(feed, 100, true);
        assertThat(claim(feed)).contains(100L);

        keep(event("e-103", 103, "later"));
        pulled(feed, 101, false);
        store.clock().advance(Duration.ofSeconds(5));
        assertThat(claim(feed)).contains(101L);
    }

    @Test
    void a_server_that_dies_while_it_asks_is_followed_by_another() {
        RegistryFeed feed = store.make(RegistryFeed.class);
        claim(feed);
        store.clock().advance(Duration.ofMinutes(3));

        assertThat(claim(feed)).contains(0L);
    }

    private Outcome take(RegistryEvent event, StatusReport report) {
        return store.inTransaction(() -> store.make(TakeRegistryEvent.class).take(event, report));
    }

    private void keep(RegistryEvent event) {
        store.inTransaction(() -> {
            store.make(TakeRegistryEvent.class).keep(event);
        });
    }

    private Optional<Long> claim(RegistryFeed feed) {
        return store.inTransaction(feed::claimPull);
    }

    private void pulled(RegistryFeed feed, long seq, boolean more) {
        store.inTransaction(() -> feed.pulled(seq, more));
    }

    private long heard() {
        return Long.parseLong(texts("select seq::text from registry_feed").get(0));
    }

    private List<String> texts(String query) {
        return Sql.list(store.dataSource(), query, row -> row.getString(1));
    }

    private static RegistryEvent event(String id, long seq, String content) {
        return new RegistryEvent(id, seq, "transaction.completed", content);
    }

    private StatusReport report(RegistryCommand.Propose proposal, RegistryEvent event, int status) {
        return new StatusReport(
                proposal.transactionIdentifier(),
                Source.NOTIFICATION,
                event.eventId(),
                status,
                status == 4 ? PaidOrders.named(proposal.blocks()) : List.of(),
                List.of(),
                null,
                store.clock().instant(),
                event.content());
    }
}
