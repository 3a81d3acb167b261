package org.tonne.integration.callback.soap;

import jakarta.jws.WebService;
import org.apache.cxf.message.Message;
import org.tonne.cancellation.application.RecordStatus;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.config.RegistrySettings;
import org.tonne.contract.callback.RegistryCallbackServicePort;
import org.tonne.contract.callback.RegistryFault;
import org.tonne.contract.types.AcceptHoldingsNotice;
import org.tonne.contract.types.AcceptITLNotice;
import org.tonne.contract.types.AcceptMessage;
import org.tonne.contract.types.AcceptNotification;
import org.tonne.contract.types.InitiateReconciliation;
import org.tonne.contract.types.ProvideAuditTrail;
import org.tonne.contract.types.ProvideTime;
import org.tonne.contract.types.ProvideTimeResponse;
import org.tonne.contract.types.ProvideTotals;
import org.tonne.contract.types.ProvideUnitBlocks;
import org.tonne.contract.types.ReceiveReconciliationResult;
import org.tonne.contract.types.Request;
import org.tonne.contract.types.Response;
import org.tonne.holding.application.TakeHoldingsNotice;
import org.tonne.holding.domain.HoldingsNotice;
import org.tonne.integration.signature.NotBelieved;
import org.tonne.integration.wire.RecordIncoming;
import org.tonne.integration.wire.Recording;
import org.tonne.integration.wire.Times;
import org.tonne.integration.wire.Wire;
import org.tonne.link.domain.Rebuff;
import org.tonne.reconciliation.application.Demand;
import org.tonne.reconciliation.application.Verdict;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The callback service of the contract. Answer 1 means stored for good, nothing else; answer 0 says why not; a fault
 * means technical trouble, and that the same message is welcome again.
 */
@WebService(endpointInterface = "org.tonne.contract.callback.RegistryCallbackServicePort")
public class RegistryCallback implements RegistryCallbackServicePort {

    private static final Logger LOG = Logger.getLogger(RegistryCallback.class.getName());

    private final Trade trade;
    private final Head head;
    private final Clock clock;

    /**
     * The service for one registry.
     *
     * @param trade where everything is stored
     * @param settings who the registry is, and who we are to it
     * @param clock our time
     */
    public RegistryCallback(Trade trade, RegistrySettings settings, Clock clock) {
        this.trade = trade;
        this.head = new Head(settings, clock);
        this.clock = clock;
    }

    @Override
    public Response acceptNotification(AcceptNotification message) throws RegistryFault {
        return answered(message, () -> {
            StatusReport report = Notifications.report(message, clock.instant());
            if (trade.record(report) == RecordStatus.Outcome.ACCEPTED) {
                return accepted();
            }
            keep("registry.notification-unknown", message, report.transactionIdentifier());
            return refused(Wire.des(ResponseCode.TRANSACTION_UNKNOWN.number()));
        });
    }

    @Override
    public ProvideTimeResponse provideTime(ProvideTime message) throws RegistryFault {
        Optional<org.tonne.contract.types.ResponseCode> refusal = head.refusal(message);
        ProvideTimeResponse response = new ProvideTimeResponse();
        response.setResultIdentifier(refusal.isPresent() ? 0 : 1);
        refusal.ifPresent(code -> {
            rebuff(message, code);
            response.getResponseCodes().add(code);
        });
        response.setSystemTime(Times.wire(clock.instant()));
        return response;
    }

    @Override
    public Response acceptMessage(AcceptMessage message) throws RegistryFault {
        return answered(message, () -> {
            keep("registry.message", message, message.getMessageContent());
            return accepted();
        });
    }

    @Override
    public Response acceptHoldingsNotice(AcceptHoldingsNotice message) throws RegistryFault {
        return answered(message, () -> {
            Optional<HoldingsNotice> notice = HoldingsNotices.read(message);
            if (notice.isEmpty()) {
                keep("registry.holdings-notice-refused", message, HoldingsNotices.about(message));
                return refused(Wire.des(HoldingsNotices.BAD_ACCOUNT));
            }
            if (trade.take(notice.get()) == TakeHoldingsNotice.Outcome.NOT_OURS) {
                keep("registry.holdings-notice-foreign", message, HoldingsNotices.about(message));
            }
            return accepted();
        });
    }

    @Override
    public Response acceptITLNotice(AcceptITLNotice message) throws RegistryFault {
        return answered(message, () -> {
            trade.take(ProjectNotices.read(message, clock.instant()));
            return accepted();
        });
    }

    @Override
    public Response initiateReconciliation(InitiateReconciliation message) throws RegistryFault {
        return answered(message, () -> Times.instant(message.getSnapshotDatetime())
                .map(at -> verdict(trade.initiate(message.getReconciliationIdentifier(), at)))
                .orElseGet(() -> refused(Wire.own(Head.CLOCKS_APART))));
    }

    @Override
    public Response provideTotals(ProvideTotals message) throws RegistryFault {
        return wanted(message, () -> Reconciliations.demand(message));
    }

    @Override
    public Response provideUnitBlocks(ProvideUnitBlocks message) throws RegistryFault {
        return wanted(message, () -> Reconciliations.demand(message));
    }

    @Override
    public Response provideAuditTrail(ProvideAuditTrail message) throws RegistryFault {
        return wanted(message, () -> Reconciliations.demand(message));
    }

    @Override
    public Response receiveReconciliationResult(ReceiveReconciliationResult message) throws RegistryFault {
        return answered(
                message,
                () -> verdict(trade.end(
                        message.getReconciliationIdentifier(),
                        message.getReconciliationStatus(),
                        Wire.codes(message.getResponseCodes()))));
    }

    private Response wanted(Request message, Supplier<Optional<Demand>> demand) throws RegistryFault {
        return answered(message, () -> demand.get()
                .map(one -> verdict(trade.want(one)))
                .orElseGet(() -> refused(Wire.own(Head.CLOCKS_APART))));
    }

    private static Response verdict(Verdict verdict) {
        return verdict.isStored() ? accepted() : refused(Wire.des(verdict.code().getAsInt()));
    }

    @SuppressWarnings("IllegalCatch") // the boundary to the registry: it is told to come again, and nothing else
    private Response answered(Request message, Supplier<Response> answer) throws RegistryFault {
        try {
            Optional<org.tonne.contract.types.ResponseCode> refusal = head.refusal(message);
            if (refusal.isPresent()) {
                rebuff(message, refusal.get());
                return refused(refusal.get());
            }
            Optional<String> tooMany = Entries.tooMany(message);
            if (tooMany.isPresent()) {
                throw Faults.beyondContract(tooMany.get());
            }
            return answer.get();
        } catch (RuntimeException failure) {
            throw Faults.retryable(failure);
        }
    }

    /** A message came over the registry's link whose signature is not what the policy asks for. */
    void notBelieved(Message message, NotBelieved reason) {
        String key = message.get(RecordIncoming.RECEIVED) instanceof Recording recording ? recording.sha256() : "";
        trade.rebuff(Rebuff.SIGNATURE, key, String.valueOf(reason.getMessage()));
    }

    private void rebuff(Request message, org.tonne.contract.types.ResponseCode code) {
        trade.rebuff(Head.rebuff(code), Notifications.key(message), headOf(message) + ": " + code.getValue());
    }

    private void keep(String action, Request message, String facts) {
        LOG.log(Level.FINE, "{0} {1}", new Object[] {action, headOf(message)});
        trade.keep(action, Notifications.key(message), facts);
    }

    private static String headOf(Request message) {
        return message.getFrom() + " to " + message.getTo() + ", version " + message.getMajorVersion() + "."
                + message.getMinorVersion() + ", " + message.getMessageDateTime();
    }

    private static Response accepted() {
        Response response = new Response();
        response.setResultIdentifier(1);
        return response;
    }

    private static Response refused(org.tonne.contract.types.ResponseCode code) {
        Response response = new Response();
        response.setResultIdentifier(0);
        response.getResponseCodes().add(code);
        return response;
    }
}
