package org.tonne.integration;

import jakarta.inject.Inject;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.tonne.config.RegistrySettings;
import org.tonne.integration.callback.rest.RegistryEventsResource;
import org.tonne.integration.callback.soap.CallbackEndpoint;
import org.tonne.integration.callback.soap.RegistryCallback;
import org.tonne.integration.callback.soap.StoredTrade;
import org.tonne.integration.rest.RestEndpoint;
import org.tonne.integration.rest.v1.Version1;
import org.tonne.integration.signature.SignaturePolicy;
import org.tonne.integration.webhook.PaypalWebhook;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Everything that this module publishes, on one CXF bus. */
@WebServlet(
        urlPatterns = "/*",
        loadOnStartup = 1,
        initParams = @WebInitParam(name = "hide-service-list-page", value = "true"))
public class LinksServlet extends CXFNonSpringServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private StoredTrade trade;

    @Inject
    private Version1 version1;

    @Inject
    private PaypalWebhook paypal;

    @Inject
    private RegistryEventsResource registryEvents;

    @Inject
    private RegistrySettings registry;

    @Inject
    private SignaturePolicy policy;

    @Inject
    private Clock clock;

    @Override
    protected void loadBus(ServletConfig servletConfig) {
        super.loadBus(servletConfig);
        List<Object> resources = new ArrayList<>(version1.resources());
        resources.add(paypal);
        resources.add(registryEvents);
        RestEndpoint.publish(getBus(), "/", resources);
        CallbackEndpoint.publish(
                getBus(), "/soap/registry-callback", new RegistryCallback(trade, registry, clock), policy.signatures());
    }
}
