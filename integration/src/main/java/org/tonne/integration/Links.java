package org.tonne.integration;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.tonne.integration.callback.rest.PullDemands;
import org.tonne.integration.callback.rest.PullEvents;
import org.tonne.integration.registry.RegistrySender;

/** Opens the link to the registry when the application starts, and closes it when it stops. */
@WebListener
public class Links implements ServletContextListener {

    @Inject
    RegistrySender sender;

    @Inject
    PullEvents pull;

    @Inject
    PullDemands demands;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        sender.start();
        pull.start();
        demands.start();
    }

    @Override
    public void contextDestroyed(ServletContextEvent stopped) {
        sender.stop();
        pull.stop();
        demands.stop();
    }
}
