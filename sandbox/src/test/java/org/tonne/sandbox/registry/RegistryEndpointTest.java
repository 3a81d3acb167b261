package org.tonne.sandbox.registry;

import org.junit.jupiter.api.Test;
import org.tonne.contract.registry.RegistryFault;
import org.tonne.contract.types.ReceiveUnitBlocks;
import org.tonne.contract.types.Request;
import org.tonne.contract.types.UnitBlock;

import java.util.Collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The registry's SOAP service, asked without a wire. */
class RegistryEndpointTest extends RegistryScene {

    @Test
    void a_part_of_ten_thousand_blocks_is_looked_at_and_one_more_is_refused_in_words() throws RegistryFault {
        ReceiveUnitBlocks part = headed(new ReceiveUnitBlocks());
        part.setReconciliationIdentifier("CDM99");
        part.getUnitBlocks().addAll(Collections.nCopies(10_000, new UnitBlock()));
        assertThat(endpoint().receiveUnitBlocks(part).getResponseCodes().get(0).getValue())
                .isEqualTo(6301);

        part.getUnitBlocks().add(new UnitBlock());
        assertThatThrownBy(() -> endpoint().receiveUnitBlocks(part))
                .isInstanceOfSatisfying(RegistryFault.class, fault -> {
                    assertThat(fault.getFaultInfo().isRetryable()).isFalse();
                    assertThat(fault.getFaultInfo().getDetail())
                            .isEqualTo("A part has at most 10000 unitBlocks, this one has 10001");
                });
    }

    private static <M extends Request> M headed(M message) {
        message.setFrom("VCP");
        message.setTo("CDM");
        message.setMajorVersion(1);
        message.setMinorVersion(1);
        return message;
    }

    private RegistryEndpoint endpoint() {
        return new RegistryEndpoint(registry, bench);
    }
}
