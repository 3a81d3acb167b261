package org.tonne.reconciliation.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.ClaimRegistryWork;
import org.tonne.fixture.Deciding;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.reconciliation.application.DecideDifference.Decisions;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Differences that a reconciliation of ours found wait for two people, and so do the units they are about. */
class DecideDifferenceTest {

    private static final String FIRST = "first@example.org";
    private static final String SECOND = "second@example.org";

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(100).create();
    private final PaidOrders orders = new PaidOrders(store);
    private final Talk talk = new Talk(store);
    private final Deciding deciding = new Deciding(store, DecideDifference.class);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void units_that_stand_still_are_not_proposed_until_two_people_let_them_go() {
        orders.proposed(5, lot);
        String identifier = talk.reconciled(4, List.of(), Talk.cn(1001, 1050));
        assertThat(claims()).isZero();
        UUID caseId = onlyCase();

        propose(caseId, Decisions.BOOKS_STAND, "The registry has corrected it", FIRST);
        assertThatThrownBy(() -> confirm(caseId, FIRST))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.DECISION_ILLEGAL));
        assertThat(frozen(lot)).isTrue();
        confirm(caseId, SECOND);

        assertThat(frozen(lot)).isFalse();
        assertThat(talk.status(identifier)).isEqualTo("COMPLETED_BY_HAND");
        assertThat(claims()).isEqualTo(1);
        assertThat(queries().find(identifier).orElseThrow().decisions())
                .isEqualTo("BOOKS_STAND: The registry has corrected it (first@example.org, second@example.org)");
    }

    @Test
    void where_the_registry_is_right_the_units_stay_frozen_and_the_next_one_opens_no_new_case() {
        talk.reconciled(4, List.of(), Talk.cn(1001, 1050));
        UUID caseId = onlyCase();
        propose(caseId, Decisions.REGISTRY_STANDS, "Sold elsewhere", FIRST);
        confirm(caseId, SECOND);
        store.clock().advance(Duration.ofHours(1));

        String next = talk.reconciled(4, List.of(), Talk.cn(1001, 1050));

        assertThat(frozen(lot)).isTrue();
        assertThat(talk.status(next)).isEqualTo("COMPLETED_BY_HAND");
        assertThat(store.number("select count(*) from operator_case")).isEqualTo(1);
    }

    @Test
    void what_differs_besides_in_a_lot_that_stands_still_by_decision_is_a_case_of_its_own() {
        talk.reconciled(4, List.of(), Talk.cn(1001, 1050));
        UUID caseId = onlyCase();
        propose(caseId, Decisions.REGISTRY_STANDS, "Sold elsewhere", FIRST);
        confirm(caseId, SECOND);
        store.clock().advance(Duration.ofHours(1));

        String next = talk.reconciled(4, List.of(), Talk.cn(1001, 1040));

        assertThat(talk.status(next)).isEqualTo("NEEDS_OPERATOR");
        assertThat(queries().openCases()).singleElement().satisfies(one -> assertThat(one.facts())
                .contains(next, "first CN 1041 to 1100"));
        UUID another = queries().openCases().get(0).id();
        propose(another, Decisions.BOOKS_STAND, "Corrected", FIRST);
        confirm(another, SECOND);
        assertThat(frozen(lot)).as("the first decision holds").isTrue();
    }

    @Test
    void a_difference_found_again_waits_in_the_same_case() {
        String first = talk.reconciled(4, List.of(), Talk.cn(1001, 1050));
        store.clock().advance(Duration.ofHours(1));
        String second = talk.reconciled(4, List.of(), Talk.cn(1001, 1050));
        UUID caseId = onlyCase();

        propose(caseId, Decisions.BOOKS_STAND, "Corrected", FIRST);
        confirm(caseId, SECOND);

        assertThat(talk.status(first)).isEqualTo("COMPLETED_BY_HAND");
        assertThat(talk.status(second)).isEqualTo("COMPLETED_BY_HAND");
    }

    @Test
    void a_proposal_that_the_second_person_does_not_share_leaves_the_case_open() {
        talk.reconciled(4, List.of(), Talk.cn(1001, 1050));
        UUID caseId = onlyCase();
        propose(caseId, Decisions.BOOKS_STAND, "Corrected", FIRST);

        deciding.reject(caseId);

        assertThat(queries().openCases()).singleElement().satisfies(one -> {
            assertThat(one.proposedDecision()).isNull();
            assertThat(one.lots()).isEqualTo(1);
        });
        assertThat(frozen(lot)).isTrue();
    }

    private void propose(UUID caseId, Decisions decision, String reason, String actor) {
        deciding.propose(caseId, decision.name(), reason, actor);
    }

    private void confirm(UUID caseId, String actor) {
        deciding.confirm(caseId, actor);
    }

    private int claims() {
        return store.inTransaction(() -> store.make(ClaimRegistryWork.class).claim(10))
                .size();
    }

    private ReconciliationQueries queries() {
        return store.make(ReconciliationQueries.class);
    }

    private UUID onlyCase() {
        return UUID.fromString(store.text("select id from operator_case"));
    }

    private boolean frozen(Lot one) {
        return store.text("select frozen from stock where lot_id = ?", one.lotId())
                .equals("t");
    }
}
