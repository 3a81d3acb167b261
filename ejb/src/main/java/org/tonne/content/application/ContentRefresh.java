package org.tonne.content.application;

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

/** Keeps what staff wrote at most two seconds behind the database, on every server. */
@Startup
@Singleton
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ContentRefresh {

    private static final Logger LOG = Logger.getLogger(ContentRefresh.class.getName());

    @Inject
    PublishedContent content;

    @PostConstruct
    void first() {
        refresh();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void refresh() {
        try {
            content.refresh();
        } catch (IllegalStateException unreadable) {
            LOG.log(Level.WARNING, "The pages shown stay as they were", unreadable);
        }
    }
}
