package org.tonne.sandbox.registry;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.contract.types.GetHoldings;
import org.tonne.contract.types.GetTransactionStatusResponse;
import org.tonne.contract.types.ProposalTransaction;
import org.tonne.contract.types.UnitBlockRequest;
import org.tonne.sandbox.base.DatabaseTrouble;
import org.tonne.sandbox.base.Faults;
import org.tonne.sandbox.base.LostReply;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The registry by REST, as {@code registry-openapi.json} has it: the same registry as by SOAP. */
public class RestFace extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern CANCELLATION = Pattern.compile("/v1/cancellations/(" + RestWords.TRANSACTION + ")");
    private static final Pattern RECONCILIATION =
            Pattern.compile("/v1/reconciliations/(" + RestWords.TRANSACTION + ")(?:/([a-z-]+))?");
    private static final Pattern MESSAGE =
            Pattern.compile("/v1/messages/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Pattern HOLDINGS = Pattern.compile("/v1/accounts/([1-4][0-9]{2})-([1-9][0-9]{0,14})/holdings");
    private static final Pattern PROJECT = Pattern.compile("(" + RestWords.PARTY + ")([1-9][0-9]{0,6})");
    private static final Set<String> ARGUMENTS = Set.of("unitType", "projectNumber", "commitPeriod", "cursor");
    private static final Set<Integer> CONFLICTS = Set.of(3001, 4010, 4011);
    private static final Code ACCOUNT_UNKNOWN = Code.registry(1002);

    private final JsonContract contract = new JsonContract();
    private final Registry registry;
    private final EventFeed feed;
    private final transient RestReply say;
    private final transient RestReconciliations reconciliations;
    private final transient RestMessages messages;
    private final Clock clock;
    private final String registryCode;
    private final Optional<LinkKeys> keys;
    private final transient WireFaults.WrongWords words = new RestWrongWords();

    /**
     * The face of a registry.
     *
     * @param code of the registry
     * @param keys with which it knows the platform; without them anybody may ask
     */
    public RestFace(Registry registry, String code, Optional<LinkKeys> keys, Clock clock) {
        this.registry = registry;
        this.feed = new EventFeed(registry.database());
        this.say = new RestReply(contract, registry.exchanges());
        this.reconciliations = new RestReconciliations(registry, contract, say, code);
        this.messages = new RestMessages(new Messages(registry.database(), clock), contract, say);
        this.registryCode = code;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        LostReply reply = new LostReply(response);
        if (keys.filter(known -> !known.showsPlatform(request)).isPresent()) {
            say.note("refused a caller without the platform's certificate", List.of());
            say.problem(reply, 403, "Only the platform is answered", List.of());
            reply.send();
            return;
        }
        Optional<Faults.Fault> fault = befalling(request);
        if (fault.isPresent()) {
            WireFaults.befall(fault.get(), reply, words, () -> answered(request, reply));
        } else if (answered(request, reply)) {
            reply.lose();
        } else {
            reply.send();
        }
    }

    /** What befalls the request on its way, if anything; it has the name of the operation that does the same by SOAP. */
    private Optional<Faults.Fault> befalling(HttpServletRequest request) {
        String path = path(request);
        Matcher cancellation = CANCELLATION.matcher(path);
        if (cancellation.matches()) {
            return registry.wire().on("getTransactionStatus", Optional.of(cancellation.group(1)));
        }
        if (MESSAGE.matcher(path).matches()) {
            return registry.wire().on("acceptMessage", Optional.empty());
        }
        return "/v1/cancellations".equals(path)
                ? registry.wire().on("acceptProposal", Optional.ofNullable(request.getHeader("Idempotency-Key")))
                : registry.wire().on(request.getMethod() + " " + path, Optional.empty());
    }

    private static String path(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getPathInfo(), "/").replaceFirst("^/registry", "");
    }

    /** Answers; true when the reply is to be lost. */
    private boolean answered(HttpServletRequest request, HttpServletResponse reply) throws IOException {
        try {
            return answer(request, reply);
        } catch (IllegalArgumentException wrong) {
            say.problem(reply, 400, String.valueOf(wrong.getMessage()), List.of());
        } catch (DatabaseTrouble trouble) {
            reply.setHeader("Retry-After", "5");
            say.problem(reply, 503, "The registry is in trouble", List.of());
        }
        return false;
    }

    private boolean answer(HttpServletRequest request, HttpServletResponse reply) throws IOException {
        String path = path(request);
        String asked = request.getMethod() + " " + path;
        Matcher cancellation = CANCELLATION.matcher(path);
        Matcher holdings = HOLDINGS.matcher(path);
        boolean get = "GET".equals(request.getMethod());
        if ("POST /v1/cancellations".equals(asked)) {
            return propose(request, reply);
        } else if (get && cancellation.matches()) {
            status(cancellation.group(1), reply);
        } else if (get && holdings.matches()) {
            Account account = new Account(Integer.parseInt(holdings.group(1)), Long.parseLong(holdings.group(2)));
            holdings(account, request, reply);
        } else if ("GET /v1/time".equals(asked)) {
            String now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
            JsonObject time = Json.createObjectBuilder().add("systemTime", now).build();
            say.send(reply, 200, "Time", time);
        } else if ("GET /v1/events".equals(asked)) {
            say.send(
                    reply,
                    200,
                    "Events",
                    feed.after(Long.parseLong(argument(request, "after").orElse("none"))));
        } else {
            elsewhere(request, reply, RECONCILIATION.matcher(path));
        }
        return false;
    }

    private void elsewhere(HttpServletRequest request, HttpServletResponse reply, Matcher reconciliation)
            throws IOException {
        boolean told = "POST".equals(request.getMethod()) || "PUT".equals(request.getMethod());
        Matcher message = MESSAGE.matcher(path(request));
        if ("PUT".equals(request.getMethod()) && message.matches()) {
            requireJson(request);
            messages.take(message.group(1), request, reply);
            return;
        }
        if (told && reconciliation.matches()) {
            requireJson(request);
        }
        if (!reconciliation.matches() || !reconciliations.answer(request, reply, reconciliation)) {
            say.problem(reply, 404, "Nothing here: " + request.getMethod() + " " + path(request), List.of());
        }
    }

    /** True when the reply is to be lost. */
    private boolean propose(HttpServletRequest request, HttpServletResponse reply) throws IOException {
        requireJson(request);
        ProposalTransaction proposal =
                RestWords.proposal(contract.read("NewCancellation", request.getInputStream()), registryCode);
        String id = proposal.getTransactionIdentifier();
        if (!id.equals(request.getHeader("Idempotency-Key"))) {
            throw new IllegalArgumentException("The Idempotency-Key must be the transactionIdentifier");
        }
        Proposals.Outcome outcome = registry.propose(proposal);
        say.note("POST /v1/cancellations " + id, outcome.codes());
        if (!outcome.codes().isEmpty()) {
            say.problem(reply, status(outcome.codes()), "The registry refuses " + id, outcome.codes());
        } else {
            String place = request.getContextPath() + request.getServletPath() + request.getPathInfo() + "/" + id;
            reply.setHeader("Location", place);
            if (outcome.repeated()) {
                reply.setHeader("Idempotent-Replayed", "true");
            }
            JsonObject taken =
                    Json.createObjectBuilder().add("transactionIdentifier", id).build();
            say.send(reply, outcome.repeated() ? 200 : 202, "CancellationTaken", taken);
        }
        return outcome.failure() == Case.LOST_REPLY;
    }

    private static void requireJson(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "none");
        if (!"application/json".equals(type.split(";", 2)[0].strip())) {
            throw new IllegalArgumentException("The body must be application/json, not " + type);
        }
    }

    /** The contract's status of a refusal: the message is wrong, it contradicts what is stored, or a check failed. */
    private static int status(List<Code> codes) {
        if (codes.stream().allMatch(code -> code.number() / 1000 == 2)) {
            return 400;
        }
        return codes.stream().anyMatch(code -> CONFLICTS.contains(code.number())) ? 409 : 422;
    }

    private void status(String id, HttpServletResponse reply) throws IOException {
        GetTransactionStatusResponse answer = new GetTransactionStatusResponse();
        Case failure = registry.befalling(id);
        answer.setTransactionIdentifier(failure == Case.OTHER_ANSWER ? Failures.another(id) : id);
        if (failure != Case.LAGGING && registry.fillStatus(id, answer)) {
            say.note("GET /v1/cancellations/" + id + ", status " + answer.getTransactionStatus(), List.of());
            say.send(reply, 200, "Cancellation", RestWords.cancellation(answer));
        } else {
            say.note("GET /v1/cancellations/" + id, List.of(Code.IDENTIFIER_UNKNOWN));
            say.problem(reply, 404, "No transaction " + id, List.of(Code.IDENTIFIER_UNKNOWN));
        }
    }

    private void holdings(Account account, HttpServletRequest request, HttpServletResponse reply) throws IOException {
        Optional<String> stranger = request.getParameterMap().keySet().stream()
                .filter(name -> !ARGUMENTS.contains(name))
                .findFirst();
        if (stranger.isPresent()) {
            throw new IllegalArgumentException("The contract knows no " + stranger.get());
        }
        if (!registry.holdings().knows(account)) {
            say.problem(reply, 404, "No account " + account, List.of(ACCOUNT_UNKNOWN));
            return;
        }
        JsonObject page = RestWords.holdings(account, registry.holdings().page(question(account, request)));
        reply.setHeader("ETag", "\"" + page.getJsonNumber("balanceVersion") + "\"");
        say.note(
                "GET holdings of " + account + ", "
                        + page.getJsonArray("blocks").size() + " blocks",
                List.of());
        say.send(reply, 200, "Holdings", page);
    }

    private static GetHoldings question(Account account, HttpServletRequest request) {
        UnitBlockRequest wanted = new UnitBlockRequest();
        wanted.setAccountType(account.type());
        wanted.setAccountIdentifier(account.id());
        argument(request, "unitType").map(Integer::valueOf).ifPresent(wanted::setUnitType);
        argument(request, "commitPeriod").map(Integer::valueOf).ifPresent(wanted::setAccountCommitPeriod);
        GetHoldings question = new GetHoldings();
        question.getUnitBlockRequest().add(wanted);
        argument(request, "cursor").ifPresent(question::setCursor);
        argument(request, "projectNumber").ifPresent(number -> {
            Matcher project = PROJECT.matcher(number);
            if (!project.matches()) {
                throw new IllegalArgumentException("Not a project: " + number);
            }
            question.setOriginatingRegistryCode(project.group(1));
            question.setProjectIdentifier(Integer.valueOf(project.group(2)));
        });
        return question;
    }

    private static Optional<String> argument(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name));
    }
}
