package org.tonne.integration.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.link.application.ReportLink;
import org.tonne.link.domain.Bar;
import org.tonne.link.domain.LinkStatus;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The link's book in the database. Its state is asked for once a second and good answers are written every ten seconds at
 * most, so that a busy link does not wait for its own book.
 */
@ApplicationScoped
public class KeptLinkWatch implements LinkWatch {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration WRITE = Duration.ofSeconds(10);

    @Inject
    ReportLink report;

    @Inject
    Clock clock;

    private LinkStatus status = LinkStatus.OPEN;
    private Instant lookedAt = Instant.MIN;
    private Instant wroteAt = Instant.MIN;

    @Override
    public Instant time() {
        return report.time();
    }

    @Override
    public boolean isOpen() {
        return status() == LinkStatus.OPEN;
    }

    @Override
    public boolean mayProbe() {
        return status() != LinkStatus.HELD;
    }

    private synchronized LinkStatus status() {
        if (isOver(lookedAt, LOOK)) {
            status = report.status();
            lookedAt = clock.instant();
        }
        return status;
    }

    private boolean isOver(Instant at, Duration pause) {
        return at.equals(Instant.MIN) || !at.plus(pause).isAfter(clock.instant());
    }

    @Override
    public synchronized void barred(Bar bar, String reason) {
        report.barred(bar, reason);
        lookedAt = Instant.MIN;
    }

    @Override
    public synchronized void heardWell(Optional<X509Certificate> shown) {
        if (isOver(wroteAt, WRITE)) {
            report.heardWell(null, until(shown));
            wroteAt = clock.instant();
        }
    }

    @Override
    public synchronized void probedWell(Duration skew, Optional<X509Certificate> shown) {
        report.heardWell(skew, until(shown));
        if (status() == LinkStatus.STOPPED) {
            report.recovered();
            lookedAt = Instant.MIN;
        }
    }

    private static @Nullable Instant until(Optional<X509Certificate> shown) {
        return shown.map(certificate -> certificate.getNotAfter().toInstant()).orElse(null);
    }
}
