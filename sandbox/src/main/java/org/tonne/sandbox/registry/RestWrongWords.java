package org.tonne.sandbox.registry;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.sandbox.base.Desk;

import java.io.IOException;

/** What the registry says wrongly by REST. */
final class RestWrongWords implements WireFaults.WrongWords {
    /** The media type of a problem. */
    static final String PROBLEM = "application/problem+json";

    private static final String SOON = "1";

    @Override
    public void trouble(HttpServletResponse response, Case failure) throws IOException {
        if (failure == Case.FAULT) {
            response.setHeader("Retry-After", SOON);
        }
        say(response, failure == Case.FAULT ? 503 : 400, "On purpose, case " + failure.number());
    }

    @Override
    public void maintenance(HttpServletResponse response, String seconds) throws IOException {
        response.setHeader("Retry-After", seconds);
        say(response, 503, "Maintenance");
    }

    private static void say(HttpServletResponse response, int status, String detail) throws IOException {
        JsonObject problem = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", "Trouble")
                .add("status", status)
                .add("detail", detail)
                .build();
        Desk.json(response, status, problem);
        response.setContentType(PROBLEM);
    }

    @Override
    public String broken(String reply, Case failure) {
        return switch (failure) {
            case NO_RESULT -> "{}";
            case RESULT_TWO ->
                reply.replaceFirst("\"transactionIdentifier\"\\s*:\\s*\"[^\"]*\"", "\"transactionIdentifier\":2");
            case OTHER_NAMESPACE -> reply.replace("transactionIdentifier", "somethingElse");
            default -> reply;
        };
    }
}
