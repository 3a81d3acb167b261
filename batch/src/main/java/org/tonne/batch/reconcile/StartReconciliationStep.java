package org.tonne.batch.reconcile;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tonne.reconciliation.application.StartReconciliation;

/** Starts today's reconciliation where it is due and not started; what follows is carried on by every server. */
@Named
@Dependent
public class StartReconciliationStep extends AbstractBatchlet {

    @Inject
    StartReconciliation startReconciliation;

    @Override
    public String process() {
        return startReconciliation.startDaily() ? "STARTED" : "NOT DUE";
    }
}
