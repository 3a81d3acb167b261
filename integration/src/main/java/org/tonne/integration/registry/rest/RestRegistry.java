package org.tonne.integration.registry.rest;

import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.config.RegistrySettings;
import org.tonne.http.Question;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.registry.Doorbell;
import org.tonne.integration.registry.RegistryLink;
import org.tonne.integration.registry.rest.Calls.Reply;
import org.tonne.integration.rest.Fields;
import org.tonne.integration.wire.RegistryTls;
import org.tonne.link.domain.Bar;
import org.tonne.link.domain.RegistryNote;
import org.tonne.reconciliation.application.ReconciliationAnswer;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The registry, reached by REST. Whatever comes back that does not fit the contract counts as no answer.
 */
public final class RestRegistry implements RegistryLink {

    private static final long HIGHEST_VERSION = 9_007_199_254_740_991L;
    private static final int LONGEST_CURSOR = 500;
    private static final int MOST_EVENTS = 1_000;

    private final Questions questions;
    private final RegistrySettings settings;
    private final RegistryTls tls;
    private final Conversation conversation;
    private final Reconciling reconciling;
    private final Clock clock;

    /**
     * A link to the registry of these settings; nothing is connected yet.
     *
     * @param settings where it is and how long to wait
     * @param tls how we and it prove ourselves
     * @param clock our time
     */
    public RestRegistry(RegistrySettings settings, RegistryTls tls, Clock clock) {
        this.questions = new Questions(settings);
        this.settings = settings;
        this.tls = tls;
        this.conversation = new Conversation(new Calls(settings.timeout(), tls), clock);
        this.reconciling = new Reconciling(conversation, questions);
        this.clock = clock;
    }

    @Override
    public boolean isOpen() {
        return conversation.isOpen();
    }

    @Override
    public Answer<Receipt> propose(RegistryCommand.Propose proposal) {
        String body = questions.proposal(proposal);
        String identifier = proposal.transactionIdentifier();
        return conversation.ask(questions.propose(identifier, body), body, reply -> switch (reply.status()) {
            case 200, 202 -> taken(identifier, reply);
            case 400, 409, 422 -> Conversation.refused(reply);
            default -> conversation.trouble(reply);
        });
    }

    @Override
    public Answer<StatusReport> ask(String transactionIdentifier) {
        String key = "query " + UUID.randomUUID();
        return conversation.ask(
                questions.ask(transactionIdentifier),
                Questions.path(transactionIdentifier),
                reply -> switch (reply.status()) {
                    case 200 -> status(transactionIdentifier, key, reply);
                    case 404 -> unknown(transactionIdentifier, key, reply);
                    default -> conversation.trouble(reply);
                });
    }

    @Override
    public Answer<Instant> time() {
        Answer<Instant> answer = conversation.ask(questions.time(), "/v1/time", reply -> {
            if (reply.status() == 401 || reply.status() == 403) {
                return new Answer.Barred<>(Bar.IDENTITY, "HTTP " + reply.status());
            }
            if (reply.status() != 200) {
                return conversation.trouble(reply);
            }
            Fields body = Conversation.json(reply);
            Instant time = Answers.instant(body, "systemTime");
            body.end();
            return Conversation.given(time, reply);
        });
        return Doorbell.orRefused(answer, tls, settings.url());
    }

    @Override
    public Optional<X509Certificate> peer() {
        return tls.peer();
    }

    @Override
    public Answer<Holdings> holdings(RegistryCommand.Account account, Optional<String> cursor) {
        Question question = questions.holdings(account, cursor);
        return conversation.ask(
                question,
                question.address().getPath(),
                reply -> reply.status() == 200 ? holdings(account, reply) : conversation.trouble(reply));
    }

    @Override
    public Answer<Receipt> tell(ReconciliationAnswer part) {
        return reconciling.tell(part);
    }

    @Override
    public Answer<Receipt> write(RegistryNote note) {
        String body = Questions.note(note);
        return conversation.ask(questions.write(note, body), body, reply -> switch (reply.status()) {
            case 204 -> Conversation.given(new Receipt(true, List.of()), reply);
            case 400, 409, 422 -> Conversation.refused(reply);
            default -> conversation.trouble(reply);
        });
    }

    /** Announces a reconciliation that it is to compare; the same again gets the same answer. */
    public Answer<Receipt> announce(String reconciliation, Instant snapshotAt) {
        return reconciling.announce(reconciliation, snapshotAt);
    }

    /** Asks how a reconciliation that was announced stands. */
    public Answer<Course> course(String reconciliation) {
        return reconciling.course(reconciliation);
    }

    /**
     * Asks what has happened.
     *
     * @param after the number of the last event that is known, 0 at first
     */
    public Answer<Events> events(long after) {
        return conversation.ask(
                questions.events(after),
                "/v1/events?after=" + after,
                reply -> reply.status() == 200 ? events(after, reply) : conversation.trouble(reply));
    }

    private static Answer<Events> events(long after, Reply reply) {
        Fields body = Conversation.json(reply);
        List<Told> told =
                body.objects("events", MOST_EVENTS).stream().map(Told::read).toList();
        long lastSeq = body.number("lastSeq", 0, HIGHEST_VERSION);
        body.end();
        long before = after;
        for (Told one : told) {
            if (one.event().seq() <= before) {
                return Conversation.unusable("The events are not in their order", reply);
            }
            before = one.event().seq();
        }
        return Conversation.given(new Events(told, lastSeq), reply);
    }

    /**
     * A page of events.
     *
     * @param events in their order
     * @param lastSeq number of the latest event there is
     */
    public record Events(List<Told> events, long lastSeq) {}

    private static Answer<Receipt> taken(String identifier, Reply reply) {
        Fields body = Conversation.json(reply);
        String named = body.text("transactionIdentifier");
        body.end();
        String replayed = reply.header("Idempotent-Replayed").orElse("false").strip();
        if (!identifier.equals(named) || !reply.place().endsWith(Questions.path(identifier))) {
            return Conversation.unusable("The answer is about another transaction", reply);
        }
        return reply.status() == 202 || "true".equals(replayed)
                ? Conversation.given(new Receipt(true, List.of()), reply)
                : Conversation.unusable("The registry does not say that it had the transaction before", reply);
    }

    private static Answer<StatusReport> status(String identifier, String key, Reply reply) {
        StatusReport report = Answers.status(
                Conversation.json(reply),
                StatusReport.Source.QUERY,
                key,
                Objects.requireNonNullElse(reply.exchange().received(), ""));
        return identifier.equals(report.transactionIdentifier())
                ? Conversation.given(report, reply)
                : Conversation.unusable("The answer is about another transaction", reply);
    }

    private Answer<StatusReport> unknown(String identifier, String key, Reply reply) {
        boolean known = Problems.in(reply)
                .filter(problem -> problem.codes().contains(ResponseCode.TRANSACTION_UNKNOWN))
                .isEmpty();
        return known
                ? Conversation.unusable("Nothing is at this address, HTTP 404", reply)
                : Conversation.given(
                        StatusReport.unknown(
                                identifier,
                                key,
                                clock.instant(),
                                Objects.requireNonNullElse(reply.exchange().received(), "")),
                        reply);
    }

    private static Answer<Holdings> holdings(RegistryCommand.Account account, Reply reply) {
        Fields body = Conversation.json(reply);
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
        String tag = reply.header("ETag").orElse("");
        if (!ours || !tag.equals("\"" + version + "\"")) {
            return Conversation.unusable(
                    "The answer is about another account, or of another version than its tag", reply);
        }
        return Conversation.given(new Holdings(Optional.of(asOf), blocks, next, Optional.of(version), reserved), reply);
    }
}
