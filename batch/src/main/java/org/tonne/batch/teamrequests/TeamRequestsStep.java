package org.tonne.batch.teamrequests;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tonne.team.application.LapseRequests;

/** Lets the requests for approval lapse that are over; what is left of many is for the next run. */
@Named
@Dependent
public class TeamRequestsStep extends AbstractBatchlet {

    @Inject
    LapseRequests lapseRequests;

    @Override
    public String process() {
        return lapseRequests.lapse() > 0 ? "LAPSED" : "NOT DUE";
    }
}
