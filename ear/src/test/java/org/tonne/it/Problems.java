package org.tonne.it;

import jakarta.json.JsonObject;

import java.net.http.HttpResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** Refusals of the interface for programs. */
final class Problems {

    private Problems() {}

    /** The answer has this status and code, and says in words what was wrong. */
    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonObject problem = Web.read(JsonObject.class, answer);
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getString("detail")).isNotBlank();
    }
}
