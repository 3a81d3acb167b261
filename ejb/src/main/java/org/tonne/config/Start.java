package org.tonne.config;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads the whole configuration when the store starts, so that a missing secret is found now and not by a buyer. */
@Startup
@Singleton
@DependsOn("Migration")
public class Start {

    private static final Logger LOG = Logger.getLogger(Start.class.getName());

    @Inject
    Configuration configuration;

    @PostConstruct
    void readConfiguration() {
        LOG.log(Level.INFO, "Store at {0}, {1}, {2}, {3}, {4}", new Object[] {
            configuration.store().baseUrl(),
            configuration.registry(),
            configuration.tls(),
            configuration.paypal(),
            configuration.mail()
        });
    }
}
