package org.tonne.integration.registry.soap;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.WebServiceException;
import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.application.Exchange;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.config.RegistrySettings;
import org.tonne.config.TlsSettings;
import org.tonne.contract.registry.CdmRegistryServicePort;
import org.tonne.contract.registry.RegistryFault;
import org.tonne.contract.types.GetHoldingsResponse;
import org.tonne.contract.types.GetTransactionStatus;
import org.tonne.contract.types.GetTransactionStatusResponse;
import org.tonne.contract.types.ProvideTimeResponse;
import org.tonne.contract.types.Request;
import org.tonne.contract.types.Response;
import org.tonne.contract.types.UnitBlock;
import org.tonne.holding.domain.AccountNumber;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.registry.Doorbell;
import org.tonne.integration.registry.RegistryLink;
import org.tonne.integration.signature.Signatures;
import org.tonne.integration.wire.RecordIncoming;
import org.tonne.integration.wire.RecordOutgoing;
import org.tonne.integration.wire.Recording;
import org.tonne.integration.wire.RegistryTls;
import org.tonne.integration.wire.Times;
import org.tonne.integration.wire.Wire;
import org.tonne.integration.wire.XmlLimits;
import org.tonne.link.domain.Bar;
import org.tonne.link.domain.RegistryNote;
import org.tonne.reconciliation.application.ReconciliationAnswer;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The registry, reached by SOAP. Whatever comes back that does not fit the contract counts as no answer. */
public final class SoapRegistry implements RegistryLink {

    private final RegistryTls tls;
    private final CdmRegistryServicePort port;
    private final Requests requests;
    private final Answers answers;
    private final RegistrySettings settings;
    private final Clock clock;

    /**
     * A link to the registry of these settings; nothing is connected yet.
     *
     * @param settings where it is and how long to wait
     * @param security how we and it prove ourselves
     * @param clock the time that messages carry
     */
    public SoapRegistry(RegistrySettings settings, TlsSettings security, Clock clock) {
        this(settings, security, Optional.empty(), clock);
    }

    /**
     * The same, where the policy asks for signatures beside TLS.
     *
     * @param signatures what signs questions and verifies answers, if anything does
     */
    public SoapRegistry(RegistrySettings settings, TlsSettings security, Optional<Signatures> signatures, Clock clock) {
        this.tls = new RegistryTls(security);
        this.port = RegistryClient.of(settings, tls, security.credentials(), signatures);
        this.requests = new Requests(settings, clock);
        this.answers = new Answers(settings);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<X509Certificate> peer() {
        return tls.peer();
    }

    @Override
    public Answer<Receipt> propose(RegistryCommand.Propose proposal) {
        return taken(requests.proposal(proposal), port::acceptProposal);
    }

    private <Q extends Request> Answer<Receipt> taken(Q message, Operation<Q, Response> operation) {
        return call(
                message,
                operation,
                (question, reply, exchange) -> given(
                        new Receipt(reply.getResultIdentifier() == 1, Wire.codes(reply.getResponseCodes())), exchange));
    }

    @Override
    public Answer<Receipt> tell(ReconciliationAnswer part) {
        if (part instanceof ReconciliationAnswer.Totals totals) {
            return taken(requests.headed(Answers.totals(totals)), port::receiveTotals);
        }
        if (part instanceof ReconciliationAnswer.Blocks blocks) {
            return taken(requests.headed(Answers.blocks(blocks)), port::receiveUnitBlocks);
        }
        return taken(requests.headed(answers.trail((ReconciliationAnswer.Trail) part)), port::receiveAuditTrail);
    }

    @Override
    public Answer<Receipt> write(RegistryNote note) {
        return taken(requests.note(note), port::acceptMessage);
    }

    @Override
    public Answer<StatusReport> ask(String transactionIdentifier) {
        return call(requests.status(transactionIdentifier), port::getTransactionStatus, this::status);
    }

    @Override
    public Answer<Instant> time() {
        Answer<Instant> answer =
                call(requests.time(), port::provideTime, (question, reply, exchange) -> time(reply, exchange));
        return Doorbell.orRefused(answer, tls, settings.url());
    }

    @Override
    public Answer<Holdings> holdings(RegistryCommand.Account account, Optional<String> cursor) {
        return call(
                requests.holdings(account, cursor),
                port::getHoldings,
                (question, reply, exchange) -> holdings(account, reply, exchange));
    }

    private Answer<StatusReport> status(
            GetTransactionStatus question, GetTransactionStatusResponse reply, Exchange exchange) {
        String identifier = question.getTransactionIdentifier();
        if (!identifier.equals(reply.getTransactionIdentifier())) {
            return new Answer.Unusable<>("The answer is about another transaction", exchange);
        }
        Integer status = reply.getTransactionStatus();
        boolean unknown = Wire.codes(reply.getResponseCodes()).contains(ResponseCode.TRANSACTION_UNKNOWN);
        if (reply.getResultIdentifier() == 0 && unknown && status == null) {
            return given(
                    StatusReport.unknown(identifier, key(question), clock.instant(), received(exchange)), exchange);
        }
        if (reply.getResultIdentifier() != 1 || status == null) {
            return new Answer.Unusable<>("The registry gives no status", exchange);
        }
        return given(report(question, reply, status, exchange), exchange);
    }

    private StatusReport report(
            GetTransactionStatus question, GetTransactionStatusResponse reply, int status, Exchange exchange) {
        return new StatusReport(
                question.getTransactionIdentifier(),
                StatusReport.Source.QUERY,
                key(question),
                status,
                Wire.reported(reply.getTransactionBlocks()),
                Wire.evaluation(reply.getEvaluationResult()),
                Wire.attestation(reply.getAttestation()),
                Times.instant(reply.getTransactionStatusDateTime()).orElseGet(clock::instant),
                received(exchange));
    }

    /** Every answer to a question of ours is a fact of its own, even when it says the same as the one before. */
    private static String key(Request question) {
        return "query " + question.getMessageIdentifier();
    }

    private static Answer<Instant> time(ProvideTimeResponse reply, Exchange exchange) {
        if (reply.getResultIdentifier() != 1) {
            return new Answer.Unusable<>("The registry gives no time", exchange);
        }
        return Times.instant(reply.getSystemTime())
                .map(time -> given(time, exchange))
                .orElseGet(() -> new Answer.Barred<>(Bar.CLOCK, "The registry gives a time without a zone"));
    }

    private static Answer<Holdings> holdings(
            RegistryCommand.Account account, GetHoldingsResponse reply, Exchange exchange) {
        if (reply.getResultIdentifier() != 1) {
            return new Answer.Unusable<>("Refused: " + Wire.codes(reply.getResponseCodes()), exchange);
        }
        int blocks = reply.getUnitBlocks().size();
        if (blocks > XmlLimits.MOST_ENTRIES) {
            return new Answer.Unusable<>(
                    "A page of " + blocks + " blocks; a message has at most " + XmlLimits.MOST_ENTRIES, exchange);
        }
        if (!Wire.areIn(new AccountNumber(account.type(), account.id()), reply.getUnitBlocks())) {
            return new Answer.Unusable<>("The answer is about another account", exchange);
        }
        return given(
                new Holdings(
                        Times.instant(reply.getAsOf()),
                        reply.getUnitBlocks().stream().map(SoapRegistry::held).toList(),
                        Optional.ofNullable(reply.getNextCursor()),
                        Optional.ofNullable(reply.getBalanceVersion()),
                        reply.getUnitBlocks().stream()
                                .map(block -> Optional.ofNullable(block.getReservedForTransaction()))
                                .toList()),
                exchange);
    }

    private static ReportedBlock held(UnitBlock block) {
        Integer original = block.getOriginalCommitPeriod();
        return new ReportedBlock(
                block.getOriginatingRegistryCode(),
                block.getUnitType(),
                block.getUnitSerialBlockStart(),
                block.getUnitSerialBlockEnd(),
                original == null ? block.getApplicableCommitPeriod() : original,
                block.getApplicableCommitPeriod(),
                0,
                block.getProjectIdentifier());
    }

    private <Q extends Request, R extends Response, A> Answer<A> call(
            Q question, Operation<Q, R> operation, Reading<Q, R, A> reading) {
        Recording sent = new Recording(settings.timeout());
        Recording received = new Recording(settings.timeout());
        Map<String, Object> context = ((BindingProvider) port).getRequestContext();
        context.put(RecordOutgoing.SENT, sent);
        context.put(RecordIncoming.RECEIVED, received);
        try {
            R reply = operation.call(question);
            if (reply == null) { // CXF takes this status for the promise of an answer
                return new Answer.Unusable<>("HTTP 202 and no answer", new Exchange(sent.text(), received.text()));
            }
            Optional<String> version = versionRefused(reply);
            if (version.isPresent()) {
                return new Answer.Barred<>(Bar.VERSION_REFUSED, version.get());
            }
            return reading.read(question, reply, new Exchange(sent.text(), received.text()));
        } catch (RegistryFault | WebServiceException failure) {
            return Trouble.answer(failure, new Exchange(sent.text(), received.text()));
        } finally {
            context.remove(RecordOutgoing.SENT);
            context.remove(RecordIncoming.RECEIVED);
        }
    }

    /** A registry that does not know our version refuses every message, whatever it says. */
    private static Optional<String> versionRefused(Response reply) {
        List<ResponseCode> codes = Wire.codes(reply.getResponseCodes());
        return reply.getResultIdentifier() == 0
                        && (codes.contains(Wire.MAJOR_VERSION_UNKNOWN) || codes.contains(Wire.MINOR_VERSION_UNKNOWN))
                ? Optional.of("The registry does not know version " + Wire.MAJOR_VERSION + "." + Wire.MINOR_VERSION
                        + ": " + codes)
                : Optional.empty();
    }

    private static <T> Answer<T> given(T body, Exchange exchange) {
        return new Answer.Given<>(body, exchange);
    }

    private static String received(Exchange exchange) {
        return Objects.requireNonNullElse(exchange.received(), "");
    }

    /** An operation of the contract. */
    private interface Operation<Q, R> {
        @Nullable
        R call(Q question) throws RegistryFault;
    }

    /** What an answer that fits the schema means. */
    private interface Reading<Q, R, A> {
        Answer<A> read(Q question, R reply, Exchange exchange);
    }
}
