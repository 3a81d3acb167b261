package org.tonne.cancellation.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.RecordStatus.Outcome;
import org.tonne.cancellation.application.RegistryCommand.AskStatus;
import org.tonne.cancellation.application.RegistryCommand.Propose;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;

/** The talk with the registry on a real database: from the proposal to the end, and when replies are lost. */
class RegistryLinkTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(100).at("2.00").create();
    private final PaidOrders orders = new PaidOrders(store);
    private final Registry registry = new Registry(store);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void a_paid_order_is_proposed_once_with_the_lowest_free_serials() {
        UUID order = orders.proposed(10, lot);
        store.inTransaction(() -> store.make(ProposeCancellations.class).propose(order));

        Propose proposal = registry.proposal();

        assertThat(registry.claim()).isEmpty();
        assertThat(proposal.transactionIdentifier()).matches("VCP10[0-9]{5}");
        assertThat(proposal.transferring()).isEqualTo(new RegistryCommand.Account(100, 1001));
        assertThat(proposal.blocks()).hasToString("[CN-5-1001-2-2-0-233 to CN-5-1010-2-2-0-233]");
        assertThat(proposal.beneficiary()).isEqualTo("Colegio San Martín");
        assertThat(proposal.purpose()).isEqualTo("School trip");
        assertThat(status(order)).isEqualTo("CANCELLING");
    }

    @Test
    void units_in_more_than_3000_blocks_are_proposed_in_several_transactions() {
        Lot large = store.aLot().of(6101).create();
        store.execute("delete from free_block where lot_id = ?", large.lotId());
        long first = store.number("select lower(serials) from issuance where id = ?", large.issuanceId());
        store.execute(
                "insert into free_block select ?, int8range(? + 2 * n, ? + 2 * n + 1) from generate_series(0, 3050) n",
                large.lotId(),
                first,
                first);
        store.execute(
                "insert into free_block select ?, int8range(? + 2 * n + 1, ? + 2 * n + 2) from generate_series(0, 3049) n",
                large.lotId(),
                first,
                first);

        orders.proposed(3001, large);

        assertThat(registry.claim())
                .extracting(command -> ((Propose) command).blocks().size())
                .containsExactly(3000, 1);
    }

    @Test
    void the_registry_checks_completes_and_attests() {
        UUID order = orders.proposed(10, lot);
        Propose proposal = registry.taken();

        registry.notify(proposal.transactionIdentifier(), 2, List.of());
        assertThat(cancellation(proposal)).isEqualTo("CHECKED");
        assertThat(registry.complete(proposal)).isEqualTo(Outcome.ACCEPTED);
        assertThat(cancellation(proposal)).isEqualTo("COMPLETED");
        registry.attest(proposal, "VC1/2026", PaidOrders.named(proposal.blocks()));

        assertThat(cancellation(proposal)).isEqualTo("ATTESTED");
        assertThat(status(order)).isEqualTo("COMPLETED");
        assertThat(stock()).isEqualTo("90/0/10");
        assertThat(store.make(CancellationQueries.class).messages(proposal.transactionIdentifier()))
                .extracting(CancellationQueries.MessageView::operation)
                .containsExactly(
                        "acceptProposal",
                        "acceptProposalResponse",
                        "acceptNotification",
                        "acceptNotification",
                        "acceptNotification",
                        "attestation document",
                        "attestation document");
    }

    @Test
    void a_server_that_starts_asks_at_once_about_what_was_being_said_when_the_power_failed() {
        orders.proposed(10, lot);
        Propose proposal = registry.proposal();
        assertThat(registry.claim()).isEmpty();

        store.inTransaction(() -> store.make(AskAfterOutage.class).ask());

        assertThat(registry.claim()).containsExactly(new AskStatus(proposal.transactionIdentifier()));
        assertThat(cancellation(proposal)).isEqualTo("UNKNOWN");
        registry.accept(proposal);
        store.inTransaction(() -> store.make(AskAfterOutage.class).ask());
        assertThat(registry.claim()).containsExactly(new AskStatus(proposal.transactionIdentifier()));
        assertThat(cancellation(proposal)).isEqualTo("ACKNOWLEDGED");
        assertThat(registry.complete(proposal)).isEqualTo(Outcome.ACCEPTED);
        store.inTransaction(() -> store.make(AskAfterOutage.class).ask());
        assertThat(registry.claim()).isEmpty();
    }

    @Test
    void case_5_a_lost_reply_is_asked_about_and_never_proposed_again_once_known() {
        UUID order = orders.proposed(10, lot);
        Propose proposal = registry.proposal();
        registry.loseReply(proposal);

        assertThat(registry.claim()).containsExactly(new AskStatus(proposal.transactionIdentifier()));
        registry.answer(proposal.transactionIdentifier(), 4, PaidOrders.named(proposal.blocks()));

        assertThat(cancellation(proposal)).isEqualTo("COMPLETED");
        assertThat(status(order)).isEqualTo("COMPLETED");
        assertThat(store.number("select attempts from cancellation")).isEqualTo(1);
    }

    @Test
    void what_the_registry_does_not_know_after_two_minutes_is_sent_again_under_the_same_identifier() {
        orders.proposed(10, lot);
        Propose proposal = registry.proposal();
        registry.loseReply(proposal);
        registry.claim();
        registry.answer(proposal.transactionIdentifier(), null, List.of());

        store.clock().advance(Duration.ofSeconds(119));
        assertThat(registry.claim()).isEmpty();
        store.clock().advance(Duration.ofSeconds(1));
        assertThat(registry.claim()).containsExactly(new AskStatus(proposal.transactionIdentifier()));
        registry.answer(proposal.transactionIdentifier(), null, List.of());

        Propose again = registry.proposal();
        assertThat(again).isEqualTo(proposal);
        registry.refuse(again, ResponseCode.IDENTIFIER_USED);
        assertThat(cancellation(proposal)).isEqualTo("UNKNOWN");
    }

    @Test
    void a_sender_that_dies_leaves_a_question_and_not_a_second_proposal() {
        orders.proposed(10, lot);
        Propose proposal = registry.proposal();

        store.clock().advance(Duration.ofMinutes(3));

        assertThat(registry.claim()).containsExactly(new AskStatus(proposal.transactionIdentifier()));
        assertThat(cancellation(proposal)).isEqualTo("UNKNOWN");
    }

    @Test
    void what_never_left_is_sent_again_later() {
        orders.proposed(10, lot);
        Propose proposal = registry.proposal();
        store.inTransaction(() ->
                store.make(RecordProposalReply.class).notSent(proposal.transactionIdentifier(), "connection refused"));

        assertThat(registry.claim()).isEmpty();
        store.clock().advance(Duration.ofMinutes(1));
        assertThat(registry.claim()).containsExactly(proposal);
    }

    @Test
    void a_refused_proposal_gives_units_serials_and_money_back() {
        UUID order = orders.proposed(10, lot);
        registry.refuse(registry.proposal(), new ResponseCode("DES", 4010));

        assertThat(status(order)).isEqualTo("REFUND_DUE");
        assertThat(stock()).isEqualTo("100/0/0");
        assertThat(store.text("select response_codes from cancellation")).isEqualTo("DES 4010");
        assertThat(store.text("select string_agg(serials::text, ' ') from free_block"))
                .isEqualTo("[1001,1101)");
    }

    @Test
    void case_12_a_notification_before_the_reply_is_taken_and_the_reply_changes_nothing() {
        orders.proposed(10, lot);
        Propose proposal = registry.proposal();
        registry.complete(proposal);
        registry.accept(proposal);

        assertThat(cancellation(proposal)).isEqualTo("COMPLETED");
    }

    @Test
    void cases_13_and_14_order_and_repetition_of_notifications_make_no_difference() {
        orders.proposed(10, lot);
        Propose proposal = registry.taken();
        StatusReport four = new StatusReport(
                proposal.transactionIdentifier(),
                StatusReport.Source.NOTIFICATION,
                "same",
                4,
                PaidOrders.named(proposal.blocks()),
                List.of(),
                null,
                store.clock().instant(),
                "<four/>");

        registry.say(four);
        registry.say(four);
        registry.complete(proposal);
        registry.notify(proposal.transactionIdentifier(), 2, List.of());

        assertThat(cancellation(proposal)).isEqualTo("COMPLETED");
        assertThat(stock()).isEqualTo("90/0/10");
        assertThat(store.number("select count(*) from registry_message where payload = '<four/>'"))
                .isEqualTo(1);
        assertThat(store.number("select count(*) from outbox_message where topic = 'order.completed'"))
                .isEqualTo(1);
    }

    @Test
    void servers_that_claim_at_the_same_time_never_get_the_same() throws Exception {
        for (int i = 0; i < 20; i++) {
            orders.proposed(1, lot);
        }
        ExecutorService servers = Executors.newFixedThreadPool(4);
        try {
            Callable<List<RegistryCommand>> claim = () -> store.inTransaction(
                    () -> store.make(ClaimRegistryWork.class).claim(3));
            store.make(ClaimRegistryWork.class);
            Set<String> claimed = new HashSet<>();
            int all = 0;
            for (int round = 0; round < 5; round++) {
                for (Future<List<RegistryCommand>> got : servers.invokeAll(List.of(claim, claim, claim, claim))) {
                    for (RegistryCommand command : got.get()) {
                        claimed.add(command.transactionIdentifier());
                        all++;
                    }
                }
            }
            assertThat(all).isEqualTo(20);
            assertThat(claimed).hasSize(20);
        } finally {
            servers.shutdown();
        }
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
