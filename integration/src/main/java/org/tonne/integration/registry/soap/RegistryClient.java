package org.tonne.integration.registry.soap;

import jakarta.xml.ws.BindingProvider;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.configuration.security.AuthorizationPolicy;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.tonne.config.RegistrySettings;
import org.tonne.config.TlsSettings;
import org.tonne.contract.registry.CdmRegistryService;
import org.tonne.contract.registry.CdmRegistryServicePort;
import org.tonne.integration.signature.SignOutgoing;
import org.tonne.integration.signature.Signatures;
import org.tonne.integration.signature.VerifyIncoming;
import org.tonne.integration.wire.PlainEnvelope;
import org.tonne.integration.wire.ReadToTheEnd;
import org.tonne.integration.wire.RecordIncoming;
import org.tonne.integration.wire.RecordOutgoing;
import org.tonne.integration.wire.RegistryTls;
import org.tonne.integration.wire.XmlLimits;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Builds the CXF client: schema validation both ways, limits on XML, time-outs, and no second try behind our back. */
final class RegistryClient {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** The reason of a failure is recorded with the cancellation; a stack trace in the log adds nothing. */
    private static final FaultListener SAID_ELSEWHERE = (failure, description, message) -> false;

    private static final String CONTRACT = "classpath:contract/CdmRegistryService.wsdl";

    private RegistryClient() {}

    /**
     * A client for this registry; it may be used by several threads at once.
     *
     * @param settings where it is
     * @param tls how we and it prove ourselves
     * @param credentials HTTP Basic inside TLS, where it wants it
     * @param signatures what signs and verifies, where the policy asks for it
     */
    static CdmRegistryServicePort of(
            RegistrySettings settings,
            RegistryTls tls,
            Optional<TlsSettings.Credentials> credentials,
            Optional<Signatures> signatures) {
        JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
        factory.setBus(new CXFBusFactory().createBus());
        factory.setServiceClass(CdmRegistryServicePort.class);
        factory.setWsdlLocation(CONTRACT);
        factory.setServiceName(CdmRegistryService.SERVICE);
        factory.setEndpointName(CdmRegistryService.CdmRegistryServicePort);
        factory.setAddress(address(settings.url()));
        factory.setProperties(XmlLimits.properties());
        factory.getInInterceptors().add(new RecordIncoming(settings.timeout()));
        factory.getInInterceptors().add(new ReadStatus());
        factory.getInInterceptors().add(new ReadToTheEnd());
        factory.getOutInterceptors().add(new RecordOutgoing());
        signatures.ifPresentOrElse(
                policy -> {
                    factory.getInInterceptors().add(new VerifyIncoming(policy, (message, flaw) -> {}));
                    factory.getOutInterceptors().add(new SignOutgoing(policy));
                },
                () -> factory.getInInterceptors().add(new PlainEnvelope()));
        CdmRegistryServicePort port = factory.create(CdmRegistryServicePort.class);
        configure(port, settings.timeout());
        secure(port, tls, credentials);
        return port;
    }

    private static String address(URI url) {
        return url.getQuery() == null
                ? url.toString()
                : url.toString().substring(0, url.toString().indexOf('?'));
    }

    private static void secure(
            CdmRegistryServicePort port, RegistryTls tls, Optional<TlsSettings.Credentials> credentials) {
        HTTPConduit conduit = (HTTPConduit) ClientProxy.getClient(port).getConduit();
        TLSClientParameters parameters = new TLSClientParameters();
        parameters.setKeyManagers(tls.keyManagers());
        parameters.setTrustManagers(tls.trustManagers());
        conduit.setTlsClientParameters(parameters);
        credentials.ifPresent(known -> {
            AuthorizationPolicy basic = new AuthorizationPolicy();
            basic.setAuthorizationType("Basic");
            basic.setUserName(known.user());
            basic.setPassword(known.password());
            conduit.setAuthorization(basic);
        });
    }

    private static void configure(CdmRegistryServicePort port, Duration timeout) {
        Client client = ClientProxy.getClient(port);
        HTTPClientPolicy policy = new HTTPClientPolicy();
        policy.setConnectionTimeout(Math.min(CONNECT.toMillis(), timeout.toMillis()));
        policy.setReceiveTimeout(timeout.toMillis());
        // A streamed request is the only kind that the JDK does not send again by itself when the reply is lost.
        policy.setAllowChunking(true);
        policy.setChunkingThreshold(0);
        policy.setAutoRedirect(false);
        policy.setMaxRetransmits(1);
        ((HTTPConduit) client.getConduit()).setClient(policy);
        // Its socket time-out also ends a reply that stops half-way, which the newer conduit would wait for.
        client.getEndpoint().put(FaultListener.class.getName(), SAID_ELSEWHERE);
        // Every status comes as a message, so that ReadStatus sees its headers too.
        client.getEndpoint().put("org.apache.cxf.transport.no_io_exceptions", Boolean.TRUE);
        client.getEndpoint().put("force.urlconnection.http.conduit", Boolean.TRUE);
        Map<String, Object> context = ((BindingProvider) port).getRequestContext();
        context.put("thread.local.request.context", Boolean.TRUE);
    }
}
