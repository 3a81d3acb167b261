package org.tonne.integration.rest;

import org.junit.jupiter.api.Test;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTest {

    @Test
    void every_refusal_has_a_title_and_a_sentence() {
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(Problem.of(new Refused(code)).title()).as(code.name()).isNotBlank();
        }
        for (RequestFault fault : RequestFault.values()) {
            assertThat(Problem.of(fault, Map.of()).detail()).as(fault.name()).isNotBlank();
        }
    }

    @Test
    void facts_are_filled_in_as_they_are() {
        Problem problem = Problem.of(new Refused(ErrorCode.FIELD_MISSING, Map.of("field", "{max} ${7*7} #{1+1}")));

        assertThat(problem.detail()).isEqualTo("{max} ${7*7} #{1+1} must be given.");
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.type()).isEqualTo("urn:tonne:problem:field-missing");
    }

    @Test
    void a_problem_is_written_as_rfc_9457_wants_it() {
        Problem problem = Problem.of(new Refused(ErrorCode.TOO_MANY_REQUESTS, Map.of("seconds", 3)));

        assertThat(new String(Json.bytes(problem), StandardCharsets.UTF_8))
                .startsWith(
                        "{\"type\":\"urn:tonne:problem:too-many-requests\",\"title\":\"Too many requests\",\"status\":429,")
                .contains("\"code\":\"TOO_MANY_REQUESTS\",\"facts\":{\"seconds\":3}}");
        assertThat(problem.response().getHeaderString("Retry-After")).isEqualTo("3");
    }

    @Test
    void a_bucket_lets_its_burst_through_and_refills() {
        long[] now = {0};
        RateLimit limit = new RateLimit(2, 3, () -> now[0]);

        assertThat(limit.take("a") + limit.take("a") + limit.take("a")).isZero();
        assertThat(limit.take("a")).isEqualTo(1);
        assertThat(limit.take("b")).isZero();
        now[0] = 500_000_000L;
        assertThat(limit.take("a")).isZero();
        assertThat(limit.take("a")).isEqualTo(1);
    }
}
