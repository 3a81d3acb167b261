package org.tonne.sandbox.registry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonne.contract.types.GetHoldings;
import org.tonne.contract.types.UnitBlock;
import org.tonne.contract.types.UnitBlockRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.sandbox.registry.Proposing.cn;

/** What the registry says wrongly when the platform asks in a reconciliation of its own. */
class HoldingsDistortionTest extends RegistryScene {
    @ParameterizedTest
    @CsvSource({"28a,3001-3999", "28b,3002-4001", "28c,3001-4000"})
    void a_distorted_reading_differs_from_the_ledger(String number, String expected) {
        ask(number, "100-10455", null);

        var page = registry.holdings().page(holdingsOf(10455));

        assertThat(page.getUnitBlocks().stream()
                        .map(b -> b.getUnitSerialBlockStart() + "-" + b.getUnitSerialBlockEnd())
                        .toList())
                .contains(expected);
        assertThat(registry.holdings().page(holdingsOf(10455)).getUnitBlocks())
                .extracting(UnitBlock::getUnitSerialBlockEnd)
                .contains(4000L);
    }

    @Test
    void case_28d_forgets_a_completed_transaction_once() {
        propose("VCP1", cn(1101, 1150));
        pass(DELAY.multipliedBy(3));
        ask("28d", "VCP1", null);

        assertThat(status("VCP1").getTransactionStatus()).isNull();
        assertThat(status("VCP1").getTransactionStatus()).isEqualTo(4);
    }

    private static GetHoldings holdingsOf(long account) {
        UnitBlockRequest wanted = new UnitBlockRequest();
        wanted.setAccountType(100);
        wanted.setAccountIdentifier(account);
        GetHoldings question = new GetHoldings();
        question.getUnitBlockRequest().add(wanted);
        return question;
    }
}
