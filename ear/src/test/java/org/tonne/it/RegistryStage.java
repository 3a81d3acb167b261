package org.tonne.it;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

import java.time.Duration;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A store before a registry that fails in every way it can, most of them at the same time to a purchase each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RegistryStage {

    static final String DONE = "COMPLETED COMPLETED - 1 CAPTURED 3";
    static final String GIVEN_BACK = "REFUNDED %s - 0 REFUNDED 0";
    static final String UP_TO_STAFF = "NEEDS_OPERATOR %s %s 0 CAPTURED 3";
    static final String LATE = "NEEDS_OPERATOR LATE_COMPLETED LATE_COMPLETION 0 REFUNDED 0";
    static final String DOUBTFUL = "COMPLETED COMPLETED ATTESTATION_DOUBTFUL 1 CAPTURED 3";

    /** Where staff see reconciliations. */
    static final String RECONCILIATION = "/admin/reconciliation";

    static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Serials from here on are in nobody's lot. */
    static final long FIRST_OF_NOBODY = 900_000_000_000L;

    final StoreProcess store;
    final Scenes scenes;

    /** The reconciliation that was made before anything went wrong. */
    String agreed = "";

    RegistryStage(StoreProcess store) {
        this.store = store;
        this.scenes = new Scenes(store);
    }

    /** Has the registry compare its books with ours now, by whatever way there is. */
    abstract void reconcile();

    @BeforeAll
    void everything_goes_wrong_at_once() {
        agreed = reconciled();
        scenes.administer("/settings", Map.of("registry.deadline", "8000"));
        scenes.planEach("3", "4", "5", "7a", "7b", "7c", "7d", "8a", "8b", "8c", "12", "13", "14", "14a", "14b");
        scenes.planEach("15", "15b", "15c", "16", "16b", "17", "17a", "17b", "18", "18a", "19a", "19b", "19c", "19d");
        scenes.planEach("19e", "20a", "20b", "20c", "20d", "21", "22", "32b", "32d", "32e", "32f");
        scenes.planEach("39");
        scenes.plan("160");
        scenes.plan("161", "9 DES:4012");
        scenes.plan("162", "10 DES:4010");
        scenes.plan("6", "6 7000");
        scenes.plan("9", "9 DES:2001,DES:2017,DES:4010,DES:4012,DES:5153");
        scenes.plan("10", "10 DES:4010");
        scenes.plan("10 several", "10 DES:4002,DES:4011,REGISTRY:1007");
        scenes.plan("11", "11");
        scenes.plan("26", "4", "17a", "26");
        scenes.plan("27", "4", "17a", "27");
        scenes.plan("32a", "32a 3000");
        scenes.plan("38", "38 2");
        scenes.begin();
        scenes.planEach("23");
        scenes.begin();
    }

    @AfterEach
    void the_books_are_whole() {
        assertThat(scenes.ledger().broken()).isEmpty();
    }

    @AfterAll
    void close() {
        store.stop();
    }

    final String frozen(Partner.Offer offer) {
        return scenes.ledger()
                .text("select s.frozen from stock s join offer o using (lot_id) where o.id = ?::uuid", offer.id());
    }

    final long cases(String kind) {
        return scenes.ledger().number("select count(*) from operator_case where kind = ? and status <> 'CLOSED'", kind);
    }

    final void awaitStatus(String identifier, String status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(scenes.ledger()
                        .text("select status from cancellation where transaction_identifier = ?", identifier))
                .isEqualTo(status));
    }

    /** Exactly the serials that we believe are cancelled there for it, and no others. */
    final void assertCancelledOnce(String identifier) {
        assertThat(scenes.registry()
                        .text(
                                "select coalesce(sum(serial_end - serial_start + 1), 0) from sandbox.unit_block where cancelled_by = ?",
                                identifier))
                .isEqualTo("3");
    }

    /** Reconciles and waits until it has ended, and ours with it; its identifier. */
    final String reconciled() {
        long before = scenes.ledger().number("select coalesce(max(id), 0) from reconciliation");
        reconcile();
        String ended =
                "select identifier from reconciliation where id > ? and initiator = 'REGISTRY' and ended_at is not null";
        await().atMost(PATIENCE)
                .until(() -> !scenes.ledger().rows(ended, before).isEmpty()
                        && scenes.ledger().number("select count(*) from reconciliation where ended_at is null") == 0);
        return scenes.ledger().text(ended, before);
    }

    /** A member of staff, signed in. */
    final Visitor staff(String email) {
        Visitor visitor = new Visitor(store);
        visitor.signIn(email);
        return visitor;
    }
}
