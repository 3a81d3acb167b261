package org.tonne.link.domain;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** The one link there is, as the database knows it for all servers. */
public interface LinkStates {

    /** What time it is for all servers: the database's. */
    Instant time();

    /** How it stands. */
    LinkState now();

    /** The same, to be changed; nobody else changes it until the transaction ends. */
    LinkState lock();

    /** Keeps how it stands now. */
    void save(LinkState state);

    /**
     * Keeps that the registry answered well.
     *
     * @param skew how far its clock is from ours, where that was asked
     * @param certificateUntil until when the certificate holds that it showed, if it showed one
     */
    void heardWell(Instant at, @Nullable Duration skew, @Nullable Instant certificateUntil);

    /** Keeps that something that came in was turned away. */
    void rebuffed(Rebuff rebuff, String detail, Instant at);

    /** How often somebody spoke in the registry's name without being it, since then and since the link was last opened. */
    int falseSendersSince(Instant since);
}
