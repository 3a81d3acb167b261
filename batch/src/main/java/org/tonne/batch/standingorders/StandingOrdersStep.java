package org.tonne.batch.standingorders;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tonne.standing.application.PlaceDueStandingOrders;

/** Tries the standing orders that are due now; what is left of many is for the next run. */
@Named
@Dependent
public class StandingOrdersStep extends AbstractBatchlet {

    @Inject
    PlaceDueStandingOrders placeDueStandingOrders;

    @Override
    public String process() {
        return placeDueStandingOrders.place() > 0 ? "TRIED" : "NOT DUE";
    }
}
