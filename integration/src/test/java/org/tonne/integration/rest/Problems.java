package org.tonne.integration.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

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
        assertThat(problem.getString("detail")).doesNotContain("Exception", "jakarta.");
        assertThat(withoutFacts(problem)).doesNotContainPattern("\\{([a-z]+|[0-9])\\}");
    }

    /** Its sentence without what was filled in, which may be what somebody sent. */
    private static String withoutFacts(JsonObject problem) {
        String sentence = problem.getString("detail");
        for (JsonValue value : problem.getOrDefault("facts", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject()
                .values()) {
            if (value instanceof JsonString fact) {
                sentence = sentence.replace(fact.getString(), "");
            }
        }
        return sentence;
    }
}
