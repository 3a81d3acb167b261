package org.tonne.sandbox.registry;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.sandbox.base.Desk;
import org.tonne.sandbox.base.Exchanges;

import java.io.IOException;
import java.util.List;

/** How the registry replies by REST. */
final class RestReply {
    private final JsonContract contract;
    private final Exchanges exchanges;

    RestReply(JsonContract contract, Exchanges exchanges) {
        this.contract = contract;
        this.exchanges = exchanges;
    }

    /** Writes a line into the log of the stand-ins. */
    void note(String line, List<Code> codes) {
        exchanges.note("registry", line + (codes.isEmpty() ? "" : " -> " + Code.print(codes)));
    }

    /** Sends what fits the contract; anything else is a mistake of this stand-in. */
    void send(HttpServletResponse reply, int status, String schema, JsonObject body) throws IOException {
        try {
            Desk.json(reply, status, contract.checked(schema, body));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** Sends a problem: a refusal with its codes, or trouble without any. */
    void problem(HttpServletResponse reply, int status, String detail, List<Code> codes) throws IOException {
        JsonObjectBuilder problem = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", codes.isEmpty() ? "Trouble" : "Refused")
                .add("status", status)
                .add("detail", detail);
        if (!codes.isEmpty()) {
            problem.add("responseCodes", RestWords.codes(codes));
        }
        send(reply, status, "Problem", problem.build());
        reply.setContentType(RestWrongWords.PROBLEM);
    }
}
