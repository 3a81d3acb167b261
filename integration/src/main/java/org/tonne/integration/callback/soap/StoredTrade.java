package org.tonne.integration.callback.soap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.cancellation.application.RecordStatus;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.holding.application.TakeHoldingsNotice;
import org.tonne.holding.application.TakeProjectNotice;
import org.tonne.holding.domain.HoldingsNotice;
import org.tonne.holding.domain.ProjectNotice;
import org.tonne.link.application.RebuffCaller;
import org.tonne.link.domain.Rebuff;
import org.tonne.reconciliation.application.Demand;
import org.tonne.reconciliation.application.InitiateReconciliation;
import org.tonne.reconciliation.application.RecordDemand;
import org.tonne.reconciliation.application.RecordReconciliationResult;
import org.tonne.reconciliation.application.Verdict;

import java.time.Instant;
import java.util.List;

/** The trade behind the callback service: the use cases of the store. */
@Dependent
public class StoredTrade implements Trade {

    @Inject
    RecordStatus statuses;

    @Inject
    InitiateReconciliation initiateReconciliation;

    @Inject
    RecordDemand demands;

    @Inject
    RecordReconciliationResult results;

    @Inject
    TakeHoldingsNotice holdings;

    @Inject
    TakeProjectNotice projectNotices;

    @Inject
    KeepRegistryMessage messages;

    @Inject
    RebuffCaller rebuffCaller;

    @Override
    public RecordStatus.Outcome record(StatusReport report) {
        return statuses.record(report);
    }

    @Override
    public Verdict initiate(String identifier, Instant snapshotAt) {
        return initiateReconciliation.initiate(identifier, snapshotAt);
    }

    @Override
    public Verdict want(Demand demand) {
        return demands.record(demand);
    }

    @Override
    public Verdict end(String identifier, int status, List<ResponseCode> codes) {
        return results.record(identifier, status, codes);
    }

    @Override
    public TakeHoldingsNotice.Outcome take(HoldingsNotice notice) {
        return holdings.take(notice);
    }

    @Override
    public void take(ProjectNotice notice) {
        projectNotices.take(notice);
    }

    @Override
    public void rebuff(Rebuff rebuff, String subject, String facts) {
        rebuffCaller.rebuff(rebuff, subject, facts);
    }

    @Override
    public void keep(String action, String subject, String facts) {
        messages.keep(action, subject, facts);
    }
}
