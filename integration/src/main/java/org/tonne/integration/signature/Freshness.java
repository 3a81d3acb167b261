package org.tonne.integration.signature;

import org.tonne.config.SignatureSettings;
import org.w3c.dom.Element;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Whether the time that a Timestamp gives is now. */
final class Freshness {

    /** As far as two clocks may be apart before nothing is said at all. */
    private static final Duration CLOCKS_APART = Duration.ofSeconds(60);

    private final Duration longest;
    private final Clock clock;

    Freshness(SignatureSettings settings, Clock clock) {
        this.longest = settings.validity();
        this.clock = clock;
    }

    /** Until when the Timestamp holds; refused where that is over, too far off, or not begun. */
    Instant until(Element timestamp) throws NotBelieved {
        if (!Dom.hasChildren(timestamp, Dom.WSU, "Created", "Expires")) {
            throw new NotBelieved(Flaw.TIMESTAMP_MISSING, "it does not say from when to when");
        }
        Instant created = instant(Dom.child(timestamp, 0));
        Instant expires = instant(Dom.child(timestamp, 1));
        Instant now = clock.instant();
        if (created.isAfter(now.plus(CLOCKS_APART))) {
            throw new NotBelieved(Flaw.FUTURE, created + ", and it is " + now);
        }
        if (!expires.isAfter(now)) {
            throw new NotBelieved(Flaw.EXPIRED, expires + ", and it is " + now);
        }
        if (expires.isBefore(created) || Duration.between(created, expires).compareTo(longest) > 0) {
            throw new NotBelieved(Flaw.TOO_LONG, created + " to " + expires);
        }
        return expires;
    }

    private static Instant instant(Element time) throws NotBelieved {
        try {
            return Instant.parse(Dom.text(time));
        } catch (DateTimeException unreadable) {
            throw new NotBelieved(Flaw.TIMESTAMP_MISSING, String.valueOf(unreadable.getMessage()));
        }
    }
}
