package org.tonne.integration.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What a refusal by HTTP must look like, whoever asked for what. */
public final class Problems {

    private Problems() {}

    /** Whether an answer is a refusal by RFC 9457 that tells nothing of us. */
    public static void check(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.TYPE);
        JsonObject problem =
                Json.createReader(new ByteArrayInputStream(answer.body())).readObject();
        assertThat(problem.getInt("status")).isEqualTo(answer.statusCode());
        for (String name : List.of("type", "title", "detail", "instance", "code")) {
            assertThat(problem.getString(name)).as(name).isNotBlank();
        }
        assertThat(problem.getString("code")).isNotEqualTo(RequestFault.INTERNAL.name());
        assertThat(problem.getString("detail"))
                .doesNotContain("Exception", "jakarta.")
                .doesNotContainPattern("\\{([a-z]+|[0-9])\\}");
    }
}
