package org.tonne.integration.registry.rest;

import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.cancellation.domain.EvaluationResult;
import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.registry.RegistryLink;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.integration.registry.rest.Scene.JSON;
import static org.tonne.integration.registry.rest.Scene.given;
import static org.tonne.integration.registry.rest.Scene.link;
import static org.tonne.integration.registry.rest.Scene.problem;
import static org.tonne.integration.registry.rest.Scene.unusable;

class RestQuestionsTest {

    @Test
    void a_status_brings_blocks_findings_and_the_attestation() throws IOException {
        try (ScriptedRest registry = ScriptedRest.http("200 OK", JSON, Scene.completed("VCP1000045"))) {
            StatusReport report = given(link(registry.url()).ask("VCP1000045"));

            assertThat(registry.requests().get(0)).startsWith("GET /registry/v1/cancellations/VCP1000045 ");
            assertThat(report.registryStatus()).isEqualTo(4);
            assertThat(report.at()).isEqualTo("2026-11-22T11:00:00Z");
            assertThat(report.blocks()).containsExactly(new ReportedBlock("CN", 5, 10, 5, 1, 1, 0, null));
            assertThat(report.evaluation())
                    .containsExactly(new EvaluationResult(new ResponseCode("DES", 4003), List.of("CN 5-9")));
            assertThat(report.attestation()).isNotNull().satisfies(letter -> {
                assertThat(letter.number()).isEqualTo("VC77/2026");
                assertThat(letter.issuedOn()).isEqualTo("2026-11-22");
                assertThat(letter.sha256()).hasSize(64);
            });
        }
    }

    @Test
    void an_answer_about_another_transaction_is_not_used() throws IOException {
        try (ScriptedRest registry = ScriptedRest.http("200 OK", JSON, Scene.completed("VCP1000046"))) {
            assertThat(unusable(link(registry.url()).ask("VCP1000045")).reason())
                    .contains("another transaction");
        }
    }

    @Test
    void a_transaction_is_unknown_only_where_the_registry_says_so_by_its_code() throws IOException {
        try (ScriptedRest unknown =
                        problem("404 Not Found", "", ",\"responseCodes\":[{\"system\":\"DES\",\"code\":3002}]");
                ScriptedRest other =
                        problem("404 Not Found", "", ",\"responseCodes\":[{\"system\":\"REGISTRY\",\"code\":3002}]");
                ScriptedRest wrong = problem("404 Not Found", "", "")) {
            RestRegistry link = link(unknown.url());
            StatusReport first = given(link.ask("VCP1000045"));

            assertThat(first.known()).isFalse();
            assertThat(first.messageKey())
                    .isNotEqualTo(given(link.ask("VCP1000045")).messageKey());
            assertThat(link(other.url()).ask("VCP1000045")).isInstanceOf(Answer.Unusable.class);
            assertThat(link(wrong.url()).ask("VCP1000045")).isInstanceOf(Answer.Unusable.class);
        }
    }

    @Test
    void a_time_without_a_zone_is_no_time() throws IOException {
        try (ScriptedRest zoned = ScriptedRest.http("200 OK", JSON, "{\"systemTime\":\"2026-11-22T13:00:01+01:00\"}");
                ScriptedRest unzoned = ScriptedRest.http("200 OK", JSON, "{\"systemTime\":\"2026-11-22T12:00:01\"}")) {
            assertThat(given(link(zoned.url()).time())).isEqualTo("2026-11-22T12:00:01Z");
            assertThat(link(unzoned.url()).time()).isInstanceOf(Answer.Unusable.class);
        }
    }

    @Test
    void holdings_come_a_page_at_a_time_under_the_tag_of_their_version() throws IOException {
        try (ScriptedRest tagged = ScriptedRest.http("200 OK", JSON + "ETag: \"17\"\r\n", Scene.HOLDINGS);
                ScriptedRest mistagged = ScriptedRest.http("200 OK", JSON + "ETag: \"16\"\r\n", Scene.HOLDINGS)) {
            RegistryCommand.Account account = new RegistryCommand.Account(100, 7);
            RegistryLink.Holdings page = given(link(tagged.url()).holdings(account, Optional.of("c 1")));

            assertThat(page.blocks()).containsExactly(new ReportedBlock("IN", 5, 1, 9, 2, 2, 0, 7));
            assertThat(page.reservedFor()).containsExactly(Optional.of("VCP9"));
            assertThat(page.next()).contains("c2");
            assertThat(tagged.requests().get(0)).startsWith("GET /registry/v1/accounts/100-7/holdings?cursor=c+1 ");
            assertThat(link(mistagged.url()).holdings(account, Optional.empty()))
                    .isInstanceOf(Answer.Unusable.class);
            assertThat(link(tagged.url()).holdings(new RegistryCommand.Account(100, 8), Optional.empty()))
                    .isInstanceOf(Answer.Unusable.class);
        }
    }
}
