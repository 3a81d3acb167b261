package org.tonne.sandbox.registry;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.sandbox.base.Desk;
import org.tonne.sandbox.base.FaultForm;
import org.tonne.sandbox.base.Setting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** The registry's administration by HTTP: holdings, faults, durations, attestations; see README.md of this module. */
public class RegistryDesk extends Desk {
    private static final long serialVersionUID = 1L;

    private static final int SNAPSHOT_AFTER_MILLIS = 2_000;
    private static final Duration DEAF = Duration.ofSeconds(5);
    private static final int MOST_AGAIN = 100_000;

    private final Registry registry;
    private final FaultForm faults;

    /** A desk for that registry. */
    public RegistryDesk(Registry registry) {
        this.registry = registry;
        faults = new FaultForm(
                registry.database(),
                registry.faults(),
                kind -> Case.numbered(kind).filter(c -> c != Case.NONE).isPresent()
                        || ReconciliationCase.DISTORTIONS.contains(kind)
                        || Notices.CASES.containsKey(kind),
                "transaction");
        on("POST /holdings", this::addHoldings);
        new AccountDesk(registry).routes().forEach(this::on);
        on("POST /reset", this::reset);
        on("GET /notifications", this::notifications);
        on("POST /notifications/drop", this::drop);
        on("POST /notifications/release", this::release);
        on("POST /notifications/resend", this::resend);
        on("GET /faults", faults::list);
        on("POST /faults", this::askFault);
        on("POST /faults/clear", faults::clear);
        on("POST /settings", this::set);
        on("GET /settings", this::settings);
        on("GET /transactions", this::transactions);
        on("GET /attestations/*", this::attestation);
        on("POST /reconciliations", this::reconcile);
        on("GET /reconciliations", this::reconciliations);
    }

    private void notifications(HttpServletRequest request, HttpServletResponse response) throws IOException {
        json(
                response,
                200,
                Json.createObjectBuilder().add("waiting", registry.waiting()).build());
    }

    private void askFault(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Case wanted = field(request, "case").flatMap(Case::numbered).orElse(Case.NONE);
        Optional<String> detail = field(request, "detail");
        if (wanted.takesCodes()) {
            detail.ifPresent(Code::parseAll);
        } else {
            detail.ifPresent(Long::valueOf);
        }
        if (wanted == Case.DEAF) {
            registry.door()
                    .shut(detail.map(Long::valueOf).map(Duration::ofMillis).orElse(DEAF));
            done(request, response, Json.createObjectBuilder().add("case", "1").build());
        } else {
            faults.ask(request, response);
        }
    }

    private void addHoldings(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int added = registry.add(request.getReader());
        json(response, 200, Json.createObjectBuilder().add("blocks", added).build());
    }

    private void reset(HttpServletRequest request, HttpServletResponse response) throws IOException {
        registry.reset();
        done(request, response, Json.createObjectBuilder().add("reset", true).build());
    }

    private void drop(HttpServletRequest request, HttpServletResponse response) throws IOException {
        registry.dropWaiting();
        done(request, response, Json.createObjectBuilder().add("dropped", true).build());
    }

    private void release(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int released = registry.release();
        done(
                request,
                response,
                Json.createObjectBuilder().add("released", released).build());
    }

    private void resend(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int count = number(request, "count", 1000);
        if (count < 1 || count > MOST_AGAIN) {
            throw new IllegalArgumentException("count is 1 to " + MOST_AGAIN);
        }
        int queued = registry.resend(count);
        done(request, response, Json.createObjectBuilder().add("queued", queued).build());
    }

    private void set(HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (Setting setting : registry.settings()) {
            Optional<Long> millis = field(request, setting.name()).map(Long::valueOf);
            millis.map(Duration::ofMillis).ifPresent(setting::set);
        }
        done(request, response, current().build());
    }

    private void settings(HttpServletRequest request, HttpServletResponse response) throws IOException {
        json(response, 200, current().build());
    }

    private JsonObjectBuilder current() {
        JsonObjectBuilder settings = Json.createObjectBuilder();
        registry.settings()
                .forEach(setting -> settings.add(setting.name(), setting.value().toMillis()));
        return settings;
    }

    private void transactions(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonArrayBuilder all = Json.createArrayBuilder();
        registry.latest(number(request, "most", 100)).forEach(t -> {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("id", t.id())
                    .add("accepted", t.accepted())
                    .add("codes", Code.print(t.codes()))
                    .add("case", t.failure().number())
                    .add("conflicts", t.conflicts())
                    .add("proposal", t.proposal())
                    .add("blocks", ReportedBlock.print(t.blocks()));
            t.status().ifPresent(status -> one.add("status", status));
            t.attestation().ifPresent(a -> one.add("attestation", a.number()));
            all.add(one);
        });
        json(response, 200, all.build());
    }

    private void reconcile(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReconciliationCase failure = field(request, "case")
                .map(number -> ReconciliationCase.numbered(number)
                        .orElseThrow(() -> new IllegalArgumentException("There is no case " + number)))
                .orElse(ReconciliationCase.NONE);
        Duration after = Duration.ofMillis(number(request, "after", SNAPSHOT_AFTER_MILLIS));
        boolean thorough = field(request, "thorough").isPresent();
        String identifier = registry.reconciliations().start(after, thorough, failure);
        done(
                request,
                response,
                Json.createObjectBuilder().add("identifier", identifier).build());
    }

    private void reconciliations(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonArrayBuilder all = Json.createArrayBuilder();
        registry.reconciliations().latest(number(request, "most", 100)).forEach(one -> {
            JsonObjectBuilder entry = Json.createObjectBuilder()
                    .add("identifier", one.identifier())
                    .add("state", one.state().name())
                    .add("case", one.failure().number())
                    .add("said", one.outcome());
            one.result().ifPresent(status -> entry.add("result", status));
            all.add(entry);
        });
        json(response, 200, all.build());
    }

    private void attestation(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getPathInfo().substring("/attestations/".length());
        Optional<Transaction.Certified> found = registry.attested(name).flatMap(Transaction::attestation);
        if (found.isPresent()) {
            byte[] document = found.get().document().getBytes(StandardCharsets.US_ASCII);
            response.setContentType("application/pdf");
            response.setContentLength(document.length);
            response.getOutputStream().write(document);
        } else {
            text(response, 404, "No such attestation\n");
        }
    }
}
