package org.tonne.integration.registry;

import org.tonne.link.domain.Bar;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the end of the link that speaks tells the trade about the link itself; the trade says whether it may go on. */
public interface LinkWatch {

    /** What time it is for all servers, however their own clocks go. */
    Instant time();

    /** Whether what is due may be said. */
    boolean isOpen();

    /** Whether the question for the time may be asked; not of a link that waits for a person. */
    boolean mayProbe();

    /** Something is wrong with the link itself. */
    void barred(Bar bar, String reason);

    /** The registry answered, and well; the certificate that it showed, if it showed one. */
    void heardWell(Optional<X509Certificate> shown);

    /** It told the time, and its clock is near enough to that of all servers. */
    void probedWell(Duration skew, Optional<X509Certificate> shown);
}
