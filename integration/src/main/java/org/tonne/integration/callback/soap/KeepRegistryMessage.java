package org.tonne.integration.callback.soap;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;

/** Use case: something the registry said is kept in the audit trail before it is told that we have it. */
@Stateless
public class KeepRegistryMessage {

    /** Who the audit trail names for what came over the registry's link. */
    static final String ACTOR = "registry";

    @Inject
    Audit audit;

    /** Writes it; see {@link Trade#keep}. */
    public void keep(String action, String subject, String facts) {
        audit.write(ACTOR, action, subject, facts);
    }
}
