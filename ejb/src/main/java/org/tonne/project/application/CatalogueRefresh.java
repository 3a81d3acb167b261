package org.tonne.project.application;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the catalogue in memory at most two seconds behind the database, on every server. */
@Startup
@Singleton
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CatalogueRefresh {

    private static final Logger LOG = Logger.getLogger(CatalogueRefresh.class.getName());

    @Inject
    CatalogueIndex index;

    @PostConstruct
    void first() {
        refresh();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void refresh() {
        try {
            index.refresh();
        } catch (IllegalStateException unreadable) {
            LOG.log(Level.WARNING, "The catalogue shown stays as it was", unreadable);
        }
    }
}
