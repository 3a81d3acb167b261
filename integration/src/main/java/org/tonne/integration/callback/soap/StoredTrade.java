package org.tonne.integration.callback.soap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.cancellation.application.RecordStatus;
import org.tonne.cancellation.application.StatusReport;

/** The trade behind the callback service: the use cases of the store. */
@Dependent
public class StoredTrade implements Trade {

    @Inject
    RecordStatus statuses;

    @Inject
    KeepRegistryMessage messages;

    @Override
    public RecordStatus.Outcome record(StatusReport report) {
        return statuses.record(report);
    }

    @Override
    public void keep(String action, String subject, String facts) {
        messages.keep(action, subject, facts);
    }
}
