package org.tonne.integration.registry.soap;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The server in front of the registry, or the registry itself, does not serve: an HTTP status says so. */
final class RefusedByServer extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Optional<Duration> wait;

    RefusedByServer(int status, Optional<Duration> wait) {
        super("HTTP " + status);
        this.status = status;
        this.wait = wait;
    }

    /** Whether it is about now and not for ever: too many requests, a bad gateway, maintenance. */
    boolean isPassing() {
        return status == 429 || status >= 502 && status <= 504;
    }

    /** Whether it does not take us for who we are: it looked at nothing we said. */
    boolean isAboutUs() {
        return status == 401 || status == 403;
    }

    /** How long it asks us to wait (Retry-After in seconds), if it says so. */
    Optional<Duration> retryAfter() {
        return wait;
    }
}
