package org.tonne.sandbox.pay;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** A refusal in the provider's words: an HTTP status, a name, and the issue that says what exactly is wrong. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String name;
    private final String issue;

    private ApiError(int status, String name, String issue, String message) {
        super(message, null, false, false);
        this.status = status;
        this.name = name;
        this.issue = issue;
    }

    static ApiError badRequest(String issue, String message) {
        return new ApiError(400, "INVALID_REQUEST", issue, message);
    }

    static ApiError unprocessable(String issue, String message) {
        return new ApiError(422, "UNPROCESSABLE_ENTITY", issue, message);
    }

    static ApiError usedRequestId() {
        return new ApiError(
                422,
                "DUPLICATE_REQUEST_ID",
                "DUPLICATE_REQUEST_ID",
                "This PayPal-Request-Id was used with another body.");
    }

    static ApiError notFound(String what) {
        return new ApiError(404, "RESOURCE_NOT_FOUND", "INVALID_RESOURCE_ID", "There is no " + what + " of that id.");
    }

    static ApiError forbidden(String message) {
        return new ApiError(403, "NOT_AUTHORIZED", "PERMISSION_DENIED", message);
    }

    static ApiError unauthenticated() {
        return new ApiError(
                401, "AUTHENTICATION_FAILURE", "INVALID_ACCESS_TOKEN", "The access token is missing or old.");
    }

    static ApiError broken() {
        return new ApiError(500, "INTERNAL_SERVER_ERROR", "INTERNAL_SERVER_ERROR", "Asked to fail; nothing was done.");
    }

    int status() {
        return status;
    }

    JsonObject body() {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("message", getMessage())
                .add("debug_id", Ids.next("", 13))
                .add(
                        "details",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("issue", issue)
                                        .add("description", getMessage())))
                .add("links", Json.createArrayBuilder())
                .build();
    }
}
