package org.tonne.integration.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.tonne.shared.DomainException;
import org.tonne.shared.ErrorCode;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;

/**
 * Why a request was not done, by RFC 9457.
 *
 * @param type an identifier of the kind of problem
 * @param title the kind of problem in a few words
 * @param status the HTTP status
 * @param detail this very problem in a sentence
 * @param instance identifies this occurrence, in our log too
 * @param code the kind of problem for programs; never renamed
 * @param facts what the sentence is about, for programs
 */
public record Problem(
        String type, String title, int status, String detail, String instance, String code, Map<String, Object> facts) {

    /** The media type of a problem. */
    public static final String TYPE = "application/problem+json";

    private static final String BUNDLE = "org.tonne.integration.rest.problems";
    private static final int RETRY_SECONDS = 5;

    /** The problem of a refusal by the trade. */
    public static Problem of(DomainException refusal) {
        return of(refusal.code().name(), status(refusal.code().kind()), refusal.facts());
    }

    /** The problem of a request that the trade has not seen. */
    public static Problem of(RequestFault fault, Map<String, Object> facts) {
        return of(fault.name(), fault.status(), facts);
    }

    private static Problem of(String code, int status, Map<String, Object> facts) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, Problem.class.getClassLoader());
        return new Problem(
                "urn:tonne:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'),
                texts.getString(code + ".title"),
                status,
                filled(texts.getString(code + ".detail"), facts),
                "urn:uuid:" + UUID.randomUUID(),
                code,
                facts);
    }

    /** The same as an answer. */
    public Response response() {
        Response.ResponseBuilder answer = Response.status(status)
                .type(TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Json.bytes(this));
        if (status == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        } else if (status == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        } else if (status == 429) {
            answer.header(HttpHeaders.RETRY_AFTER, facts.getOrDefault("seconds", 1));
        }
        return answer.build();
    }

    /** Facts are filled in as they are: nothing in them is looked at again. */
    private static String filled(String text, Map<String, Object> facts) {
        StringBuilder sentence = new StringBuilder();
        int done = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', done)) {
            int close = text.indexOf('}', open);
            String fact = String.valueOf(facts.getOrDefault(text.substring(open + 1, close), "?"));
            sentence.append(text, done, open).append(fact);
            done = close + 1;
        }
        return sentence.append(text.substring(done)).toString();
    }

    private static int status(ErrorCode.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }
}
