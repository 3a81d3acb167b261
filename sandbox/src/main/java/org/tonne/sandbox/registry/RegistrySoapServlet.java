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
    private final Clock clock;

    /**
     * @param callback where the platform takes notifications; without one they wait
     */
    public RegistrySoapServlet(Registry registry, Optional<URI> callback, Clock clock) {
        this.registry = registry;
        this.callback = callback;
        this.clock = clock;
    }

    @Override
    protected void loadBus(ServletConfig config) {
        super.loadBus(config);
        BusFactory.setThreadDefaultBus(getBus());
        getBus().setProperty("force.urlconnection.http.conduit", Boolean.TRUE);
        new EndpointImpl(getBus(), new RegistryEndpoint(registry, clock)).publish("/registry");
        callback.map(address -> new SoapCallback(getBus(), address)).ifPresent(platform -> {
            registry.notifyThrough(platform);
            registry.reconcileThrough(platform);
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        LostReply reply = new LostReply(response);
        try {
            KeptRequest kept = new KeptRequest(request);
            Optional<Faults.Fault> fault = registry.wire().on(kept.text());
            if (fault.isPresent()) {
                registry.wire().befall(fault.get(), reply, () -> super.doPost(kept, reply));
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
