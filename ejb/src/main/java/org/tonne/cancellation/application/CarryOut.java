package org.tonne.cancellation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.CancellationIdentity;
import org.tonne.cancellation.domain.Cancellations;
import org.tonne.cancellation.domain.Consequence;
import org.tonne.cases.application.OpenCase;
import org.tonne.cases.domain.CaseKind;
import org.tonne.order.application.SettleOrder;
import org.tonne.order.application.ToOperator;
import org.tonne.shared.Quantity;
import org.tonne.stock.application.CancelUnits;
import org.tonne.stock.application.ReleaseUnits;
import org.tonne.stock.application.ReturnSerials;

/** What units, serials, the order and the staff learn from what became of a cancellation. In the caller's transaction. */
@ApplicationScoped
public class CarryOut {

    @Inject
    Cancellations cancellations;

    @Inject
    CancelUnits cancelUnits;

    @Inject
    ReleaseUnits releaseUnits;

    @Inject
    ReturnSerials returnSerials;

    @Inject
    SettleOrder settleOrder;

    @Inject
    ToOperator toOperator;

    @Inject
    OpenCase openCase;

    @Inject
    Audit audit;

    /**
     * Carries the consequence out, after the cancellation itself is saved.
     *
     * @param kind of the case, where a person must look
     * @param facts one sentence for that person
     */
    void apply(Cancellation cancellation, Consequence consequence, CaseKind kind, String facts) {
        CancellationIdentity identity = cancellation.identity();
        Quantity quantity = Quantity.of(identity.quantity());
        switch (consequence) {
            case NONE -> {
                return;
            }
            case COMPLETED -> {
                cancelUnits.cancel(identity.lotId(), identity.orderLineId(), identity.id(), quantity);
                settleOrder.settle(identity.orderId());
            }
            case FAILED -> {
                returnSerials.release(identity.id());
                releaseUnits.release(identity.lotId(), identity.orderLineId(), identity.id(), quantity);
                settleOrder.settle(identity.orderId());
            }
            case CALL_OPERATOR -> callOperator(identity, kind, facts);
            case LATE -> {
                cancellations.freezeLot(identity.lotId());
                callOperator(identity, CaseKind.LATE_COMPLETION, facts);
            }
            case CONTRADICTION ->
                openCase.open(CaseKind.REGISTRY_CONTRADICTS, identity.orderId(), identity.id(), null, facts);
        }
        audit.write(
                Audit.STORE,
                "cancellation." + consequence.name().toLowerCase(java.util.Locale.ROOT),
                identity.transactionIdentifier(),
                facts);
    }

    private void callOperator(CancellationIdentity identity, CaseKind kind, String facts) {
        toOperator.call(identity.orderId(), facts);
        openCase.open(kind, identity.orderId(), identity.id(), null, facts);
    }
}
