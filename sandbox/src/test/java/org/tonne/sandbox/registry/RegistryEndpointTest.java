package org.tonne.sandbox.registry;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tonne.contract.registry.RegistryFault;
import org.tonne.contract.types.AcceptMessage;
import org.tonne.contract.types.ReceiveUnitBlocks;
import org.tonne.contract.types.Request;
import org.tonne.contract.types.Response;
import org.tonne.contract.types.UnitBlock;

import java.util.Collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The registry's SOAP service, asked without a wire. */
class RegistryEndpointTest extends RegistryScene {

    @Test
    void a_message_to_the_administrator_is_stored_once_under_its_identifier_and_each_time_without_one()
            throws RegistryFault {
        assertThat(written("m-1", "Hello").getResultIdentifier()).isEqualTo(1);
        assertThat(written("m-1", "Hello").getResultIdentifier()).isEqualTo(1);
        Response other = written("m-1", "Another");
        assertThat(other.getResultIdentifier()).isZero();
        assertThat(other.getResponseCodes().get(0).getValue()).isEqualTo(3001);
        assertThat(written("m-2", "Hello").getResultIdentifier()).isEqualTo(1);
        assertThat(stored()).isEqualTo(2);

        written(null, "Hello");
        written(null, "Hello");
        assertThat(stored()).isEqualTo(4);
    }

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

    private Response written(@Nullable String identifier, String words) throws RegistryFault {
        AcceptMessage message = headed(new AcceptMessage());
        message.setMessageIdentifier(identifier);
        message.setMessageContent(words);
        return endpoint().acceptMessage(message);
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

    private long stored() {
        return bench.database().ask(session -> session.number("select count(*) from sandbox.message"));
    }
}
