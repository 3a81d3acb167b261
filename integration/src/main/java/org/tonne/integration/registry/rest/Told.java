package org.tonne.integration.registry.rest;

import org.tonne.cancellation.application.RegistryEvent;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.holding.domain.HoldingsNotice;
import org.tonne.holding.domain.ProjectNotice;
import org.tonne.integration.rest.Fields;
import org.tonne.integration.rest.RequestRefused;
import org.tonne.shared.Refused;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * An event of the contract as it came.
 *
 * @param event which one, and what it says
 * @param data what it says, not read yet
 */
public record Told(RegistryEvent event, Fields data) {

    /** What a status of the DES is called in the feed. */
    private static final Map<Integer, String> NAMES = Map.of(
            2, "transaction.checked",
            9, "transaction.checked",
            4, "transaction.completed",
            7, "transaction.cancelled",
            3, "transaction.terminated",
            5, "transaction.terminated",
            6, "transaction.terminated",
            10, "transaction.terminated");

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_TYPE = 50;
    private static final long HIGHEST_SEQ = 9_007_199_254_740_991L;

    /**
     * The event in a text.
     *
     * @throws Refused where it is none of the contract
     * @throws RequestRefused likewise
     */
    public static Told read(String text) {
        return read(Answers.object(text));
    }

    /** The event in an object; see {@link #read(String)}. */
    static Told read(Fields body) {
        String eventId = Answers.text(body, "eventId", LONGEST_ID);
        long seq = body.number("seq", 1, HIGHEST_SEQ);
        String type = Answers.text(body, "type", LONGEST_TYPE);
        Fields data = body.object("data");
        body.end();
        return new Told(new RegistryEvent(eventId, seq, type, new String(data.json(), StandardCharsets.UTF_8)), data);
    }

    /**
     * What it says about a transaction, or nothing where it is about something else.
     *
     * @throws Refused where its data is none of the contract
     * @throws RequestRefused likewise
     */
    public Optional<StatusReport> report() {
        if (!NAMES.containsValue(event.type())) {
            return Optional.empty();
        }
        StatusReport report = Answers.status(data, StatusReport.Source.NOTIFICATION, event.eventId(), event.content());
        Integer status = report.registryStatus();
        if (status == null || !event.type().equals(NAMES.get(status))) {
            throw Answers.unreadable("the status is not one of " + event.type());
        }
        return Optional.of(report);
    }

    /**
     * What it says about an account, or nothing where it is about something else.
     *
     * @throws Refused where its data is none of the contract
     * @throws RequestRefused likewise
     */
    public Optional<HoldingsNotice> holdings() {
        return event.type().equals("holdings.changed")
                ? Optional.of(ToldNotices.holdings(event.eventId(), data))
                : Optional.empty();
    }

    /**
     * The notice that it is, about a project or whatever else, or nothing where it is none.
     *
     * @throws Refused where its data is none of the contract
     * @throws RequestRefused likewise
     */
    public Optional<ProjectNotice> notice() {
        return event.type().equals("notice")
                ? Optional.of(ToldNotices.project(event.eventId(), data))
                : Optional.empty();
    }
}
