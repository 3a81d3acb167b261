package org.tonne.integration.callback.soap;

import org.tonne.config.RegistrySettings;
import org.tonne.contract.types.Request;
import org.tonne.contract.types.ResponseCode;
import org.tonne.integration.registry.RegistryClock;
import org.tonne.integration.wire.Times;
import org.tonne.integration.wire.Wire;
import org.tonne.link.domain.Rebuff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Checks the head that every message has: who says it, to whom, in which version, and when. The registry may repeat a
 * notification for two days, so an old one is welcome; one from the future means that the clocks disagree.
 */
final class Head {

    /** Our own code: the message is addressed to somebody else. */
    static final int NOT_FOR_US = 9001;

    /** Our own code: the time of the message cannot be, or says no zone. */
    static final int CLOCKS_APART = 9002;

    private static final int MAJOR_VERSION = 1031;
    private static final int MINOR_VERSION = 1032;
    private static final int SENDER_UNKNOWN = 1501;

    private final RegistrySettings settings;
    private final Clock clock;

    Head(RegistrySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The code with which the message is refused, or nothing when its head is right. */
    Optional<ResponseCode> refusal(Request message) {
        if (!settings.registryCode().equals(message.getFrom())) {
            return Optional.of(Wire.des(SENDER_UNKNOWN));
        }
        if (!settings.platformCode().equals(message.getTo())) {
            return Optional.of(Wire.own(NOT_FOR_US));
        }
        if (message.getMajorVersion() != Wire.MAJOR_VERSION) {
            return Optional.of(Wire.des(MAJOR_VERSION));
        }
        if (message.getMinorVersion() != Wire.MINOR_VERSION) {
            return Optional.of(Wire.des(MINOR_VERSION));
        }
        return isTimeWrong(message) ? Optional.of(Wire.own(CLOCKS_APART)) : Optional.empty();
    }

    /** What a refusal of a head means for the link. */
    static Rebuff rebuff(ResponseCode code) {
        return switch (code.getValue()) {
            case MAJOR_VERSION, MINOR_VERSION -> Rebuff.VERSION;
            case CLOCKS_APART -> Rebuff.TIME;
            default -> Rebuff.SENDER;
        };
    }

    private boolean isTimeWrong(Request message) {
        if (message.getMessageDateTime() == null) {
            return false;
        }
        Optional<Instant> written = Times.instant(message.getMessageDateTime());
        return written.isEmpty() || isFuture(written.get());
    }

    private boolean isFuture(Instant written) {
        Duration ahead = Duration.between(clock.instant(), written);
        return !ahead.isNegative() && RegistryClock.isTooFar(ahead);
    }
}
