package org.tonne.payment.application;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Every minute: asks about money of which nothing was heard, and ends payments that nobody needs any more. */
@Startup
@Singleton
@DependsOn("Migration")
@Lock(LockType.READ)
public class PaymentSweep {

    private static final int AT_ONCE = 50;

    @Inject
    AskCapturing askCapturing;

    @Inject
    AskRefunding askRefunding;

    @Inject
    LapseAbandoned lapseAbandoned;

    /** One turn; several servers share the work. */
    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void everyMinute() {
        askCapturing.askDue(AT_ONCE);
        askRefunding.askDue(AT_ONCE);
        lapseAbandoned.lapseDue(AT_ONCE);
    }
}
