package org.tonne.sandbox.registry;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.cxf.BusFactory;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.tonne.sandbox.base.Faults;
import org.tonne.sandbox.base.KeptRequest;
import org.tonne.sandbox.base.LostReply;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Publishes the registry's SOAP service, and loses a reply where it was asked to. */
public class RegistrySoapServlet extends CXFNonSpringServlet {
    private static final long serialVersionUID = 1L;

    private final Registry registry;
    private final Optional<URI> callback;
    private final Optional<LinkKeys> keys;
    private final Clock clock;
    private final transient WireFaults.WrongWords words = new SoapWrongWords();

    /**
     * @param callback where the platform takes notifications; without one they wait
     * @param keys with which it proves itself and knows the platform; without them anybody may call it
     */
    public RegistrySoapServlet(Registry registry, Optional<URI> callback, Optional<LinkKeys> keys, Clock clock) {
        this.registry = registry;
        this.callback = callback;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    protected void loadBus(ServletConfig config) {
        super.loadBus(config);
        BusFactory.setThreadDefaultBus(getBus());
        getBus().setProperty("force.urlconnection.http.conduit", Boolean.TRUE);
        EndpointImpl endpoint = new EndpointImpl(getBus(), new RegistryEndpoint(registry, clock));
        Optional<MessageSigner> signer = keys.filter(LinkKeys::signs).map(known -> new MessageSigner(known, getBus()));
        signer.ifPresent(policy -> policy.guard(endpoint));
        endpoint.publish("/registry");
        callback.map(address -> new SoapCallback(getBus(), address, keys, signer))
                .ifPresent(platform -> {
                    registry.notifyThrough(platform);
                    registry.reconcileThrough(platform);
                    registry.notices().through(platform);
                });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        if (keys.filter(known -> !known.showsPlatform(request)).isPresent()) {
            registry.exchanges().note("registry", "refused a caller without the platform's certificate");
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        LostReply reply = new LostReply(response);
        try {
            KeptRequest kept = new KeptRequest(request);
            Optional<Faults.Fault> fault = registry.wire().on(kept.text());
            if (fault.isPresent()) {
                WireFaults.befall(fault.get(), reply, words, () -> super.doPost(kept, reply));
                return;
            }
            super.doPost(kept, reply);
            if (request.getAttribute(RegistryEndpoint.LOSE_REPLY) == null) {
                reply.send();
            } else {
                reply.lose();
            }
        } catch (IOException e) {
            throw new ServletException(e);
        }
    }
}
