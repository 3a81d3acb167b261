package org.tonne.integration.registry.soap;

import org.tonne.integration.registry.LinkWatch;
import org.tonne.link.domain.Bar;
import org.tonne.link.domain.LinkState;
import org.tonne.link.domain.LinkStatus;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The link's book in memory, by the rules of the trade. */
final class LinkBook implements LinkWatch {

    private static final Instant NOW = LinkScene.NOW;

    private final Clock clock;

    LinkState state = LinkState.fresh();
    Optional<X509Certificate> shown = Optional.empty();
    int goodAnswers;

    /** Of servers that share this clock. */
    LinkBook(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant time() {
        return clock.instant();
    }

    @Override
    public boolean isOpen() {
        return state.isOpen();
    }

    @Override
    public boolean mayProbe() {
        return state.status() != LinkStatus.HELD;
    }

    @Override
    public void barred(Bar bar, String reason) {
        state = state.minds(bar) ? state.bar(bar, reason, NOW) : state;
    }

    @Override
    public void heardWell(Optional<X509Certificate> certificate) {
        goodAnswers++;
        shown = certificate;
    }

    @Override
    public void probedWell(Duration skew, Optional<X509Certificate> certificate) {
        state = state.status() == LinkStatus.STOPPED ? state.recover("well", NOW) : state;
    }
}
