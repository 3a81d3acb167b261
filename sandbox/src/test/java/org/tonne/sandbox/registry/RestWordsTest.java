package org.tonne.sandbox.registry;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.tonne.contract.types.AcceptITLNotice;
import org.tonne.contract.types.GetHoldings;
import org.tonne.contract.types.GetTransactionStatusResponse;
import org.tonne.contract.types.UnitBlockRequest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tonne.sandbox.registry.Proposing.cn;
import static org.tonne.sandbox.registry.Proposing.proposal;

class RestWordsTest extends RegistryScene {
    private static final String PROPOSAL = """
            {"transactionIdentifier":"VCP1","transferringAccount":{"type":100,"id":10455},
             "acquiringAccount":{"type":230,"id":2300},"blocks":[{"unitSerialBlockStart":1101,"unitSerialBlockEnd":1150,
             "originatingRegistryCode":"CN","unitType":5,"originalCommitPeriod":1,"applicableCommitPeriod":1,
             "projectIdentifier":233}]}""";

    private final JsonContract contract = new JsonContract();

    @Test
    void a_message_to_the_administrator_is_stored_once_under_its_identifier() {
        Messages messages = new Messages(bench.database(), Clock.systemUTC());

        assertThat(messages.store("by REST", "m-1", "Hello")).isTrue();
        assertThat(messages.store("by REST", "m-1", "Hello")).isTrue();
        assertThat(messages.store("by REST", "m-1", "Another")).isFalse();
        assertThat(messages.store("by REST", "m-2", "Hello")).isTrue();

        long stored = bench.database().ask(session -> session.number("select count(*) from sandbox.message"));
        assertThat(stored).isEqualTo(2);
        String tooLong = "{\"messageContent\":\"" + "a".repeat(4001) + "\"}";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contract.read(
                        "NewMessage", new ByteArrayInputStream(tooLong.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void a_proposal_by_rest_is_the_same_as_one_by_soap() throws IOException {
        registry.propose(RestWords.proposal(read(PROPOSAL), "CDM"));

        assertThat(blocks())
                .filteredOn(b -> !b.isFree())
                .extracting(Block::span)
                .containsExactly(cn(1101, 1150));
        assertThat(registry.propose(RestWords.proposal(read(PROPOSAL), "CDM")).repeated())
                .isTrue();
        assertThat(registry.propose(proposal("VCP1", cn(1101, 1151))).codes()).containsExactly(Code.IDENTIFIER_USED);
    }

    @Test
    void a_body_that_does_not_fit_is_refused_by_its_place() {
        for (String wrong : List.of(
                "",
                "[]",
                PROPOSAL + "x",
                PROPOSAL.replace("{\"type\":100", "{\"type\":99"),
                PROPOSAL.replace("1101", "\"1101\""),
                PROPOSAL.replace("1101", "1101.0"),
                PROPOSAL.replace("\"VCP1\"", "\"VCP01\""),
                PROPOSAL.replace("\"VCP1\"", "null"),
                PROPOSAL.replace("\"unitType\":5,", ""),
                PROPOSAL.replace("\"unitType\":5", "\"unitType\":5,\"more\":1"),
                PROPOSAL.replace("\"unitType\":5", "\"unitType\":5,\"unitType\":5"),
                PROPOSAL.replaceAll("(?s)\\[.*]", "[]"))) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> read(wrong));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RestWords.proposal(read(PROPOSAL.replaceAll("(?s),\"blocks\".*]", "")), "CDM"))
                .withMessageContaining("blocks and unitSelection");
    }

    @Test
    void every_status_fits_the_contract() {
        ask("10", "VCP2", "DES:4003,REGISTRY:3005");
        propose("VCP1", cn(1101, 1150));
        propose("VCP2", cn(1201, 1250));
        pass(DELAY.multipliedBy(3));

        JsonObject completed = contract.checked("Cancellation", cancellation("VCP1"));
        JsonObject refused = contract.checked("Cancellation", cancellation("VCP2"));

        assertThat(completed.getInt("transactionStatus")).isEqualTo(4);
        assertThat(completed.getJsonObject("attestation").getString("attestationNumber"))
                .startsWith("VC");
        assertThat(refused.getJsonArray("evaluationResult")).hasSize(2);
    }

    @Test
    void a_page_of_holdings_fits_the_contract() {
        propose("VCP1", cn(1101, 1150));
        UnitBlockRequest wanted = new UnitBlockRequest();
        wanted.setAccountType(100);
        wanted.setAccountIdentifier(10455L);
        GetHoldings question = new GetHoldings();
        question.getUnitBlockRequest().add(wanted);

        JsonObject page = contract.checked(
                "Holdings",
                RestWords.holdings(Proposing.HOLDING, registry.holdings().page(question)));

        assertThat(page.getJsonArray("blocks")).hasSize(4);
        assertThat(page.getJsonArray("blocks").getJsonObject(1).getString("reservedForTransaction"))
                .isEqualTo("VCP1");
        assertThat(registry.holdings().knows(Proposing.HOLDING)).isTrue();
        assertThat(registry.holdings().knows(new Account(100, 4))).isFalse();
    }

    @Test
    void events_are_numbered_without_gaps_and_a_repeated_message_is_the_same_event() {
        EventFeed feed = new EventFeed(bench.database());
        long before = feed.after(0).getJsonNumber("lastSeq").longValue();
        ask("14", "VCP1", null);
        propose("VCP1", cn(1101, 1150));
        pass(DELAY.multipliedBy(6));

        JsonObject page = contract.checked("Events", feed.after(before));
        List<JsonObject> events = page.getJsonArray("events").getValuesAs(JsonObject.class);

        assertThat(told).hasSize(4);
        assertThat(events.stream().map(e -> e.getString("type") + " " + (e.getInt("seq") - before)))
                .containsExactly(
                        "transaction.checked 1",
                        "transaction.completed 2",
                        "transaction.completed 3",
                        "holdings.changed 4");
        assertThat(page.getInt("lastSeq")).isEqualTo((int) before + 4);
        assertThat(told.stream()
                        .map(message -> feed.event(message.getMessageIdentifier()))
                        .map(e -> e.getString("eventId"))
                        .distinct())
                .containsExactlyElementsOf(events.stream()
                        .filter(e -> e.getString("type").startsWith("transaction"))
                        .map(e -> e.getString("eventId"))
                        .toList());
        events.forEach(event -> contract.checked(
                event.getString("type").startsWith("transaction") ? "Cancellation" : "HoldingsChange",
                event.getJsonObject("data")));
    }

    @Test
    void a_notice_about_a_project_is_an_event_of_the_contract() {
        EventFeed feed = new EventFeed(bench.database());
        long before = feed.after(0).getJsonNumber("lastSeq").longValue();
        AcceptITLNotice notice = new AcceptITLNotice();
        notice.setNotificationType(6);
        notice.setNotificationIdentifier(77);
        notice.setNotificationStatus(1);
        notice.setMessageContent("Excess issuance");
        notice.setProjectNumber("CN233");
        notice.setActionDueDate(Wire.date(LocalDate.parse("2026-12-31")));
        registry.notices().queue(notice);

        JsonObject event = feed.after(before).getJsonArray("events").getJsonObject(0);

        assertThat(event.getString("type")).isEqualTo("notice");
        assertThat(contract.checked("Notice", event.getJsonObject("data")).getString("projectNumber"))
                .isEqualTo("CN233");
    }

    @Test
    void an_event_gets_its_number_only_when_it_is_committed() {
        EventFeed feed = new EventFeed(bench.database());
        propose("VCP1", cn(1101, 1150));
        propose("VCP2", cn(1201, 1250));
        pass(DELAY.multipliedBy(3));

        List<Long> first = numbers(feed);
        propose("VCP3", cn(1301, 1350));
        pass(DELAY.multipliedBy(3));

        assertThat(numbers(feed).subList(0, first.size())).isEqualTo(first);
        assertThat(numbers(feed)).isSorted().doesNotHaveDuplicates().hasSize(first.size() + 3);
    }

    private static List<Long> numbers(EventFeed feed) {
        return feed.after(0).getJsonArray("events").getValuesAs(JsonObject.class).stream()
                .map(event -> event.getJsonNumber("seq").longValue())
                .collect(Collectors.toList());
    }

    private JsonObject read(String body) throws IOException {
        return contract.read("NewCancellation", new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private JsonObject cancellation(String id) {
        GetTransactionStatusResponse answer = status(id);
        answer.setTransactionIdentifier(id);
        return RestWords.cancellation(answer);
    }
}
