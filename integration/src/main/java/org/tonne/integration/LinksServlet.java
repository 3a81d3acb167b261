package org.tonne.integration;

import jakarta.inject.Inject;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.tonne.config.RegistrySettings;
import org.tonne.integration.callback.soap.CallbackEndpoint;
import org.tonne.integration.callback.soap.RegistryCallback;
import org.tonne.integration.callback.soap.StoredTrade;

import java.time.Clock;

/** Everything that this module publishes, on one CXF bus. */
@WebServlet(
        urlPatterns = "/*",
        loadOnStartup = 1,
        initParams = @WebInitParam(name = "hide-service-list-page", value = "true"))
public class LinksServlet extends CXFNonSpringServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient StoredTrade trade;

    @Inject
    private transient RegistrySettings registry;

    @Inject
    private transient Clock clock;

    @Override
    protected void loadBus(ServletConfig servletConfig) {
        super.loadBus(servletConfig);
        CallbackEndpoint.publish(getBus(), "/soap/registry-callback", new RegistryCallback(trade, registry, clock));
    }
}
