package org.tonne.reconciliation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.reconciliation.application.ReconciliationAnswer.Label;
import org.tonne.reconciliation.persistence.Demands;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Use case: a part of an answer was said to the registry, or could not be; this is what came of it. */
@Stateless
public class RecordAnswerReply {

    @Inject
    Demands demands;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** The registry has the part; the next one is due at once. A reply about a part that is past changes nothing. */
    public void taken(Label label) {
        Instant now = clock.instant();
        if (label.last()) {
            demands.end(label.answer(), label.part(), "taken", now);
        } else {
            demands.partTaken(label.answer(), label.part(), label.nextNr(), now);
        }
    }

    /** The registry does not want it, and says why; nothing more of this answer is said. */
    public void refused(Label label, List<ResponseCode> codes) {
        demands.end(label.answer(), label.part(), "refused " + codes, clock.instant());
        audit.write(Audit.STORE, "reconciliation.answer-refused", label.identifier(), codes.toString());
    }

    /** Nobody knows whether it arrived: the same part is said again after a pause that grows. */
    public void unknown(Label label) {
        Instant until = Pauses.after(clock.instant(), demands.attempts(label.answer()));
        demands.putOff(label.answer(), label.part(), until);
    }
}
