package org.tonne.integration.callback.soap;

import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.tonne.contract.callback.RegistryCallbackService;
import org.tonne.integration.signature.SignOutgoing;
import org.tonne.integration.signature.Signatures;
import org.tonne.integration.signature.VerifyIncoming;
import org.tonne.integration.wire.PlainEnvelope;
import org.tonne.integration.wire.ReadToTheEnd;
import org.tonne.integration.wire.RecordIncoming;
import org.tonne.integration.wire.XmlLimits;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Publishes the callback service: schema validation both ways, limits on XML, and faults that tell nothing of us. */
public final class CallbackEndpoint {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CONTRACT = "classpath:contract/RegistryCallbackService.wsdl";

    private CallbackEndpoint() {}

    /**
     * Publishes it.
     *
     * @param bus on whose transport
     * @param address absolute, or relative to the bus's servlet
     * @param service what answers
     */
    public static Server publish(Bus bus, String address, RegistryCallback service) {
        return publish(bus, address, service, Optional.empty());
    }

    /**
     * The same, where the policy asks for signatures beside TLS: what is not signed as it must be never reaches the service.
     *
     * @param signatures what verifies messages and signs answers, if anything does
     */
    public static Server publish(Bus bus, String address, RegistryCallback service, Optional<Signatures> signatures) {
        Map<String, Object> properties = new HashMap<>(XmlLimits.properties());
        properties.put(FaultListener.class.getName(), (FaultListener) (failure, description, message) -> false);
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setBus(bus);
        factory.setServiceBean(service);
        factory.setWsdlLocation(CONTRACT);
        factory.setServiceName(RegistryCallbackService.SERVICE);
        factory.setEndpointName(RegistryCallbackService.RegistryCallbackServicePort);
        factory.setAddress(address);
        factory.setProperties(properties);
        factory.getInInterceptors().add(new RecordIncoming(PATIENCE));
        factory.getInInterceptors().add(new ReadToTheEnd());
        factory.getOutFaultInterceptors().add(new Faults());
        signatures.ifPresentOrElse(
                policy -> {
                    factory.getInInterceptors().add(new VerifyIncoming(policy, service::notBelieved));
                    factory.getOutInterceptors().add(new SignOutgoing(policy));
                    factory.getOutFaultInterceptors().add(new SignOutgoing(policy));
                },
                () -> factory.getInInterceptors().add(new PlainEnvelope()));
        return factory.create();
    }
}
