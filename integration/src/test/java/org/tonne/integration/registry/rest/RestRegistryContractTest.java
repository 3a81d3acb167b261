package org.tonne.integration.registry.rest;

import org.junit.jupiter.api.Test;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.registry.RegistryLink.Receipt;
import org.tonne.integration.wire.XmlLimits;
import org.tonne.link.domain.Bar;
import org.tonne.link.domain.RegistryNote;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.integration.registry.rest.Scene.JSON;
import static org.tonne.integration.registry.rest.Scene.PROPOSAL;
import static org.tonne.integration.registry.rest.Scene.TAKEN;
import static org.tonne.integration.registry.rest.Scene.given;
import static org.tonne.integration.registry.rest.Scene.link;
import static org.tonne.integration.registry.rest.Scene.problem;
import static org.tonne.integration.registry.rest.Scene.unusable;

class RestRegistryContractTest {

    private static final RegistryNote NOTE =
            new RegistryNote(UUID.fromString("01936a3e-0000-7000-8000-000000000001"), "Is 100-10455 closed?\nمثال");
    private static final String LOCATION = "Location: /registry/v1/cancellations/VCP1000045\r\n";

    @Test
    void a_proposal_carries_its_key_blocks_accounts_and_words_and_its_receipt_is_read() throws IOException {
        try (ScriptedRest registry = ScriptedRest.http("202 Accepted", JSON + LOCATION, TAKEN)) {
            Answer<Receipt> answer = link(registry.url()).propose(PROPOSAL);

            assertThat(given(answer)).isEqualTo(new Receipt(true, List.of()));
            assertThat(registry.requests())
                    .singleElement()
                    .satisfies(
                            request -> assertThat(request)
                                    .startsWith("POST /registry/v1/cancellations HTTP/1.1\r\n")
                                    .contains("Idempotency-Key: VCP1000045\r\n", "Content-Type: application/json\r\n")
                                    .endsWith(
                                            "{\"transactionIdentifier\":\"VCP1000045\",\"transferringAccount\":{\"type\":100,\"id\":10455},"
                                                    + "\"acquiringAccount\":{\"type\":230,\"id\":2300},\"blocks\":[{\"unitSerialBlockStart\":1066867,"
                                                    + "\"unitSerialBlockEnd\":1067866,\"originatingRegistryCode\":\"CN\",\"unitType\":5,"
                                                    + "\"originalCommitPeriod\":1,\"applicableCommitPeriod\":1,\"projectIdentifier\":233}],"
                                                    + "\"beneficiary\":\"Café <مثال> Ltd\",\"purpose\":\"2025 travel\",\"requestReference\":\"7KQ4M2XN\"}"));
        }
    }

    @Test
    void a_note_to_the_administrator_is_put_at_the_place_of_its_identifier() throws IOException {
        try (ScriptedRest registry = ScriptedRest.http("204 No Content", "", "")) {
            assertThat(given(link(registry.url()).write(NOTE))).isEqualTo(new Receipt(true, List.of()));
            assertThat(registry.requests()).singleElement().satisfies(request -> assertThat(request)
                    .startsWith("PUT /registry/v1/messages/" + NOTE.id() + " HTTP/1.1\r\n")
                    .contains("Content-Type: application/json\r\n")
                    .endsWith("{\"messageContent\":\"Is 100-10455 closed?\\nمثال\"}"));
        }
    }

    @Test
    void a_note_that_is_refused_or_answered_otherwise_is_not_taken() throws IOException {
        String codes = ",\"responseCodes\":[{\"system\":\"REGISTRY\",\"code\":1002}]";
        for (String status : List.of("400 Bad Request", "409 Conflict", "422 Unprocessable Content")) {
            try (ScriptedRest registry = problem(status, "", codes)) {
                assertThat(given(link(registry.url()).write(NOTE)))
                        .isEqualTo(new Receipt(false, List.of(new ResponseCode("REGISTRY", 1002))));
            }
        }
        try (ScriptedRest other = ScriptedRest.http("200 OK", JSON, "{}");
                ScriptedRest lost = ScriptedRest.raw("")) {
            assertThat(link(other.url()).write(NOTE)).isInstanceOf(Answer.Unusable.class);
            assertThat(link(lost.url()).write(NOTE)).isInstanceOf(Answer.Unusable.class);
        }
    }

    @Test
    void a_replayed_proposal_is_taken_only_where_the_registry_says_so() throws IOException {
        try (ScriptedRest replayed =
                        ScriptedRest.http("200 OK", JSON + LOCATION + "Idempotent-Replayed: true\r\n", TAKEN);
                ScriptedRest silent = ScriptedRest.http("200 OK", JSON + LOCATION, TAKEN)) {
            assertThat(given(link(replayed.url()).propose(PROPOSAL)).accepted()).isTrue();
            assertThat(link(silent.url()).propose(PROPOSAL)).isInstanceOf(Answer.Unusable.class);
        }
    }

    @Test
    void a_receipt_for_another_transaction_is_not_used() throws IOException {
        try (ScriptedRest other =
                        ScriptedRest.http("202 Accepted", JSON + LOCATION, TAKEN.replace("1000045", "1000046"));
                ScriptedRest elsewhere = ScriptedRest.http(
                        "202 Accepted", JSON + "Location: /registry/v1/cancellations/VCP1000046\r\n", TAKEN)) {
            assertThat(link(other.url()).propose(PROPOSAL)).isInstanceOf(Answer.Unusable.class);
            assertThat(link(elsewhere.url()).propose(PROPOSAL)).isInstanceOf(Answer.Unusable.class);
        }
    }

    @Test
    void refusals_keep_the_system_of_each_code() throws IOException {
        String codes =
                ",\"responseCodes\":[{\"system\":\"DES\",\"code\":4010},{\"system\":\"REGISTRY\",\"code\":3005}]";
        for (String status : List.of("400 Bad Request", "409 Conflict", "422 Unprocessable Content")) {
            try (ScriptedRest registry = problem(status, "", codes)) {
                Receipt receipt = given(link(registry.url()).propose(PROPOSAL));

                assertThat(receipt.accepted()).isFalse();
                assertThat(receipt.codes())
                        .containsExactly(new ResponseCode("DES", 4010), new ResponseCode("REGISTRY", 3005));
            }
        }
    }

    @Test
    void a_refusal_without_a_code_and_one_that_is_no_problem_document_are_unknown() throws IOException {
        try (ScriptedRest bare = problem("422 Unprocessable Content", "", "");
                ScriptedRest page =
                        ScriptedRest.http("409 Conflict", "Content-Type: text/html\r\n", "<html>Conflict</html>")) {
            assertThat(link(bare.url()).propose(PROPOSAL)).isInstanceOf(Answer.Unusable.class);
            assertThat(unusable(link(page.url()).propose(PROPOSAL)).exchange().received())
                    .contains("409", "Conflict");
        }
    }

    @Test
    void a_proposal_that_the_registry_cannot_read_is_not_tried_again() throws IOException {
        try (ScriptedRest registry = problem("400 Bad Request", "", "")) {
            assertThat(link(registry.url()).propose(PROPOSAL)).isInstanceOf(Answer.Hopeless.class);
        }
    }

    @Test
    void a_reply_lost_after_the_request_was_read_is_unknown_and_not_sent_twice() throws IOException {
        try (ScriptedRest registry = ScriptedRest.raw("")) {
            Answer<Receipt> answer = link(registry.url()).propose(PROPOSAL);

            assertThat(unusable(answer).exchange().sent()).contains("VCP1000045");
            assertThat(registry.requests()).hasSize(1);
        }
    }

    @Test
    void a_reply_cut_in_the_middle_is_unknown_and_its_beginning_kept() throws IOException {
        try (ScriptedRest registry = ScriptedRest.raw(
                "HTTP/1.1 202 Accepted\r\n" + JSON + LOCATION + "Content-Length: 900\r\n\r\n{\"transaction")) {
            assertThat(unusable(link(registry.url()).propose(PROPOSAL))
                            .exchange()
                            .received())
                    .contains("{\"transaction");
        }
    }

    @Test
    void a_page_in_place_of_a_reply_is_unknown_and_kept() throws IOException {
        try (ScriptedRest registry =
                ScriptedRest.http("200 OK", "Content-Type: text/html\r\n", "<html><body>Maintenance</body></html>")) {
            assertThat(unusable(link(registry.url()).propose(PROPOSAL))
                            .exchange()
                            .received())
                    .contains("Maintenance");
        }
    }

    @Test
    void trouble_of_the_registry_or_of_a_proxy_is_unknown() throws IOException {
        for (String status : List.of(
                "500 Trouble", "502 Bad Gateway", "503 Later", "302 Found", "404 Not Found", "401 No", "403 No")) {
            try (ScriptedRest registry = ScriptedRest.http(
                    status, "Content-Type: text/plain\r\nRetry-After: 5\r\nLocation: /elsewhere\r\n", "?")) {
                assertThat(unusable(link(registry.url()).propose(PROPOSAL)).reason())
                        .contains(status.substring(0, 3));
                assertThat(registry.requests()).hasSize(1);
            }
        }
    }

    @Test
    void a_registry_that_is_busy_is_left_alone_until_the_time_it_names() throws IOException {
        for (String status : List.of("503 Service Unavailable", "429 Too Many Requests")) {
            try (ScriptedRest registry = problem(status, "Retry-After: 120\r\n", "")) {
                Scene.Ticking clock = new Scene.Ticking();
                RestRegistry link =
                        new RestRegistry(Scene.settings(registry.url(), Duration.ofSeconds(20)), Scene.TLS, clock);

                assertThat(link.isOpen()).isTrue();
                assertThat(link.propose(PROPOSAL)).isInstanceOf(Answer.NotSent.class);
                assertThat(link.isOpen()).isFalse();
                clock.pass(Duration.ofSeconds(119));
                assertThat(link.isOpen()).isFalse();
                clock.pass(Duration.ofSeconds(1));
                assertThat(link.isOpen()).isTrue();
            }
        }
    }

    @Test
    void a_date_of_return_is_understood_and_a_far_one_cut_to_six_hours() throws IOException {
        try (ScriptedRest dated = problem("503 Later", "Retry-After: Sun, 22 Nov 2026 12:01:00 GMT\r\n", "");
                ScriptedRest far = problem("503 Later", "Retry-After: 99999999\r\n", "")) {
            Scene.Ticking clock = new Scene.Ticking();
            RestRegistry one = new RestRegistry(Scene.settings(dated.url(), Duration.ofSeconds(20)), Scene.TLS, clock);
            RestRegistry other = new RestRegistry(Scene.settings(far.url(), Duration.ofSeconds(20)), Scene.TLS, clock);
            one.time();
            other.time();

            clock.pass(Duration.ofMinutes(1));
            assertThat(one.isOpen()).isTrue();
            assertThat(other.isOpen()).isFalse();
            clock.pass(Duration.ofHours(6));
            assertThat(other.isOpen()).isTrue();
        }
    }

    @Test
    void who_is_turned_away_stops_the_link_and_says_nothing_more_for_a_minute() throws IOException {
        for (String status : List.of("401 Unauthorized", "403 Forbidden")) {
            try (ScriptedRest registry = problem(status, "", "")) {
                Scene.Ticking clock = new Scene.Ticking();
                RestRegistry link =
                        new RestRegistry(Scene.settings(registry.url(), Duration.ofSeconds(20)), Scene.TLS, clock);

                assertThat(link.propose(PROPOSAL))
                        .isInstanceOfSatisfying(Answer.Barred.class, barred -> assertThat(barred.bar())
                                .isEqualTo(Bar.IDENTITY));
                assertThat(link.isOpen()).isFalse();
                clock.pass(Duration.ofMinutes(1));
                assertThat(link.isOpen()).isTrue();
                assertThat(link.ask("VCP1000045")).isInstanceOf(Answer.Barred.class);
            }
        }
    }

    @Test
    void nobody_listening_and_a_peer_without_tls_mean_not_sent() throws IOException {
        URI nowhere;
        try (ScriptedRest registry = ScriptedRest.raw("")) {
            nowhere = registry.url();
        }
        assertThat(link(nowhere).propose(PROPOSAL)).isInstanceOf(Answer.NotSent.class);
    }

    @Test
    void silence_and_a_slow_drip_end_after_the_time_out_as_unknown() throws IOException {
        try (ScriptedRest silent = ScriptedRest.silent();
                ScriptedRest dripping = ScriptedRest.playing(out -> {
                    out.write(("HTTP/1.1 202 Accepted\r\n" + JSON + "Content-Length: 900000\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    throw new IOException("and no more");
                })) {
            for (ScriptedRest registry : List.of(silent, dripping)) {
                RestRegistry link = new RestRegistry(
                        Scene.settings(registry.url(), Duration.ofMillis(300)), Scene.TLS, Scene.clock());
                assertThat(unusable(link.propose(PROPOSAL)).reason()).contains("timed out");
            }
        }
    }

    @Test
    void more_than_eight_megabytes_and_deep_nesting_are_cut_off() throws IOException {
        char[] blanks = new char[XmlLimits.MAX_BYTES];
        Arrays.fill(blanks, ' ');
        String deep = "{\"transactionIdentifier\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        for (String body : List.of(TAKEN + new String(blanks), deep)) {
            try (ScriptedRest registry = ScriptedRest.http("202 Accepted", JSON + LOCATION, body)) {
                assertThat(link(registry.url()).propose(PROPOSAL)).isInstanceOf(Answer.Unusable.class);
            }
        }
    }
}
