package org.tonne.audit.application;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Seals the audit trail every second. */
@Startup
@Singleton
@DependsOn("Migration")
@Lock(LockType.READ)
public class AuditSealer {

    @Inject
    SealAudit sealAudit;

    /** One turn. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void everySecond() {
        sealAudit.seal();
    }
}
