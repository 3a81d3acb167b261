package org.tonne.cancellation.domain;

import org.jspecify.annotations.Nullable;

/** The record of everything said between us and the registry; only ever added to. */
public interface RegistryMessages {

    /**
     * Adds a message.
     *
     * @return false when a message with the same key about the same cancellation is there already
     */
    boolean add(Message message);

    /** Whether a message with this key about this cancellation is known. */
    boolean known(long cancellationId, String key);

    /** How many messages about this cancellation have come in: while it stays the same, the registry has said nothing new. */
    int heard(long cancellationId);

    /**
     * A message.
     *
     * @param cancellationId about which cancellation, null when it is none of ours
     * @param direction from us or to us
     * @param operation name of the operation
     * @param key what tells it from others about the same cancellation; null when it may come again
     * @param statusBefore ours before it
     * @param statusAfter ours after it
     * @param payload the message
     */
    record Message(
            @Nullable Long cancellationId,
            Direction direction,
            String operation,
            @Nullable String key,
            @Nullable String statusBefore,
            @Nullable String statusAfter,
            @Nullable String payload) {}

    /** Which way a message went. */
    enum Direction {
        /** From us to the registry. */
        OUT,
        /** From the registry to us. */
        IN
    }
}
