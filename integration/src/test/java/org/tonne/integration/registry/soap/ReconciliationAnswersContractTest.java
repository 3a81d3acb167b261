package org.tonne.integration.registry.soap;

import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.reconciliation.application.ReconciliationAnswer;
import org.tonne.reconciliation.application.ReconciliationAnswer.Block;
import org.tonne.reconciliation.application.ReconciliationAnswer.Blocks;
import org.tonne.reconciliation.application.ReconciliationAnswer.Completed;
import org.tonne.reconciliation.application.ReconciliationAnswer.Label;
import org.tonne.reconciliation.application.ReconciliationAnswer.Total;
import org.tonne.reconciliation.application.ReconciliationAnswer.Totals;
import org.tonne.reconciliation.application.ReconciliationAnswer.Trail;
import org.tonne.shared.UnitBlock;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What we tell the registry in a reconciliation of its own fits the contract. */
class ReconciliationAnswersContractTest {

    @Test
    void totals_blocks_and_the_trail_of_a_reconciliation_are_told_in_the_words_of_the_contract() throws IOException {
        UnitBlock unit = UnitBlock.parse("CN-5-1001-1-2-0-233 to CN-5-1010-1-2-0-233");
        RegistryCommand.Account holding = new RegistryCommand.Account(100, 7);
        RegistryCommand.Account voluntary = new RegistryCommand.Account(230, 2300);
        Label label = new Label(1, "CDM17", 2, true, 0);

        assertThat(told("receiveTotals", new Totals(label, List.of(new Total(230, null, 2, 5, 10)))))
                .contains("reconciliationIdentifier>CDM17<", "accountCommitPeriod>2<", "unitCount>10<")
                .doesNotContain("accountIdentifier");
        assertThat(told("receiveUnitBlocks", new Blocks(label, List.of(new Block(holding, "CN", 1001, 1010, 5, 2)))))
                .contains("part>2<", "lastPart>true<", "unitSerialBlockEnd>1010<", "accountIdentifier>7<");
        assertThat(told(
                        "receiveAuditTrail",
                        new Trail(
                                label,
                                List.of(new Completed(
                                        "VCP1000045",
                                        Instant.parse("2026-11-22T11:00:00Z"),
                                        holding,
                                        voluntary,
                                        List.of(unit))))))
                .contains(
                        "transactionIdentifier>VCP1000045<",
                        "transactionType>4<",
                        "2026-11-22T11:00:00.000Z",
                        "acquiringRegistryAccountType>230<",
                        "projectIdentifier>233<");
    }

    private String told(String operation, ReconciliationAnswer part) throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.soap("<t:" + operation
                + "Response><t:resultIdentifier>1</t:resultIdentifier></t:" + operation + "Response>")) {
            assertThat(LinkScene.given(LinkScene.link(registry.url()).tell(part))
                            .accepted())
                    .isTrue();
            return registry.requests().get(0);
        }
    }
}
