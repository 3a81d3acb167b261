package org.tonne.cancellation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.CancellationIdentity;
import org.tonne.cancellation.domain.CancellationState;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.cancellation.domain.Cancellations;
import org.tonne.cancellation.domain.Consequence;
import org.tonne.cancellation.domain.RefusalPolicy;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.config.RegistrySettings;
import org.tonne.outbox.application.Outbox;
import org.tonne.stock.application.ReturnSerials;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What follows from a refusal, by its codes: the mirror of the account is read anew, its offers rest, or the same quantity is
 * proposed again under a new identifier with serials chosen then. Otherwise the money goes back. In the caller's transaction.
 */
@ApplicationScoped
public class AfterRefusal {

    @Inject
    Cancellations cancellations;

    @Inject
    ReturnSerials returnSerials;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    RegistrySettings settings;

    /**
     * Carries the policy out; the refused cancellation is saved already.
     *
     * @return FAILED where the units are given up, NONE where they are proposed again
     */
    public Consequence follow(Cancellation refused, List<ResponseCode> codes, Instant now) {
        CancellationIdentity identity = refused.identity();
        RefusalPolicy policy = RefusalPolicy.of(codes, cancellations.refusals(identity.orderLineId()) - 1);
        tell(identity, policy, printed(codes));
        policy.again().ifPresent(pause -> proposeAgain(identity, printed(codes), now, now.plus(pause)));
        return policy.again().isPresent() ? Consequence.NONE : Consequence.FAILED;
    }

    /** A transaction that was taken ended for these reasons: the mirror is read anew, or the account's offers rest. */
    public void tell(Cancellation ended, List<ResponseCode> codes) {
        tell(ended.identity(), RefusalPolicy.of(codes, 0), printed(codes));
    }

    private void tell(CancellationIdentity identity, RefusalPolicy policy, String reasons) {
        if (policy.doubtsHoldings()) {
            outbox.add("holdings.doubted", account(identity), "codes", reasons);
        }
        if (policy.doubtsAccount()) {
            outbox.add("account.refused", account(identity), "codes", reasons);
        }
    }

    private String account(CancellationIdentity identity) {
        Cancellations.Particulars particulars = cancellations.particulars(identity.id());
        return particulars.accountType() + "-" + particulars.accountId();
    }

    private static String printed(List<ResponseCode> codes) {
        return codes.stream().map(ResponseCode::toString).collect(Collectors.joining(", "));
    }

    // The units stay reserved. The new one takes its serials when it is sent, not now: until then the mirror is read
    // anew.
    private void proposeAgain(CancellationIdentity refused, String reasons, Instant now, Instant at) {
        returnSerials.release(refused.id());
        long id = cancellations.nextNumber();
        Cancellation again = new Cancellation(
                new CancellationIdentity(
                        id,
                        settings.platformCode() + id,
                        refused.orderId(),
                        refused.orderLineId(),
                        refused.lotId(),
                        refused.quantity()),
                new CancellationState(CancellationStatus.QUEUED, null, 0, null, null, null, null, at, null));
        cancellations.add(again, now);
        cancellations.save(again);
        audit.write(
                Audit.STORE,
                "cancellation.proposed-again",
                refused.transactionIdentifier(),
                "Refused with " + reasons + "; again as " + again.identity().transactionIdentifier() + " at " + at);
    }
}
