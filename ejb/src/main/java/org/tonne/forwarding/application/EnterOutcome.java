package org.tonne.forwarding.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.config.RegistrySettings;
import org.tonne.forwarding.domain.Outcome;
import org.tonne.forwarding.persistence.ForwardingRequests;
import org.tonne.forwarding.persistence.ManualOutcomes;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Use case: one person enters what the registry answered; it has no effect until another confirms it. */
@Stateless
public class EnterOutcome {

    @Inject
    ForwardingRequests requests;

    @Inject
    ManualOutcomes outcomes;

    @Inject
    RegistrySettings settings;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Enters it. Of what has ended here without units a completion alone can be entered: the registry has carried it out all
     * the same. Refused with NOT_ALLOWED where the registry has an interface, with CANCELLATION_UNKNOWN where nothing can be
     * answered, with PERIOD_INVALID for a day that cannot be, and with DECISION_ILLEGAL while another outcome waits, for a
     * completion of what waits to be sent, and for a refusal of what has ended.
     *
     * @param actor who
     */
    public void enter(String transactionIdentifier, Outcome outcome, String actor) {
        if (!settings.isManual()) {
            throw new Refused(ErrorCode.NOT_ALLOWED);
        }
        ForwardingRequest request = requests.findAnswerable(transactionIdentifier)
                .orElseThrow(() ->
                        new Refused(ErrorCode.CANCELLATION_UNKNOWN, Map.of("cancellation", transactionIdentifier)));
        requireDay(request, outcome.happenedOn());
        boolean possible = outcome.isCompleted() ? request.ended() || request.sent() : !request.ended();
        if (!possible || !outcomes.add(transactionIdentifier, outcome, actor, clock.instant())) {
            throw new Refused(ErrorCode.DECISION_ILLEGAL, Map.of("cancellation", transactionIdentifier));
        }
        audit.write(actor, "outcome.entered", transactionIdentifier, outcome.toString());
    }

    private void requireDay(ForwardingRequest request, LocalDate day) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (day.isAfter(today) || day.isBefore(LocalDate.ofInstant(request.queuedAt(), ZoneOffset.UTC))) {
            throw new Refused(ErrorCode.PERIOD_INVALID, Map.of("day", day));
        }
    }
}
