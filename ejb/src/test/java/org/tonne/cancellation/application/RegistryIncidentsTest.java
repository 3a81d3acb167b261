package org.tonne.cancellation.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.cancellation.application.RecordStatus.Outcome;
import org.tonne.cancellation.application.RegistryCommand.AskStatus;
import org.tonne.cancellation.application.RegistryCommand.Propose;
import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** What the registry may do wrong (registry protocol, 12), on a real database. */
class RegistryIncidentsTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(100).at("2.00").create();
    private final PaidOrders orders = new PaidOrders(store);
    private final Registry registry = new Registry(store);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 6, 7})
    void case_15_completion_after_a_failure_freezes_the_lot_and_calls_a_person(int failure) {
        UUID order = orders.proposed(10, lot);
        Propose proposal = registry.taken();
        registry.notify(proposal.transactionIdentifier(), failure, List.of());
        assertThat(status(order)).isEqualTo("REFUND_DUE");

        registry.complete(proposal);

        assertThat(cancellation(proposal)).isEqualTo("LATE_COMPLETED");
        assertThat(status(order)).isEqualTo("NEEDS_OPERATOR");
        assertThat(store.text("select kind from operator_case")).isEqualTo("LATE_COMPLETION");
        assertThat(store.text("select frozen from stock")).isEqualTo("t");
    }

    @Test
    void case_15_a_failure_after_completion_is_an_incident_and_moves_nothing() {
        UUID order = orders.proposed(10, lot);
        Propose proposal = registry.taken();
        registry.complete(proposal);

        registry.notify(proposal.transactionIdentifier(), 3, List.of());

        assertThat(cancellation(proposal)).isEqualTo("COMPLETED");
        assertThat(status(order)).isEqualTo("COMPLETED");
        assertThat(store.text("select kind from operator_case")).isEqualTo("REGISTRY_CONTRADICTS");
    }

    @Test
    void case_16_a_transaction_that_is_not_ours_is_kept_and_answered_so() {
        orders.proposed(10, lot);

        assertThat(registry.notify("VCP99", 4, List.of())).isEqualTo(Outcome.UNKNOWN_TRANSACTION);
        assertThat(registry.notify("VCP98", 4, List.of())).isEqualTo(Outcome.UNKNOWN_TRANSACTION);
        assertThat(store.number("select count(*) from registry_message where cancellation_id is null"))
                .isEqualTo(2);
        assertThat(store.text("select string_agg(about, ',' order by about) from operator_case"
                        + " where kind = 'STRAY_NOTIFICATION' and facts like '%' || about || '%'"))
                .isEqualTo("VCP98,VCP99");
    }

    @Test
    void case_17_without_any_word_the_registry_is_asked_after_its_time_and_then_a_person() {
        UUID order = orders.proposed(10, lot);
        Propose proposal = registry.taken();
        store.clock().advance(Duration.ofHours(25));

        assertThat(registry.claim()).containsExactly(new AskStatus(proposal.transactionIdentifier()));
        registry.answer(proposal.transactionIdentifier(), 1, List.of());

        assertThat(cancellation(proposal)).isEqualTo("NEEDS_OPERATOR");
        assertThat(status(order)).isEqualTo("NEEDS_OPERATOR");
        assertThat(stock()).isEqualTo("90/10/0");
        assertThat(store.make(CancellationQueries.class).needingOperator()).hasSize(1);
    }

    @Test
    void case_17_when_it_does_not_even_answer_units_stay_reserved_for_a_person() {
        orders.proposed(10, lot);
        Propose proposal = registry.taken();
        store.clock().advance(Duration.ofHours(25));
        registry.claim();

        registry.silent(proposal.transactionIdentifier());

        assertThat(cancellation(proposal)).isEqualTo("NEEDS_OPERATOR");
        assertThat(stock()).isEqualTo("90/10/0");
    }

    @Test
    void cases_17_and_18_expiry_at_24_hours_gives_back_and_completion_a_second_later_is_late() {
        UUID order = orders.proposed(10, lot);
        Propose proposal = registry.taken();
        store.clock().advance(Duration.ofHours(25));
        registry.claim();
        registry.answer(proposal.transactionIdentifier(), 7, List.of());
        assertThat(cancellation(proposal)).isEqualTo("EXPIRED");
        assertThat(status(order)).isEqualTo("REFUND_DUE");

        store.clock().advance(Duration.ofSeconds(1));
        registry.complete(proposal);

        assertThat(cancellation(proposal)).isEqualTo("LATE_COMPLETED");
    }

    @Test
    void case_19_blocks_that_differ_freeze_the_order_and_call_a_person() {
        UUID order = orders.proposed(10, lot);
        Propose proposal = registry.taken();

        registry.notify(
                proposal.transactionIdentifier(), 4, List.of(new ReportedBlock("CN", 5, 1001, 1009, 2, 2, 0, 233)));

        assertThat(cancellation(proposal)).isEqualTo("NEEDS_OPERATOR");
        assertThat(status(order)).isEqualTo("NEEDS_OPERATOR");
        assertThat(store.text("select kind from operator_case")).isEqualTo("BLOCKS_DIFFER");
        assertThat(store.text("select facts from operator_case")).contains("Proposed 10 units", "9 units");
        assertThat(store.number("select count(*) from outbox_message where topic = 'order.completed'"))
                .isZero();
    }

    @Test
    void case_7_a_registry_in_trouble_is_asked_later_and_one_that_cannot_read_calls_a_person() {
        UUID first = orders.proposed(10, lot);
        Propose proposal = registry.proposal();
        store.inTransaction(() -> store.make(RecordProposalReply.class)
                .troubled(proposal.transactionIdentifier(), "HTTP 503", Duration.ofMinutes(20), Exchange.NONE));
        assertThat(cancellation(proposal)).isEqualTo("UNKNOWN");
        store.clock().advance(Duration.ofMinutes(19));
        assertThat(registry.claim()).isEmpty();
        store.clock().advance(Duration.ofMinutes(1));
        assertThat(registry.claim()).containsExactly(new AskStatus(proposal.transactionIdentifier()));
        registry.answer(proposal.transactionIdentifier(), 4, PaidOrders.named(proposal.blocks()));
        assertThat(status(first)).isEqualTo("COMPLETED");

        UUID second = orders.proposed(10, lot);
        Propose hopeless = registry.proposal();
        store.inTransaction(() -> store.make(RecordProposalReply.class)
                .unreadable(
                        hopeless.transactionIdentifier(),
                        List.of(new ResponseCode("REGISTRY", 9876)),
                        "retryable false",
                        Exchange.NONE));

        assertThat(cancellation(hopeless)).isEqualTo("NEEDS_OPERATOR");
        assertThat(status(second)).isEqualTo("NEEDS_OPERATOR");
        assertThat(store.text(
                        "select response_codes from cancellation where transaction_identifier = ?",
                        hopeless.transactionIdentifier()))
                .isEqualTo("REGISTRY 9876");
    }

    @Test
    void case_39_a_proposal_that_would_differ_from_the_first_is_never_sent() {
        UUID order = orders.proposed(10, lot);
        Propose proposal = registry.proposal();
        store.inTransaction(() ->
                store.make(RecordProposalReply.class).notSent(proposal.transactionIdentifier(), "connection refused"));
        store.execute("update seller set registry_account_id = registry_account_id + 1");
        store.clock().advance(Duration.ofHours(1));

        assertThat(registry.claim()).isEmpty();
        store.execute(
                "update seller set registry_account_id = registry_account_id - 1"); // where the mirror holds the units

        assertThat(cancellation(proposal)).isEqualTo("NEEDS_OPERATOR");
        assertThat(status(order)).isEqualTo("NEEDS_OPERATOR");
        assertThat(store.text("select kind from operator_case")).isEqualTo("REGISTRY_CONTRADICTS");
    }

    @Test
    void an_attestation_with_a_number_that_was_used_or_other_serials_does_not_count() {
        orders.proposed(10, lot);
        Propose first = registry.taken();
        registry.attest(first, "VC1/2026", PaidOrders.named(first.blocks()));
        orders.proposed(5, lot);
        Propose second = registry.taken();

        registry.attest(second, "VC1/2026", PaidOrders.named(second.blocks()));
        registry.attest(second, "VC2/2026", PaidOrders.named(first.blocks()));
        assertThat(cancellation(second)).isEqualTo("COMPLETED");
        store.clock().advance(Duration.ofDays(1));
        assertThat(registry.claim()).containsExactly(new AskStatus(second.transactionIdentifier()));

        registry.attest(second, "VC2/2026", PaidOrders.named(second.blocks()));
        assertThat(cancellation(second)).isEqualTo("ATTESTED");
    }

    @Test
    void an_order_over_several_lots_ends_when_the_last_of_them_does() {
        Lot other = store.aLot().of(50).at("1.00").create();
        UUID order = orders.proposed(10, lot, other);
        List<RegistryCommand> commands = registry.claim();
        Propose first = (Propose) commands.get(0);
        Propose second = (Propose) commands.get(1);
        registry.complete(first);
        assertThat(status(order)).isEqualTo("CANCELLING");

        registry.notify(second.transactionIdentifier(), 3, List.of());

        assertThat(status(order)).isEqualTo("COMPLETED");
        registry.complete(second);
        assertThat(cancellation(second)).isEqualTo("LATE_COMPLETED");
        assertThat(status(order)).as("certified already").isEqualTo("COMPLETED");
    }

    private String cancellation(Propose proposal) {
        return store.text(
                "select status from cancellation where transaction_identifier = ?", proposal.transactionIdentifier());
    }

    private String status(UUID order) {
        return store.text("select status from orders where id = ?", order);
    }

    private String stock() {
        return store.text(
                "select available || '/' || reserved || '/' || cancelled from stock where lot_id = ?", lot.lotId());
    }
}
