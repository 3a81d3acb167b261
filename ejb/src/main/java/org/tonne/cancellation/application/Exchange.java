package org.tonne.cancellation.application;

import org.jspecify.annotations.Nullable;

/**
 * What went over the wire, kept as evidence.
 *
 * @param sent the message sent, if it is known
 * @param received the answer as it came, if any came
 */
public record Exchange(@Nullable String sent, @Nullable String received) {

    /** Nothing is known of the wire. */
    public static final Exchange NONE = new Exchange(null, null);
}
