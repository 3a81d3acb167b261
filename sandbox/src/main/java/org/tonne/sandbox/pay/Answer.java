package org.tonne.sandbox.pay;

import jakarta.json.JsonObject;

/** What the provider answers to a request of its interface. */
record Answer(int status, JsonObject body) {
    private static final int FIRST_REFUSAL = 300;

    /** A refusal that lets stand what was changed before it; thrown instead, it would undo that. */
    static Answer of(ApiError error) {
        return new Answer(error.status(), error.body());
    }

    boolean isRefusal() {
        return status >= FIRST_REFUSAL;
    }
}
