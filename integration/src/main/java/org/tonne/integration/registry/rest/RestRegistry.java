package org.tonne.integration.registry.rest;

import org.tonne.cancellation.application.Exchange;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.config.RegistrySettings;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.registry.Doorbell;
import org.tonne.integration.registry.RegistryLink;
import org.tonne.integration.registry.rest.Calls.CallFailed;
import org.tonne.integration.registry.rest.Calls.Reply;
import org.tonne.integration.rest.Fields;
import org.tonne.integration.rest.Json;
import org.tonne.integration.rest.RequestRefused;
import org.tonne.integration.wire.RegistryTls;
import org.tonne.link.domain.Bar;
import org.tonne.reconciliation.application.ReconciliationAnswer;
import org.tonne.shared.Refused;

import java.net.http.HttpRequest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The registry, reached by REST. Whatever comes back that does not fit the contract counts as no answer. Where the
 * registry says that it does not look at anything now, nothing is said to it until the time it names.
 */
public final class RestRegistry implements RegistryLink {

    private static final Logger LOG = Logger.getLogger(RestRegistry.class.getName());
    private static final Duration WHEN_TURNED_AWAY = Duration.ofMinutes(1);
    private static final long HIGHEST_VERSION = 9_007_199_254_740_991L;
    private static final int LONGEST_CURSOR = 500;
    private static final int MOST_EVENTS = 1_000;

    private final Calls calls;
    private final Questions questions;
    private final RegistrySettings settings;
    private final RegistryTls tls;
    private final Clock clock;
    private volatile Instant closedUntil = Instant.MIN;

    /**
     * A link to the registry of these settings; nothing is connected yet.
     *
     * @param settings where it is and how long to wait
     * @param tls how we and it prove ourselves
     * @param clock our time
     */
    public RestRegistry(RegistrySettings settings, RegistryTls tls, Clock clock) {
        this.calls = new Calls(settings.timeout(), tls);
        this.questions = new Questions(settings);
        this.settings = settings;
        this.tls = tls;
        this.clock = clock;
    }

    @Override
    public boolean isOpen() {
        return !clock.instant().isBefore(closedUntil);
    }

    @Override
    public Answer<Receipt> propose(RegistryCommand.Propose proposal) {
        String body = questions.proposal(proposal);
        String identifier = proposal.transactionIdentifier();
        return call(questions.propose(identifier, body), body, reply -> switch (reply.status()) {
            case 200, 202 -> taken(identifier, reply);
            case 400, 409, 422 -> refused(reply);
            default -> trouble(reply);
        });
    }

    @Override
    public Answer<StatusReport> ask(String transactionIdentifier) {
        String key = "query " + UUID.randomUUID();
        return call(
                questions.ask(transactionIdentifier),
                Questions.path(transactionIdentifier),
                reply -> switch (reply.status()) {
                    case 200 -> status(transactionIdentifier, key, reply);
                    case 404 -> unknown(transactionIdentifier, key, reply);
                    default -> trouble(reply);
                });
    }

    @Override
    public Answer<Instant> time() {
        Answer<Instant> answer = call(questions.time(), "/v1/time", reply -> {
            if (reply.status() == 401 || reply.status() == 403) {
                return new Answer.Barred<>(Bar.IDENTITY, "HTTP " + reply.status());
            }
            if (reply.status() != 200) {
                return trouble(reply);
            }
            Fields body = json(reply);
            Instant time = Answers.instant(body, "systemTime");
            body.end();
            return given(time, reply);
        });
        return Doorbell.orRefused(answer, tls, settings.url());
    }

    @Override
    public Optional<X509Certificate> peer() {
        return tls.peer();
    }

    @Override
    public Answer<Holdings> holdings(RegistryCommand.Account account, Optional<String> cursor) {
        HttpRequest question = questions.holdings(account, cursor);
        return call(
                question,
                question.uri().getPath(),
                reply -> reply.status() == 200 ? holdings(account, reply) : trouble(reply));
    }

    /** By REST no reconciliation of the registry's own can be started, so there is none to answer. */
    @Override
    public Answer<Receipt> tell(ReconciliationAnswer part) {
        return new Answer.NotSent<>("The contract by REST has no reconciliation that the registry starts");
    }

    /**
     * Asks what has happened.
     *
     * @param after the number of the last event that is known, 0 at first
     */
    public Answer<Events> events(long after) {
        return call(
                questions.events(after),
                "/v1/events?after=" + after,
                reply -> reply.status() == 200 ? events(after, reply) : trouble(reply));
    }

    private static Answer<Events> events(long after, Reply reply) {
        Fields body = json(reply);
        List<Told> told =
                body.objects("events", MOST_EVENTS).stream().map(Told::read).toList();
        long lastSeq = body.number("lastSeq", 0, HIGHEST_VERSION);
        body.end();
        long before = after;
        for (Told one : told) {
            if (one.event().seq() <= before) {
                return unusable("The events are not in their order", reply);
            }
            before = one.event().seq();
        }
        return given(new Events(told, lastSeq), reply);
    }

    /**
     * A page of events.
     *
     * @param events in their order
     * @param lastSeq number of the latest event there is
     */
    public record Events(List<Told> events, long lastSeq) {}

    private static Answer<Receipt> taken(String identifier, Reply reply) {
        Fields body = json(reply);
        String named = body.text("transactionIdentifier");
        body.end();
        String replayed = reply.headers()
                .firstValue("Idempotent-Replayed")
                .orElse("false")
                .strip();
        if (!identifier.equals(named) || !reply.place().endsWith(Questions.path(identifier))) {
            return unusable("The answer is about another transaction", reply);
        }
        return reply.status() == 202 || "true".equals(replayed)
                ? given(new Receipt(true, List.of()), reply)
                : unusable("The registry does not say that it had the transaction before", reply);
    }

    private static Answer<Receipt> refused(Reply reply) {
        Optional<List<ResponseCode>> codes = Problems.in(reply).map(Problems::codes);
        if (codes.filter(some -> !some.isEmpty()).isPresent()) {
            return given(new Receipt(false, codes.get()), reply);
        }
        return codes.isPresent() && reply.status() == 400
                ? new Answer.Hopeless<>("The registry cannot read it, HTTP 400", List.of(), reply.exchange())
                : unusable("Refused without a code, HTTP " + reply.status(), reply);
    }

    private static Answer<StatusReport> status(String identifier, String key, Reply reply) {
        StatusReport report = Answers.status(
                json(reply),
                StatusReport.Source.QUERY,
                key,
                Objects.requireNonNullElse(reply.exchange().received(), ""));
        return identifier.equals(report.transactionIdentifier())
                ? given(report, reply)
                : unusable("The answer is about another transaction", reply);
    }

    private Answer<StatusReport> unknown(String identifier, String key, Reply reply) {
        boolean known = Problems.in(reply)
                .filter(problem -> problem.codes().contains(ResponseCode.TRANSACTION_UNKNOWN))
                .isEmpty();
        return known
                ? unusable("Nothing is at this address, HTTP 404", reply)
                : given(
                        StatusReport.unknown(
                                identifier,
                                key,
                                clock.instant(),
                                Objects.requireNonNullElse(reply.exchange().received(), "")),
                        reply);
    }

    private static Answer<Holdings> holdings(RegistryCommand.Account account, Reply reply) {
        Fields body = json(reply);
        Fields owner = body.object("account");
        boolean ours = owner.number("type", 100, 499) == account.type()
                && owner.number("id", 1, Long.MAX_VALUE) == account.id();
        owner.end();
        Instant asOf = Answers.instant(body, "asOf");
        long version = body.number("balanceVersion", 0, HIGHEST_VERSION);
        List<Fields> held = Answers.blocks(body, "blocks");
        List<Optional<String>> reserved = held.stream()
                .map(block -> Answers.transaction(block, "reservedForTransaction"))
                .toList();
        List<ReportedBlock> blocks = held.stream().map(Answers::held).toList();
        Optional<String> next = Answers.optionalText(body, "nextCursor", LONGEST_CURSOR);
        body.end();
        String tag = reply.headers().firstValue("ETag").orElse("");
        if (!ours || !tag.equals("\"" + version + "\"")) {
            return unusable("The answer is about another account, or of another version than its tag", reply);
        }
        return given(new Holdings(Optional.of(asOf), blocks, next, Optional.of(version), reserved), reply);
    }

    /** What is no answer: the registry looked at nothing and says so, or nobody knows what it did. */
    private <T> Answer<T> trouble(Reply reply) {
        Optional<Duration> pause =
                switch (reply.status()) {
                    case 401, 403 -> Optional.of(WHEN_TURNED_AWAY);
                    case 429, 503 -> Problems.pause(reply, clock.instant());
                    default -> Optional.empty();
                };
        if (pause.isEmpty() || Problems.in(reply).isEmpty()) {
            return unusable("HTTP " + reply.status(), reply);
        }
        closedUntil = clock.instant().plus(pause.get());
        Level level = reply.status() == 401 || reply.status() == 403 ? Level.SEVERE : Level.WARNING;
        LOG.log(level, "The registry turns us away, HTTP {0}; nothing is said to it for {1}", new Object[] {
            reply.status(), pause.get()
        });
        return new Answer.NotSent<>("Turned away, HTTP " + reply.status() + ", for " + pause.get());
    }

    private static Fields json(Reply reply) {
        if (!Problems.isOf(reply, Json.TYPE)) {
            throw new Refused(
                    org.tonne.shared.ErrorCode.REQUEST_UNREADABLE, java.util.Map.of("detail", "no " + Json.TYPE));
        }
        return Answers.object(reply.body());
    }

    private <A> Answer<A> call(HttpRequest question, String sent, Reading<A> reading) {
        Reply reply;
        try {
            reply = calls.send(question, sent);
        } catch (CallFailed failure) {
            return failure.sent()
                    ? new Answer.Unusable<>(reason(failure), failure.exchange())
                    : new Answer.NotSent<>(reason(failure));
        }
        try {
            return reading.read(reply);
        } catch (Refused | RequestRefused unreadable) {
            return unusable("HTTP " + reply.status() + ", not of the contract: " + unreadable.getMessage(), reply);
        }
    }

    private static String reason(CallFailed failure) {
        return String.valueOf(failure.getMessage());
    }

    private static <T> Answer<T> given(T body, Reply reply) {
        Exchange exchange = reply.exchange();
        return new Answer.Given<>(body, exchange);
    }

    private static <T> Answer<T> unusable(String reason, Reply reply) {
        return new Answer.Unusable<>(reason, reply.exchange());
    }

    /** What an answer that arrived whole means. */
    private interface Reading<A> {
        Answer<A> read(Reply reply);
    }
}
