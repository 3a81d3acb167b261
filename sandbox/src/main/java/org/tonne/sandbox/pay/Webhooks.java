package org.tonne.sandbox.pay;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.tonne.sandbox.base.Database;
import org.tonne.sandbox.base.Desk;
import org.tonne.sandbox.base.Exchanges;
import org.tonne.sandbox.base.Faults;
import org.tonne.sandbox.base.Session;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells the shop what happened, by signed events that are kept and sent until it answers 2xx, for three days at most. */
final class Webhooks {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration GIVE_UP = Duration.ofDays(3);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONGEST_PAUSE_SECONDS = 300;
    private static final String LEASE_ONE = """
            update sandbox.pay_webhook set attempts = attempts + 1, next_at = ?
            where id = (select id from sandbox.pay_webhook where next_at <= ? order by next_at, seq limit 1
              for update skip locked)
            returning id, event, left_to_send, attempts, first_at""";

    private final Database database;
    private final Target target;
    private final Signer signer;
    private final Faults faults;
    private final Exchanges exchanges;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Webhooks(Context context, Target target, Signer signer) {
        this.database = context.database();
        this.faults = context.faults();
        this.exchanges = context.exchanges();
        this.clock = context.clock();
        this.target = target;
        this.signer = signer;
    }

    /**
     * Where events go.
     *
     * @param url none: events are kept and wait
     * @param webhookId the identifier the shop knows its webhook by
     * @param certificates address of the key the signature is checked with
     */
    record Target(Optional<URI> url, String webhookId, String certificates) {}

    private record Due(String id, String event, int left, int attempts, Instant firstAt) {}

    /** Queues an event about a thing, in the transaction in which it happened. */
    void queue(Session session, String type, String resourceType, JsonObject resource) throws SQLException {
        Instant now = clock.instant();
        String id = Ids.next("WH-", 17);
        JsonObject event = Json.createObjectBuilder()
                .add("id", id)
                .add("event_version", "1.0")
                .add("create_time", now.truncatedTo(ChronoUnit.MILLIS).toString())
                .add("resource_type", resourceType)
                .add("resource_version", "2.0")
                .add("event_type", type)
                .add("summary", type + " of " + resource.getString("id"))
                .add("resource", resource)
                .add("links", Json.createArrayBuilder())
                .build();
        Optional<Faults.Fault> fault = faults.take(
                session, resource.getString("id"), List.of("webhook-delay", "webhook-duplicate", "webhook-lost"));
        String kind = fault.map(Faults.Fault::kind).orElse("");
        Instant at = "webhook-delay".equals(kind) ? now.plus(PayFaults.duration(fault.orElseThrow(), 10_000)) : now;
        session.update(
                "insert into sandbox.pay_webhook (id, event, first_at, next_at, left_to_send) values (?, ?, ?, ?, ?)",
                id,
                Desk.print(event),
                at,
                "webhook-lost".equals(kind) ? null : at,
                "webhook-duplicate".equals(kind) ? 2 : 1);
    }

    /** Sends one event that is due; false when none is or nobody listens. */
    boolean sendOne() {
        if (target.url().isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        Optional<Due> due = database.ask(session -> session.first(
                LEASE_ONE,
                row -> new Due(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getObject(5, java.time.OffsetDateTime.class).toInstant()),
                now.plus(LEASE),
                now));
        due.ifPresent(event -> settle(event, post(target.url().get(), event.event())));
        return due.isPresent();
    }

    private void settle(Due due, String outcome) {
        Instant now = clock.instant();
        boolean taken = outcome.startsWith("2");
        int left = taken ? due.left() - 1 : due.left();
        boolean over = left == 0 || Duration.between(due.firstAt(), now).compareTo(GIVE_UP) > 0;
        Instant again =
                taken ? now : now.plusSeconds(Math.min(1L << Math.min(due.attempts() - 1, 10), LONGEST_PAUSE_SECONDS));
        database.run(session -> session.update(
                "update sandbox.pay_webhook set next_at = ?, left_to_send = ?, outcome = ? where id = ?",
                over ? null : again,
                left,
                outcome,
                due.id()));
        exchanges.note("pay", "webhook " + due.id() + " attempt " + due.attempts() + " -> " + outcome);
    }

    private String post(URI url, String body) {
        String time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        Signer.Transmission transmission =
                new Signer.Transmission(UUID.randomUUID().toString(), time, target.webhookId(), body);
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("PAYPAL-TRANSMISSION-ID", transmission.id())
                .header("PAYPAL-TRANSMISSION-TIME", time)
                .header("PAYPAL-CERT-URL", target.certificates())
                .header("PAYPAL-AUTH-ALGO", "SHA256withRSA")
                .header("PAYPAL-TRANSMISSION-SIG", signer.sign(transmission))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return Integer.toString(
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return "no answer: " + e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** Answers the question whether a received event is ours: its signature, its webhook and its very content. */
    Answer verify(JsonObject question) {
        JsonObject claimed = Docs.object(question, "webhook_event").orElse(JsonObject.EMPTY_JSON_OBJECT);
        Optional<String> sent = database.ask(session -> session.first(
                "select event from sandbox.pay_webhook where id = ?",
                row -> row.getString(1),
                Docs.text(claimed, "id").orElse("")));
        boolean ours = sent.isPresent()
                && Docs.parse(sent.get()).equals(claimed)
                && Docs.text(question, "webhook_id").equals(Optional.of(target.webhookId()))
                && Docs.text(question, "auth_algo").equals(Optional.of("SHA256withRSA"))
                && signer.verifies(
                        new Signer.Transmission(
                                Docs.text(question, "transmission_id").orElse(""),
                                Docs.text(question, "transmission_time").orElse(""),
                                target.webhookId(),
                                sent.get()),
                        Docs.text(question, "transmission_sig").orElse(""));
        return new Answer(
                200,
                Json.createObjectBuilder()
                        .add("verification_status", ours ? "SUCCESS" : "FAILURE")
                        .build());
    }

    String publicPem() {
        return signer.publicPem();
    }
}
