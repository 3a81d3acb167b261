package org.tonne.sandbox.registry;

import org.junit.jupiter.api.Test;
import org.tonne.contract.types.AcceptNotification;
import org.tonne.contract.types.GetHoldings;
import org.tonne.contract.types.GetHoldingsResponse;
import org.tonne.contract.types.GetTransactionStatusResponse;
import org.tonne.contract.types.ProposalTransaction;
import org.tonne.contract.types.UnitBlockRequest;
import org.tonne.contract.types.UnitSelection;
import org.tonne.sandbox.base.DatabaseTrouble;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tonne.sandbox.registry.Proposing.HOLDING;
import static org.tonne.sandbox.registry.Proposing.cn;
import static org.tonne.sandbox.registry.Proposing.proposal;

class RegistryTest extends RegistryScene {
    @Test
    void an_accepted_cancellation_is_checked_then_completed_and_attested() {
        assertThat(propose("VCP1", cn(1101, 1150))).isEmpty();
        assertThat(blocks())
                .filteredOn(b -> !b.isFree())
                .extracting(Block::span)
                .containsExactly(cn(1101, 1150));

        pass(DELAY.multipliedBy(2));

        assertThat(statuses()).containsExactly(2, 4);
        AcceptNotification completed = told.get(1);
        assertThat(completed.getTransactionBlocks()).singleElement().satisfies(block -> {
            assertThat(block.getUnitSerialBlockStart()).isEqualTo(1101);
            assertThat(block.getUnitSerialBlockEnd()).isEqualTo(1150);
            assertThat(block.getProjectIdentifier()).isEqualTo(233);
        });
        assertThat(completed.getAttestation().getAttestationNumber()).matches("VC\\d{4,}/2026");
        assertThat(completed.getAttestation().getDocumentUri())
                .startsWith("http://localhost:9090/sandbox/registry/attestations/VCP1");
        assertThat(blocks())
                .extracting(b -> b.account().type() + " " + b.span())
                .containsExactly(
                        "100 CN 1001-1100", "230 CN 1101-1150", "100 CN 1151-2000", "100 CN 3001-4000", "110 IN 1-50");
    }

    @Test
    void the_same_proposal_again_has_the_same_answer_and_no_second_effect() {
        propose("VCP1", cn(1101, 1150));
        pass(DELAY.multipliedBy(3));

        assertThat(propose("VCP1", cn(1101, 1150))).isEmpty();
        assertThat(propose("VCP1", cn(1101, 1151))).containsExactly(Code.IDENTIFIER_USED);

        pass(DELAY.multipliedBy(3));
        assertThat(statuses()).containsExactly(2, 4);
    }

    @Test
    void a_refused_proposal_keeps_its_answer() {
        assertThat(propose("VCP2", cn(5001, 5002))).containsExactly(Code.UNITS_UNKNOWN);

        assertThat(propose("VCP2", cn(5001, 5002))).containsExactly(Code.UNITS_UNKNOWN);
        assertThat(registry.fillStatus("VCP2", new GetTransactionStatusResponse()))
                .isFalse();
    }

    @Test
    void units_are_refused_that_are_elsewhere_pending_cancelled_or_of_another_kind() {
        propose("VCP1", cn(1101, 1150));
        assertThat(propose("VCP2", cn(1150, 1160))).containsExactly(Code.PENDING_ELSEWHERE);
        pass(DELAY.multipliedBy(3));

        assertThat(propose("VCP3", cn(1150, 1160))).containsExactly(Code.ALREADY_CANCELLED);
        assertThat(propose("VCP4", cn(1999, 2001))).containsExactly(Code.NOT_HELD);
        assertThat(propose("VCP5", new SerialSpan("IN", 1, 5))).containsExactly(Code.NOT_HELD, Code.OTHER_ATTRIBUTES);
        assertThat(propose("VCP6", cn(1201, 1210), cn(1210, 1220))).containsExactly(Code.PENDING_ELSEWHERE);
        assertThat(blocks()).allMatch(Block::isFree);
    }

    @Test
    void the_registry_chooses_the_units_where_only_a_quantity_is_proposed() {
        ProposalTransaction proposal = proposal("VCP1");
        UnitSelection wanted = new UnitSelection();
        wanted.setUnitType(5);
        wanted.setOriginatingRegistryCode("CN");
        wanted.setProjectIdentifier(233);
        wanted.setQuantity(1200);
        proposal.getUnitSelection().add(wanted);

        assertThat(registry.propose(proposal).codes()).isEmpty();

        assertThat(blocks())
                .filteredOn(b -> !b.isFree())
                .extracting(Block::span)
                .containsExactly(cn(1001, 2000), cn(3001, 3200));
        wanted.setQuantity(801);
        proposal.setTransactionIdentifier("VCP2");
        assertThat(registry.propose(proposal).codes()).containsExactly(Code.BALANCE_TOO_LOW);
    }

    @Test
    void notifications_wait_for_a_platform_that_is_away_and_for_a_registry_that_restarts() {
        platformListens = false;
        propose("VCP1", cn(1101, 1150));
        pass(DELAY.multipliedBy(10));
        assertThat(told).isEmpty();

        registry = restarted();
        platformListens = true;
        pass(Duration.ofMinutes(6));

        assertThat(statuses()).containsExactly(2, 4);
        assertThat(registry.waiting()).isZero();
    }

    @Test
    void holdings_are_read_page_by_page() {
        GetHoldings question = new GetHoldings();
        UnitBlockRequest account = new UnitBlockRequest();
        account.setAccountType(HOLDING.type());
        account.setAccountIdentifier(HOLDING.id());
        question.getUnitBlockRequest().add(account);
        question.setMaxBlocks(java.math.BigInteger.ONE);

        GetHoldingsResponse first = registry.holdings().page(question);
        question.setCursor(first.getNextCursor());
        GetHoldingsResponse second = registry.holdings().page(question);

        assertThat(first.getUnitBlocks().get(0).getUnitSerialBlockStart()).isEqualTo(1001);
        assertThat(second.getUnitBlocks().get(0).getUnitSerialBlockStart()).isEqualTo(3001);
        assertThat(second.getNextCursor()).isNull();
        assertThat(second.getAsOf()).isEqualTo(first.getAsOf());
        registry.accounts().move(HOLDING, HoldingsShift.ELSEWHERE, cn(1101, 1150));
        assertThat(registry.holdings().page(question).getBalanceVersion()).isGreaterThan(first.getBalanceVersion());
    }

    @Test
    void a_file_with_a_bad_line_or_units_held_already_is_refused_as_a_whole() {
        assertThatThrownBy(() -> registry.add(file("100,1,CN,5,1,1,233,1,9", "100,1,CN,5,1,1,233,20,11")))
                .hasMessageStartingWith("line 3");
        assertThatThrownBy(() -> registry.add(file("100,1,CN,5,1,1,233,1,9", "100,1,CN,5,1,1,233,1500,2500")))
                .isInstanceOf(DatabaseTrouble.class);
        assertThat(blocks()).hasSize(3);
    }
}
