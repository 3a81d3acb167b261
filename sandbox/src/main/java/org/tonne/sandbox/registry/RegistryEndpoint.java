package org.tonne.sandbox.registry;

import jakarta.jws.WebService;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.cxf.annotations.SchemaValidation;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.tonne.contract.registry.CdmRegistryServicePort;
import org.tonne.contract.registry.RegistryFault;
import org.tonne.contract.types.AcceptMessage;
import org.tonne.contract.types.AcceptProposal;
import org.tonne.contract.types.GetHoldings;
import org.tonne.contract.types.GetHoldingsResponse;
import org.tonne.contract.types.GetTransactionStatus;
import org.tonne.contract.types.GetTransactionStatusResponse;
import org.tonne.contract.types.ProvideTime;
import org.tonne.contract.types.ProvideTimeResponse;
import org.tonne.contract.types.ReceiveAuditTrail;
import org.tonne.contract.types.ReceiveTotals;
import org.tonne.contract.types.ReceiveUnitBlocks;
import org.tonne.contract.types.Request;
import org.tonne.contract.types.Response;
import org.tonne.sandbox.base.DatabaseTrouble;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The registry's SOAP service, platform to registry. */
@WebService(
        serviceName = "CdmRegistryService",
        portName = "CdmRegistryServicePort",
        targetNamespace = "urn:cer-cancellation:registry:1.0",
        wsdlLocation = "classpath:contract/CdmRegistryService.wsdl",
        endpointInterface = "org.tonne.contract.registry.CdmRegistryServicePort")
@SchemaValidation
public class RegistryEndpoint implements CdmRegistryServicePort {
    /** Set on a request whose reply is to be lost. */
    static final String LOSE_REPLY = RegistryEndpoint.class.getName() + ".loseReply";

    /** The most entries in a part of what the platform tells. */
    private static final int MOST_ENTRIES = 10_000;

    private final Registry registry;
    private final Clock clock;
    private final Messages messages;

    RegistryEndpoint(Registry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.messages = new Messages(registry.database(), clock);
    }

    @Override
    public Response acceptProposal(AcceptProposal request) throws RegistryFault {
        return guarded(() -> {
            List<Code> codes = registry.checks().head(request);
            String id = request.getProposedTransaction().getTransactionIdentifier();
            if (codes.isEmpty()) {
                Proposals.Outcome outcome = registry.propose(request.getProposedTransaction());
                codes = outcome.codes();
                if (outcome.failure() == Case.LOST_REPLY) {
                    loseReply();
                }
            }
            return reply("acceptProposal " + id, new Response(), codes);
        });
    }

    @Override
    public GetTransactionStatusResponse getTransactionStatus(GetTransactionStatus request) throws RegistryFault {
        return guarded(() -> {
            String id = request.getTransactionIdentifier();
            GetTransactionStatusResponse answer = new GetTransactionStatusResponse();
            answer.setTransactionIdentifier(id);
            List<Code> codes = registry.checks().head(request);
            Case failure = codes.isEmpty() ? registry.befalling(id) : Case.NONE;
            if (codes.isEmpty() && (failure == Case.LAGGING || !registry.fillStatus(id, answer))) {
                codes = List.of(Code.IDENTIFIER_UNKNOWN);
            }
            if (failure == Case.OTHER_ANSWER) {
                answer.setTransactionIdentifier(Failures.another(id));
            }
            return reply("getTransactionStatus " + id, answer, codes);
        });
    }

    @Override
    public GetHoldingsResponse getHoldings(GetHoldings request) throws RegistryFault {
        return guarded(() -> {
            List<Code> codes = registry.checks().head(request);
            GetHoldingsResponse answer =
                    codes.isEmpty() ? registry.holdings().page(request) : new GetHoldingsResponse();
            return reply("getHoldings, " + answer.getUnitBlocks().size() + " blocks", answer, codes);
        });
    }

    @Override
    public ProvideTimeResponse provideTime(ProvideTime request) throws RegistryFault {
        return guarded(() -> {
            ProvideTimeResponse answer = new ProvideTimeResponse();
            Instant now = clock.instant();
            answer.setSystemTime(Wire.dateTime(now));
            return reply("provideTime", answer, registry.checks().head(request));
        });
    }

    @Override
    public Response acceptMessage(AcceptMessage request) throws RegistryFault {
        return guarded(() -> {
            List<Code> codes = registry.checks().head(request);
            boolean stored = !codes.isEmpty()
                    || messages.store(request.getFrom(), request.getMessageIdentifier(), request.getMessageContent());
            return reply("acceptMessage", new Response(), stored ? codes : List.of(Code.IDENTIFIER_USED));
        });
    }

    @Override
    public Response receiveTotals(ReceiveTotals request) throws RegistryFault {
        return told("receiveTotals", request, () -> {
            requireAPart(request.getTotals().size(), "totals");
            return registry.reconciliations().receive(request);
        });
    }

    @Override
    public Response receiveUnitBlocks(ReceiveUnitBlocks request) throws RegistryFault {
        return told("receiveUnitBlocks", request, () -> {
            requireAPart(request.getUnitBlocks().size(), "unitBlocks");
            return registry.reconciliations().receive(request);
        });
    }

    @Override
    public Response receiveAuditTrail(ReceiveAuditTrail request) throws RegistryFault {
        return told("receiveAuditTrail", request, () -> {
            requireAPart(request.getTransactions().size(), "transactions");
            return registry.reconciliations().receive(request);
        });
    }

    private static void requireAPart(int entries, String what) {
        if (entries > MOST_ENTRIES) {
            throw new IllegalArgumentException(
                    "A part has at most " + MOST_ENTRIES + " " + what + ", this one has " + entries);
        }
    }

    private Response told(String operation, Request message, Supplier<List<Code>> telling) throws RegistryFault {
        return guarded(() -> {
            List<Code> codes = registry.checks().head(message);
            return reply(operation, new Response(), codes.isEmpty() ? telling.get() : codes);
        });
    }

    private <R extends Response> R reply(String line, R reply, List<Code> codes) {
        registry.exchanges().note("registry", line + (codes.isEmpty() ? " -> 1" : " -> 0 " + Code.print(codes)));
        return codes.isEmpty() ? Wire.accepted(reply) : Wire.refused(reply, codes);
    }

    /** Technical trouble becomes the contract's fault, which invites to try again; its cause is nobody else's business. */
    private static <T> T guarded(Supplier<T> work) throws RegistryFault {
        try {
            return work.get();
        } catch (DatabaseTrouble e) {
            throw new RegistryFault("The registry is in trouble", fault(true), e);
        } catch (IllegalArgumentException e) {
            org.tonne.contract.types.RegistryFault words = fault(false);
            words.setDetail(e.getMessage());
            throw new RegistryFault("The request makes no sense", words, e);
        }
    }

    private static org.tonne.contract.types.RegistryFault fault(boolean retryable) {
        org.tonne.contract.types.RegistryFault detail = new org.tonne.contract.types.RegistryFault();
        detail.setRetryable(retryable);
        return detail;
    }

    private static void loseReply() {
        Object request = PhaseInterceptorChain.getCurrentMessage().get(AbstractHTTPDestination.HTTP_REQUEST);
        if (request instanceof HttpServletRequest http) {
            http.setAttribute(LOSE_REPLY, Boolean.TRUE);
        }
    }
}
