package org.tonne.cancellation.application;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.DecideCancellation.Decisions;
import org.tonne.cancellation.application.RegistryCommand.Propose;
import org.tonne.cases.application.CaseQueries;
import org.tonne.cases.domain.Decision;
import org.tonne.cases.domain.OperatorCase;
import org.tonne.cases.domain.OperatorCases;
import org.tonne.fixture.Deciding;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Two people decide what the registry left open. */
class DecideCancellationTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(100).at("2.00").create();
    private final Registry registry = new Registry(store);
    private final UUID order = new PaidOrders(store).proposed(10, lot);
    private final Propose proposal = registry.taken();
    private final Deciding deciding = new Deciding(store, DecideCancellation.class);

    @BeforeEach
    void the_registry_names_no_blocks() {
        registry.notify(proposal.transactionIdentifier(), 4, List.of());
    }

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void one_person_alone_decides_nothing() {
        propose(Decisions.COMPLETE);

        assertThatThrownBy(() -> confirm("ann@example.org")).hasMessageContaining("DECISION_ILLEGAL");

        assertThat(status()).isEqualTo("NEEDS_OPERATOR/NEEDS_OPERATOR");
        CancellationQueries.CancellationView waiting =
                store.make(CancellationQueries.class).needingOperator().get(0);
        assertThat(waiting.caseId()).isEqualTo(caseId());
        assertThat(waiting.proposedBy()).isEqualTo("ann@example.org");
        assertThat(store.make(CaseQueries.class).find(caseId()).orElseThrow().proposed())
                .isEqualTo(new Decision("COMPLETE", "2", "Letter: all of them"));
        assertThat(waiting.blocks()).isEqualTo("CN-5-1001-2-2-0-233 to CN-5-1010-2-2-0-233");
    }

    @Test
    void two_people_find_it_completed() {
        propose(Decisions.COMPLETE);
        confirm("bob@example.org");

        assertThat(status()).isEqualTo("COMPLETED/COMPLETED");
        assertThat(store.number("select cancelled from stock")).isEqualTo(10);
        assertThat(store.number("select count(*) from operator_case where status <> 'CLOSED'"))
                .isZero();
    }

    @Test
    void two_people_find_it_terminated() {
        propose(Decisions.TERMINATE);
        confirm("bob@example.org");

        assertThat(status()).isEqualTo("TERMINATED/REFUND_DUE");
        assertThat(store.number("select available from stock")).isEqualTo(100);
    }

    @Test
    void two_people_have_it_proposed_again_under_the_same_identifier() {
        propose(Decisions.QUEUE_AGAIN);
        confirm("bob@example.org");

        assertThat(status()).isEqualTo("QUEUED/CANCELLING");
        Propose again = registry.taken();
        assertThat(again).isEqualTo(proposal);
        registry.complete(again);
        assertThat(status()).isEqualTo("COMPLETED/COMPLETED");
    }

    @Test
    void a_second_person_may_disagree_and_another_proposal_takes_its_place() {
        propose(Decisions.TERMINATE);
        deciding.reject(caseId());
        propose(Decisions.COMPLETE);
        confirm("bob@example.org");

        assertThat(status()).isEqualTo("COMPLETED/COMPLETED");
    }

    @Test
    void completed_is_not_confirmed_once_the_registry_has_said_that_it_is_not() {
        propose(Decisions.COMPLETE);
        registry.notify(proposal.transactionIdentifier(), 5, List.of());

        assertIllegal(() -> confirm("bob@example.org"));

        assertThat(status()).isEqualTo("NEEDS_OPERATOR/NEEDS_OPERATOR");
        deciding.reject(caseId());
        propose(Decisions.TERMINATE);
        confirm("bob@example.org");
        assertThat(status()).isEqualTo("TERMINATED/REFUND_DUE");
    }

    @Test
    void terminated_is_not_confirmed_once_the_registry_has_named_the_very_blocks() {
        propose(Decisions.TERMINATE);
        registry.complete(proposal);

        assertIllegal(() -> confirm("bob@example.org"));

        assertThat(status()).isEqualTo("NEEDS_OPERATOR/NEEDS_OPERATOR");
    }

    @Test
    void what_was_read_before_the_registry_spoke_is_not_even_proposed() {
        String read = deciding.keys(caseId()).get(0);
        registry.notify(proposal.transactionIdentifier(), 7, List.of());

        assertIllegal(() -> deciding.propose(caseId(), read));
    }

    @Test
    void news_while_the_second_person_confirms_are_not_passed_over() {
        propose(Decisions.COMPLETE);
        OperatorCase about = store.inTransaction(
                () -> store.make(OperatorCases.class).find(caseId()).orElseThrow());
        Decision checked = Decision.parse(String.valueOf(about.proposedDecision()));
        registry.notify(proposal.transactionIdentifier(), 5, List.of());

        assertIllegal(() -> store.inTransaction(
                () -> store.make(DecideCancellation.class).carryOut(about, checked, "bob@example.org")));
    }

    @Test
    void what_needs_no_decision_takes_none() {
        propose(Decisions.COMPLETE);
        confirm("bob@example.org");

        assertIllegal(() -> propose(Decisions.TERMINATE));
    }

    private static void assertIllegal(ThrowingCallable word) {
        assertThatThrownBy(word).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                .isEqualTo(ErrorCode.DECISION_ILLEGAL));
    }

    private void propose(Decisions decision) {
        deciding.propose(caseId(), decision.name(), "Letter: all of them", "ann@example.org");
    }

    private void confirm(String actor) {
        deciding.confirm(caseId(), actor);
    }

    private UUID caseId() {
        return UUID.fromString(store.text("select id from operator_case"));
    }

    private String status() {
        return store.text(
                "select c.status || '/' || o.status from cancellation c join orders o on o.id = c.order_id where o.id = ?",
                order);
    }
}
