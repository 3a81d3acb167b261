package org.tonne.reconciliation.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.cases.domain.OperatorCases;
import org.tonne.cases.persistence.JpaOperatorCases;
import org.tonne.config.RegistrySettings;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.RegistryBy;
import org.tonne.fixture.StoreDatabase;
import org.tonne.reconciliation.application.AnnounceReconciliation.Announced;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class AnnounceReconciliationTest {

    private static final String STAFF = "staff@example.org";

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Talk talk = new Talk(store);

    AnnounceReconciliationTest() {
        store.with(OperatorCases.class, store.make(JpaOperatorCases.class));
    }

    @AfterEach
    void the_books_are_whole() {
        Invariants.check(store);
    }

    @Test
    void by_rest_what_we_start_is_announced_too_and_goes_on_like_one_of_the_registrys_own() {
        by("rest");
        start();
        Announced announced = running().orElseThrow();
        assertThat(announced.identifier()).startsWith("VCP");
        assertThat(announced.snapshotAt())
                .isBetween(talk.now().plusSeconds(4), talk.now().plusSeconds(5));
        assertThat(announced.taken()).isFalse();

        store.clock().advance(Duration.ofSeconds(5));
        talk.snapshot();
        talk.snapshot();
        assertThat(running().orElseThrow().taken()).isTrue();
        assertThat(talk.want(announced.identifier(), Demand.Kind.TOTALS).isStored())
                .isTrue();
        assertThat(talk.answers()).hasSize(1);
        talk.result(announced.identifier(), 5);

        assertThat(status(announced.identifier())).isEqualTo("COMPLETED");
        assertThat(running()).isEmpty();
    }

    @Test
    void one_that_the_registry_does_not_want_is_denied_with_its_reasons() {
        by("rest");
        start();
        String identifier = running().orElseThrow().identifier();

        store.inTransaction(() ->
                store.make(AnnounceReconciliation.class).refused(identifier, List.of(new ResponseCode("DES", 7))));

        assertThat(status(identifier)).isEqualTo("DENIED");
        assertThat(store.text("select result_codes from reconciliation where identifier = ?", identifier))
                .contains("DES 7");
        assertThat(running()).isEmpty();
    }

    @Test
    void one_whose_announcement_never_arrived_is_given_up_with_its_copy_when_the_registry_does_not_know_it() {
        by("rest");
        start();
        String identifier = running().orElseThrow().identifier();
        store.clock().advance(Duration.ofSeconds(5));
        talk.snapshot();
        talk.snapshot();
        assertThat(running().orElseThrow().taken()).isTrue();

        store.inTransaction(() ->
                store.make(AnnounceReconciliation.class).refused(identifier, List.of(new ResponseCode("DES", 6301))));

        assertThat(status(identifier)).isEqualTo("ABANDONED");
        assertThat(store.text("select result_codes from reconciliation where identifier = ?", identifier))
                .contains("DES 6301");
        assertThat(store.number(
                        "select count(*) from reconciliation_block b join reconciliation r"
                                + " on r.id = b.reconciliation_id where r.identifier = ?",
                        identifier))
                .isZero();
        assertThat(running()).isEmpty();
    }

    @Test
    void by_soap_the_registry_announces_its_own() {
        by("soap");
        start();

        assertThat(running()).isEmpty();
        assertThat(store.text("select string_agg(initiator, ',') from reconciliation"))
                .isEqualTo("PLATFORM");
    }

    private void start() {
        store.inTransaction(() -> store.make(StartReconciliation.class).start(STAFF));
    }

    private Optional<Announced> running() {
        return store.inTransaction(
                () -> store.make(AnnounceReconciliation.class).running());
    }

    private String status(String identifier) {
        return store.text("select status from reconciliation where identifier = ?", identifier);
    }

    private void by(String adapter) {
        store.with(RegistrySettings.class, RegistryBy.by(adapter));
    }
}
