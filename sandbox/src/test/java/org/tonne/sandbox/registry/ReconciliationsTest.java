package org.tonne.sandbox.registry;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonne.contract.types.InitiateReconciliation;
import org.tonne.contract.types.ProvideAuditTrail;
import org.tonne.contract.types.ProvideUnitBlocks;
import org.tonne.contract.types.ReceiveAuditTrail;
import org.tonne.contract.types.ReceiveReconciliationResult;
import org.tonne.contract.types.ReceiveTotals;
import org.tonne.contract.types.ReceiveUnitBlocks;
import org.tonne.contract.types.Request;
import org.tonne.contract.types.Total;
import org.tonne.contract.types.Transaction;
import org.tonne.contract.types.TransactionUnitBlock;
import org.tonne.contract.types.UnitBlock;
import org.tonne.contract.types.UnitBlockRequest;
import org.tonne.sandbox.registry.ReconciliationPeer.Said;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.sandbox.registry.Proposing.cn;

/** The registry as the one that starts: against a platform whose books the test writes. */
class ReconciliationsTest extends RegistryScene {
    private final List<Request> said = new ArrayList<>();
    private boolean accepts = true;
    private boolean answers = true;

    @BeforeEach
    void listen() {
        said.clear();
        accepts = true;
        answers = true;
        registry.reconcileThrough(message -> {
            said.add(message);
            return new Said(answers, accepts, accepts ? "1" : "0 DES:7");
        });
        propose("VCP1", cn(1101, 1150));
        pass(DELAY.multipliedBy(3));
    }

    @Test
    void books_that_agree_end_after_the_totals() {
        start(ReconciliationCase.NONE, false);
        totals(total(230, 1, 50));
        go();

        assertThat(said()).containsExactly("InitiateReconciliation", "ProvideTotals", "ReceiveReconciliationResult");
        assertThat(result()).isEqualTo(5);
    }

    @Test
    void the_snapshot_is_taken_at_its_instant_and_not_before() {
        registry.reconciliations().start(Duration.ofSeconds(30), false, ReconciliationCase.NONE);
        go();
        assertThat(said()).containsExactly("InitiateReconciliation");
        InitiateReconciliation announced = (InitiateReconciliation) said.get(0);
        assertThat(OffsetDateTime.parse(announced.getSnapshotDatetime().toXMLFormat())
                        .toInstant())
                .isEqualTo(bench.instant().plusSeconds(30));
        bench.pass(Duration.ofSeconds(30));
        go();
        assertThat(said()).containsExactly("InitiateReconciliation", "ProvideTotals");
    }

    @Test
    void pending_units_that_the_platform_has_not_proposed_yet_are_within_bounds() {
        start(ReconciliationCase.NONE, false);
        totals(total(230, 1, 50), total(100, 0, 1950));
        go();
        assertThat(result()).isEqualTo(5);

        start(ReconciliationCase.NONE, false);
        totals(total(230, 1, 50), total(100, 0, 1951));
        go();
        assertThat(said()).last().isEqualTo("ProvideUnitBlocks");
    }

    @Test
    void a_transaction_that_the_platform_completed_a_moment_later_explains_the_difference() {
        start(ReconciliationCase.NONE, false);
        totals(total(100, 0, 50));
        go();
        ProvideUnitBlocks wanted = last(ProvideUnitBlocks.class);
        assertThat(wanted.getUnitBlockRequests())
                .extracting(UnitBlockRequest::getAccountType)
                .containsExactly(230);
        part(1, true);
        go();
        assertThat(last(ProvideAuditTrail.class).getUnitBlockIdentifiers())
                .singleElement()
                .satisfies(block -> assertThat(block.getUnitSerialBlockStart()).isEqualTo(1101));
        trail(transaction("VCP1", 1101, 1150));
        go();

        assertThat(result()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"28a", "28b", "28c", "28d"})
    void each_distorted_copy_goes_through_all_phases_to_99(String number) {
        start(ReconciliationCase.numbered(number).orElseThrow(), false);
        totals(total(230, 1, 50));
        go();
        assertThat(said()).last().isEqualTo("ProvideUnitBlocks");
        blocks(block(230, 2300, 1101, 1150));
        go();
        assertThat(said()).last().isEqualTo("ProvideAuditTrail");
        assertThat(last(ProvideAuditTrail.class).getUnitBlockIdentifiers()).isNotEmpty();
        trail(transaction("VCP1", 1101, 1150));
        go();

        assertThat(result()).isEqualTo(99);
    }

    @Test
    void case_28e_announces_a_snapshot_in_the_past_and_case_28f_two_at_once() {
        registry.reconciliations().start(Duration.ofSeconds(2), false, ReconciliationCase.PAST);
        registry.reconciliations().start(Duration.ofSeconds(2), false, ReconciliationCase.SECOND);
        accepts = false;
        go();

        assertThat(said())
                .containsExactly("InitiateReconciliation", "InitiateReconciliation", "InitiateReconciliation");
        assertThat(registry.reconciliations().latest(3))
                .extracting(Reconciliation::state)
                .containsOnly(Reconciliation.State.REFUSED);
    }

    @Test
    void case_28g_wants_totals_of_one_that_was_never_announced() {
        registry.reconciliations().start(Duration.ofSeconds(2), false, ReconciliationCase.UNKNOWN);
        go();

        assertThat(said()).containsExactly("ProvideTotals");
    }

    @Test
    void what_gets_no_reply_is_said_again_with_the_same_identifier() {
        answers = false;
        registry.reconciliations().start(Duration.ofSeconds(60), false, ReconciliationCase.NONE);
        go();
        answers = true;
        bench.pass(Duration.ofSeconds(1));
        go();

        assertThat(said()).containsExactly("InitiateReconciliation", "InitiateReconciliation");
        assertThat(registry.reconciliations().latest(1).get(0).state()).isEqualTo(Reconciliation.State.ANNOUNCED);
    }

    @Test
    void blocks_in_parts_are_compared_when_all_are_there_whatever_their_order_or_number() {
        start(ReconciliationCase.NONE, true);
        totals(total(230, 1, 50));
        go();
        part(2, true, block(230, 2300, 1126, 1150));
        part(2, true, block(230, 2300, 1126, 1150));
        go();
        assertThat(said()).last().isEqualTo("ProvideUnitBlocks");
        part(1, false, block(230, 2300, 1101, 1125));
        go();

        assertThat(result()).isEqualTo(5);
    }

    @Test
    void what_is_told_about_an_unknown_one_is_refused_with_6301() {
        ReceiveTotals message = new ReceiveTotals();
        message.setReconciliationIdentifier("CDM99");

        assertThat(registry.reconciliations().receive(message)).containsExactly(Code.des(6301));
    }

    @Test
    void one_starts_by_itself_as_often_as_it_is_set() {
        registry.reconciliations().every().set(Duration.ofHours(24));
        go();
        assertThat(said()).hasSize(1);
        bench.pass(Duration.ofHours(23));
        go();
        assertThat(registry.reconciliations().latest(9)).hasSize(1);
        bench.pass(Duration.ofHours(2));
        go();
        assertThat(registry.reconciliations().latest(9)).hasSize(2);
        registry.reconciliations().every().set(Duration.ZERO);
    }

    private void start(ReconciliationCase failure, boolean thorough) {
        registry.reconciliations().start(Duration.ofSeconds(1), thorough, failure);
        go();
        bench.pass(Duration.ofSeconds(1));
        go();
        assertThat(said()).last().isEqualTo("ProvideTotals");
    }

    private void go() {
        boolean more = true;
        while (more) {
            more = registry.reconcileOnce();
        }
    }

    private List<String> said() {
        return said.stream().map(message -> message.getClass().getSimpleName()).toList();
    }

    private <M extends Request> M last(Class<M> type) {
        return type.cast(said.get(said.size() - 1));
    }

    private int result() {
        return last(ReceiveReconciliationResult.class).getReconciliationStatus();
    }

    private String identifier() {
        return registry.reconciliations().latest(1).get(0).identifier();
    }

    private void totals(Total... totals) {
        ReceiveTotals message = new ReceiveTotals();
        message.setReconciliationIdentifier(identifier());
        message.getTotals().addAll(List.of(totals));
        assertThat(registry.reconciliations().receive(message)).isEmpty();
    }

    private static Total total(int accountType, int period, long units) {
        Total total = new Total();
        total.setAccountType(accountType);
        total.setAccountCommitPeriod(period);
        total.setUnitType(5);
        total.setUnitCount(units);
        return total;
    }

    private void blocks(UnitBlock... blocks) {
        part(1, true, blocks);
    }

    private void part(int number, boolean last, UnitBlock... blocks) {
        ReceiveUnitBlocks message = new ReceiveUnitBlocks();
        message.setReconciliationIdentifier(identifier());
        message.setPart(number);
        message.setLastPart(last);
        message.getUnitBlocks().addAll(List.of(blocks));
        assertThat(registry.reconciliations().receive(message)).isEmpty();
    }

    private static UnitBlock block(int accountType, long account, long first, long last) {
        UnitBlock block = new UnitBlock();
        block.setAccountType(accountType);
        block.setAccountIdentifier(account);
        block.setOriginatingRegistryCode("CN");
        block.setUnitType(5);
        block.setApplicableCommitPeriod(1);
        block.setUnitSerialBlockStart(first);
        block.setUnitSerialBlockEnd(last);
        return block;
    }

    private void trail(Transaction... transactions) {
        ReceiveAuditTrail message = new ReceiveAuditTrail();
        message.setReconciliationIdentifier(identifier());
        message.setPart(1);
        message.setLastPart(true);
        message.getTransactions().addAll(List.of(transactions));
        assertThat(registry.reconciliations().receive(message)).isEmpty();
    }

    private static Transaction transaction(String id, long first, long last) {
        TransactionUnitBlock block = new TransactionUnitBlock();
        block.setOriginatingRegistryCode("CN");
        block.setUnitType(5);
        block.setUnitSerialBlockStart(first);
        block.setUnitSerialBlockEnd(last);
        Transaction transaction = new Transaction();
        transaction.setTransactionIdentifier(id);
        transaction.getTransactionBlocks().add(block);
        return transaction;
    }
}
