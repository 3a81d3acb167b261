package org.tonne.web.ui;

import org.jspecify.annotations.Nullable;
import org.tonne.shared.DomainException;
import org.tonne.shared.ErrorCode;

import java.util.Optional;

/** Tells refusals of the trade in words and in statuses. */
public final class Refusals {

    private Refusals() {}

    /** The refusal behind a failure of the server, if it is one. */
    static Optional<DomainException> in(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof DomainException refusal) {
                return Optional.of(refusal);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** The status of an answer that refuses for a reason of this kind. */
    public static int status(ErrorCode.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case UNAVAILABLE -> 503;
            case TOO_MANY -> 429;
        };
    }

    /** The sentence for a refusal, with its facts filled in by their place. */
    public static String sentence(Texts texts, DomainException refusal) {
        return texts.say("error." + refusal.code(), refusal.facts().values().toArray());
    }
}
