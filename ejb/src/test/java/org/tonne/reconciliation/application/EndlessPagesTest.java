package org.tonne.reconciliation.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.reconciliation.application.RegistryInquiry.Page;
import org.tonne.reconciliation.application.RegistryInquiry.ReadPage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** A registry whose pages of holdings never end: the copy of its books stays bounded, and a reconciliation is given up. */
class EndlessPagesTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Talk talk = new Talk(store);

    EndlessPagesTest() {
        new PaidOrders(store).proposed(10, store.aLot().of(100).create());
    }

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void a_page_that_leads_to_itself_begins_the_reading_anew_after_five_minutes() {
        String identifier = talk.started();
        talk.read(talk.ask().orElseThrow(), pageBefore("a"));
        talk.read(talk.ask().orElseThrow(), pageBefore("a"));

        assertThat(store.text("select trouble from reconciliation_reading")).isEqualTo("The next page is this page");
        begunAnewAfterFiveMinutes(identifier);
    }

    @Test
    void pages_that_lead_to_each_other_begin_the_reading_anew_after_five_minutes() {
        String identifier = talk.started();
        for (String next : List.of("a", "b", "a", "b", "a", "b")) {
            talk.read(talk.ask().orElseThrow(), pageBefore(next));
        }
        assertThat(store.number("select pages from reconciliation_reading")).isEqualTo(6);
        store.execute("update reconciliation_reading set pages = 998");
        talk.read(talk.ask().orElseThrow(), pageBefore("a"));
        talk.read(talk.ask().orElseThrow(), pageBefore("b"));

        assertThat(store.text("select trouble from reconciliation_reading")).isEqualTo("More than 1000 pages");
        begunAnewAfterFiveMinutes(identifier);
    }

    @Test
    void an_account_of_which_the_last_page_never_comes_is_given_up_after_a_day() {
        String identifier = talk.started();
        for (int hour = 0; hour < 24; hour++) {
            talk.read(talk.ask().orElseThrow(), pageBefore("a"));
            talk.read(talk.ask().orElseThrow(), pageBefore("a"));
            store.clock().advance(Duration.ofHours(1));
        }

        assertThat(store.inTransaction(
                        () -> store.make(GiveUpReconciliation.class).giveUpOne()))
                .isTrue();
        assertThat(talk.status(identifier)).isEqualTo("ABANDONED");
    }

    private void begunAnewAfterFiveMinutes(String identifier) {
        assertThat(store.number("select count(*) from reconciliation_block where theirs"))
                .isZero();
        store.clock().advance(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(talk.ask()).isEmpty();
        store.clock().advance(Duration.ofSeconds(1));
        ReadPage again = (ReadPage) talk.ask().orElseThrow();
        assertThat(again.cursor()).isEmpty();
        talk.read(again, talk.page(Talk.cn(1001, 1100)));
        talk.compared();
        assertThat(talk.status(identifier)).isEqualTo("COMPLETED");
    }

    private Page pageBefore(String next) {
        return new Page(Optional.of(talk.now()), Optional.of(7L), List.of(Talk.cn(1001, 1050)), Optional.of(next));
    }
}
