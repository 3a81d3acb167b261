package org.tonne.sandbox.registry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.contract.types.ProposalTransaction;
import org.tonne.contract.types.ProvideTime;
import org.tonne.contract.types.TransactionUnitBlock;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.sandbox.registry.Proposing.cn;
import static org.tonne.sandbox.registry.Proposing.proposal;

class ProposalChecksTest {
    private final ProposalChecks checks = new ProposalChecks("CDM", "VCP");

    private static ProvideTime message(String from, String to, int major, int minor) {
        ProvideTime message = new ProvideTime();
        message.setFrom(from);
        message.setTo(to);
        message.setMajorVersion(major);
        message.setMinorVersion(minor);
        return message;
    }

    @Test
    void a_right_head_passes() {
        assertThat(checks.head(message("VCP", "CDM", 1, 1))).isEmpty();
    }

    @Test
    void another_version_is_refused_by_its_own_code() {
        assertThat(checks.head(message("VCP", "CDM", 2, 1))).containsExactly(Code.des(1031));
        assertThat(checks.head(message("VCP", "CDM", 1, 2))).containsExactly(Code.des(1032));
    }

    @Test
    void sender_and_receiver_swapped_are_refused() {
        assertThat(checks.head(message("CDM", "VCP", 1, 1)))
                .containsExactly(Code.SENDER_UNKNOWN, Code.NOT_THIS_REGISTRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VCP0", "VCP01", "VCP", "CDM1", "VCP1234567890123456", "vcp1", "VCP1 "})
    void an_identifier_that_is_not_the_code_and_digits_is_refused(String identifier) {
        assertThat(checks.identifier(identifier)).containsExactly(Code.BAD_IDENTIFIER);
    }

    @Test
    void a_right_proposal_passes() {
        assertThat(checks.proposal(proposal("VCP1", cn(1, 10)))).isEmpty();
        assertThat(checks.identifier("VCP1000045")).isEmpty();
    }

    @Test
    void a_transfer_to_another_account_than_a_cancellation_account_is_refused() {
        ProposalTransaction proposal = proposal("VCP1", cn(1, 10));
        proposal.setAcquiringRegistryAccountType(100);

        assertThat(checks.proposal(proposal)).containsExactly(Code.des(5153));
    }

    @Test
    void a_proposal_without_blocks_is_refused() {
        assertThat(checks.proposal(proposal("VCP1"))).containsExactly(Code.des(4012));
    }

    @Test
    void another_type_than_cancellation_is_refused() {
        ProposalTransaction proposal = proposal("VCP1", cn(1, 10));
        proposal.setTransactionType(3);

        assertThat(checks.proposal(proposal)).containsExactly(Code.des(2002));
    }

    @Test
    void a_block_that_ends_before_it_starts_or_has_no_project_is_refused() {
        ProposalTransaction proposal = proposal("VCP1", cn(1, 10));
        proposal.getProposalUnitBlocks().get(0).setUnitSerialBlockStart(11);
        proposal.getProposalUnitBlocks().get(0).setProjectIdentifier(null);

        assertThat(checks.proposal(proposal)).containsExactly(Code.des(2014), Code.des(2017));
    }

    @ParameterizedTest
    @CsvSource({
        "2007",
        "2008",
        "2003",
        "2010",
        "2012",
        "2016",
        "2020",
        "2022",
        "4001",
        "4005",
        "REGISTRY:1007",
        "REGISTRY:3006"
    })
    void each_code_that_a_cancellation_can_meet_is_given_for_its_breach_alone(String code) {
        ProposalTransaction proposal = proposal("VCP1", cn(1, 10), cn(21, 30));
        TransactionUnitBlock block = proposal.getProposalUnitBlocks().get(0);
        switch (code) {
            case "2007" -> proposal.setTransferringRegistryAccountIdentifier(0L);
            case "2008" -> proposal.setAcquiringRegistryAccountIdentifier(0L);
            case "2003" -> proposal.setSuppTransactionType(48);
            case "2010" -> block.setOriginatingRegistryCode("XX");
            case "2012" -> block.setSuppUnitType(1);
            case "2016" -> block.setLULUCFActivity(1);
            case "2020" -> block.setTrack(1);
            case "2022" -> block.setExpiryDate(Wire.date(LocalDate.parse("2030-01-01")));
            case "4001" -> proposal.getProposalUnitBlocks().forEach(each -> each.setApplicableCommitPeriod(9));
            case "4005" -> block.setApplicableCommitPeriod(2);
            case "REGISTRY:1007" -> proposal.setTransferringRegistryAccountType(300);
            default -> block.setUnitType(1);
        }

        assertThat(checks.proposal(proposal)).containsExactly(Code.parse(code));
    }

    @Test
    void three_thousand_blocks_pass_and_one_more_is_refused_in_the_registrys_own_list() {
        ProposalTransaction proposal = proposal("VCP1");
        for (int i = 0; i < 3000; i++) {
            proposal.getProposalUnitBlocks().add(Proposing.wire(cn(1 + 2L * i, 1 + 2L * i)));
        }
        assertThat(checks.proposal(proposal)).isEmpty();

        proposal.getProposalUnitBlocks().add(Proposing.wire(cn(9001, 9001)));

        assertThat(checks.proposal(proposal)).containsExactly(Code.registry(3004));
    }

    @Test
    void codes_print_as_they_parse() {
        assertThat(Code.parseAll("DES:4010, REGISTRY:3004 2001"))
                .containsExactly(Code.des(4010), Code.registry(3004), Code.des(2001));
        assertThat(Code.parseAll(Code.print(java.util.List.of(Code.NOT_HELD, Code.TOO_MANY_BLOCKS))))
                .containsExactly(Code.NOT_HELD, Code.TOO_MANY_BLOCKS);
    }
}
